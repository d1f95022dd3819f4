import type { Plugin } from '../api/plugin.ts';
import { HELLO } from '../protocol/handshake.ts';
import { type WebViewChannel, webViewTransport } from '../rpc/web-view-transport.ts';
import { connectPlugin } from './connect-plugin.ts';

/**
 * Runs a plugin in a web view of its own, where the host is the program around it: serves the plugin on the channel and
 * then greets the host, which may send from then on. In WebView2 the channel is `window.chrome.webview`.
 */
export function runInWebView(plugin: Plugin, channel: WebViewChannel): void {
  connectPlugin(webViewTransport(channel), plugin, document.body);
  channel.postMessage({ type: HELLO });
}
