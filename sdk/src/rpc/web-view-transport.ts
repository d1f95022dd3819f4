import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-jsonrpc/browser';
import { CheckedMessageReader } from './checked-message-reader.ts';
import { fromJsonValue, toJsonValue } from './json-values.ts';
import type { Transport } from './transport.ts';

/** A web view's channel to the program around it: WebView2's `chrome.webview`, as far as it is used here. */
export interface WebViewChannel {
  /** Sends a value that JSON can say. */
  postMessage(message: unknown): void;
  /** Hears what the other side has sent. */
  addEventListener(type: 'message', listener: (event: WebViewMessage) => void): void;
  /** Hears it no longer. */
  removeEventListener(type: 'message', listener: (event: WebViewMessage) => void): void;
}

/** The event of a message that has arrived. */
export interface WebViewMessage {
  /** Parsed JSON. */
  readonly data: unknown;
}

/**
 * JSON-RPC over a channel that carries JSON only, as WebView2's does: it serialises what is posted, and hands over what
 * the program sent as parsed JSON. Values beyond JSON cross as `toJsonValue` says. There is nobody else on the channel
 * and nothing to tell that the other side has gone; unanswered pings show it.
 */
export function webViewTransport(channel: WebViewChannel): Transport {
  const reader = new CheckedMessageReader();
  const onMessage = ({ data }: WebViewMessage) => reader.receive(messageOf(data));
  channel.addEventListener('message', onMessage);
  return {
    reader,
    writer: new WebViewWriter(channel, () => channel.removeEventListener('message', onMessage)),
  };
}

class WebViewWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(
    private readonly channel: WebViewChannel,
    private readonly stopListening: () => void,
  ) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.channel.postMessage(toJsonValue(message));
  }

  end(): void {}

  override dispose(): void {
    super.dispose();
    this.stopListening();
  }
}

/** What cannot be read is not a message, and the reader says so. */
function messageOf(data: unknown): unknown {
  try {
    return fromJsonValue(data);
  } catch {
    return undefined;
  }
}
