// wire.md, “WebView2”: what a page of the host's does in a web view, between the frame's port and the program.

import { jsonChannel, portChannel } from './channels.js';

/** Passes messages on, in JSON and out of it, and greets the program. */
export function bridge(port, webview) {
  const plugin = portChannel(port);
  const program = jsonChannel(webview);
  plugin.listen((message) => program.post(message));
  program.listen((message) => plugin.post(message));
  webview.postMessage({ type: 'mystratus.hello' });
}

/** The program's side: resolves with its channel when the page has greeted. */
export function greeted(webview) {
  return new Promise((resolve) => {
    const onMessage = ({ data }) => {
      if (data?.type !== 'mystratus.hello') return;
      webview.removeEventListener('message', onMessage);
      resolve(jsonChannel(webview));
    };
    webview.addEventListener('message', onMessage);
  });
}
