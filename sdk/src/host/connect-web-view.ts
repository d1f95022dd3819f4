import { HostError } from '../errors.ts';
import { HELLO, isHandshake } from '../protocol/handshake.ts';
import { HANDSHAKE_TIMEOUT_MS } from '../protocol/limits.ts';
import type { Transport } from '../rpc/transport.ts';
import {
  type WebViewChannel,
  type WebViewMessage,
  webViewTransport,
} from '../rpc/web-view-transport.ts';

/** How long to wait for a web view. */
export interface ConnectWebViewOptions {
  /** 10,000 unless told. */
  readonly timeoutMs?: number;
}

/**
 * The host's side of `runInWebView`: waits for the plugin's greeting, before which nobody would hear what is sent.
 * Call it before the web view's script can run. Rejects with `timed-out` when the plugin says nothing.
 */
export function connectWebView(
  channel: WebViewChannel,
  { timeoutMs = HANDSHAKE_TIMEOUT_MS }: ConnectWebViewOptions = {},
): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const onMessage = ({ data }: WebViewMessage) => {
      if (!isHandshake(data, HELLO)) return;
      stopWaiting();
      resolve(webViewTransport(channel));
    };
    const timer = setTimeout(() => {
      stopWaiting();
      reject(new HostError('timed-out', 'The plugin’s web view did not start. Reload the plugin.'));
    }, timeoutMs);
    const stopWaiting = () => {
      clearTimeout(timer);
      channel.removeEventListener('message', onMessage);
    };
    channel.addEventListener('message', onMessage);
  });
}
