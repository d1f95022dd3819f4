import type { Transport } from '@mystratus/plugin-sdk/host';
import { vi } from 'vitest';
import { AbstractMessageWriter, type MessageWriter } from 'vscode-jsonrpc/browser';
import { CheckedMessageReader } from '../../sdk/src/rpc/checked-message-reader.ts';

export type Message = Record<string, unknown>;

/** A plugin that speaks the wire by hand, and so may say anything. As a transport it is the host's end. */
export class RawPlugin extends AbstractMessageWriter implements Transport, MessageWriter {
  readonly reader = new CheckedMessageReader();
  readonly writer = this;
  readonly received: Message[] = [];
  private requestCount = 0;

  async write(message: object): Promise<void> {
    const copy: Message = structuredClone({ ...message });
    this.received.push(copy);
    const answer = typeof copy.method === 'string' ? this.answers.get(copy.method) : undefined;
    if (answer !== undefined) this.send({ jsonrpc: '2.0', id: copy.id, ...answer });
  }

  end(): void {}

  readonly answers = new Map<string, Message>([
    ['initialize', { result: null }],
    ['activate', { result: { exports: ['hello'] } }],
  ]);

  send(message: unknown): void {
    const copy: unknown = structuredClone(message);
    queueMicrotask(() => this.reader.receive(copy));
  }

  /** Resolves when the host has had the time to take everything that was sent. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
  }

  /** Sends a request and waits for its answer. */
  async request(method: string, params: unknown): Promise<Message> {
    const id = `request ${this.requestCount++}`;
    this.send({ jsonrpc: '2.0', id, method, params });
    await vi.waitFor(() => {
      if (!this.received.some((message) => message.id === id)) throw new Error('No answer yet.');
    });
    return this.received.find((message) => message.id === id) ?? {};
  }
}
