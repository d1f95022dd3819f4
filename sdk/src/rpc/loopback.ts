import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-jsonrpc/browser';
import { CheckedMessageReader } from './checked-message-reader.ts';
import { transferListOf } from './transfer.ts';
import type { Transport } from './transport.ts';

/**
 * Two connected ends in memory. Messages are cloned and buffers transferred as over a real port, and arrive in a
 * later microtask, so that what works here works across a frame.
 */
export function createLoopback(): readonly [Transport, Transport] {
  const near = new CheckedMessageReader();
  const far = new CheckedMessageReader();
  return [
    { reader: near, writer: new LoopbackWriter(far) },
    { reader: far, writer: new LoopbackWriter(near) },
  ];
}

class LoopbackWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly other: CheckedMessageReader) {
    super();
  }

  async write(message: Message): Promise<void> {
    const copy: unknown = structuredClone(message, { transfer: transferListOf(message) });
    queueMicrotask(() => this.other.receive(copy));
  }

  end(): void {}

  override dispose(): void {
    super.dispose();
    queueMicrotask(() => this.other.close());
  }
}
