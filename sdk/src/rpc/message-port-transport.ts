import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-jsonrpc/browser';
import { CheckedMessageReader } from './checked-message-reader.ts';
import { transferListOf } from './transfer.ts';
import type { Transport } from './transport.ts';

/**
 * JSON-RPC over one end of a `MessageChannel`. Disposing the writer closes the port. Where the platform tells that
 * the other end is gone (a `close` event of the port: Node does, Chromium 147 does not), the reader closes; elsewhere
 * only unanswered pings show it.
 */
export function messagePortTransport(port: MessagePort): Transport {
  const reader = new CheckedMessageReader();
  port.addEventListener('message', (event: MessageEvent<unknown>) => reader.receive(event.data));
  port.addEventListener('messageerror', () => reader.receive(undefined));
  port.addEventListener('close', () => reader.close());
  port.start();
  return { reader, writer: new PortWriter(port) };
}

class PortWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly port: MessagePort) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.port.postMessage(message, transferListOf(message));
  }

  end(): void {}

  override dispose(): void {
    super.dispose();
    this.port.close();
  }
}
