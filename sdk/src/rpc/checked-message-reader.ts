import {
  AbstractMessageReader,
  type DataCallback,
  Disposable,
  type MessageReader,
} from 'vscode-jsonrpc/browser';
import { MAX_EARLY_MESSAGES } from '../protocol/limits.ts';
import { isWellFormedMessage } from './well-formed-message.ts';

/** Passes on well-formed messages and reports everything else as an error of the reader, never by throwing. */
export class CheckedMessageReader extends AbstractMessageReader implements MessageReader {
  private callback: DataCallback | undefined;
  private readonly early: unknown[] = [];

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    for (const value of this.early.splice(0)) this.receive(value);
    return Disposable.create(() => {
      this.callback = undefined;
    });
  }

  /** Takes what arrived, or keeps it until somebody listens. */
  receive(value: unknown): void {
    if (this.callback === undefined) {
      if (this.early.length < MAX_EARLY_MESSAGES) this.early.push(value);
    } else if (isWellFormedMessage(value)) this.callback(value);
    else this.fireError(new Error('A message is not JSON-RPC 2.0.'));
  }

  close(): void {
    this.fireClose();
  }
}
