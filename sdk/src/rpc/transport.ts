import type { MessageReader, MessageWriter } from 'vscode-jsonrpc/browser';

/**
 * One end of a pair over which JSON-RPC 2.0 messages travel by structured clone. Disposing the writer closes the
 * pair; the other end's reader then fires `onClose` where that can be detected.
 */
export interface Transport {
  /** What arrives from the other end. */
  readonly reader: MessageReader;
  /** What is sent to the other end. */
  readonly writer: MessageWriter;
}
