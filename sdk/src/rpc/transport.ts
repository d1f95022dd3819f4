import type { MessageReader, MessageWriter } from 'vscode-jsonrpc';

/** A pair of ends over which JSON-RPC 2.0 messages travel by structured clone. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}
