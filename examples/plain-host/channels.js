// wire.md, “Transports”. A channel here is { post(message), listen(callback), close() }; the callback gets `undefined`
// for what cannot be read.

import { fromJson, toJson } from './json-values.js';

/** One end of a MessageChannel. */
export function portChannel(port) {
  return {
    post: (message) => port.postMessage(message),
    listen(callback) {
      port.onmessage = ({ data }) => callback(data);
      port.onmessageerror = () => callback(undefined);
    },
    close: () => port.close(),
  };
}

/** `chrome.webview`, or what is like it: JSON in both directions. */
export function jsonChannel(webview) {
  let onMessage;
  return {
    post: (message) => webview.postMessage(toJson(message)),
    listen(callback) {
      onMessage = ({ data }) => callback(read(data));
      webview.addEventListener('message', onMessage);
    },
    close: () => webview.removeEventListener('message', onMessage),
  };
}

function read(data) {
  try {
    return fromJson(data);
  } catch {
    return undefined;
  }
}
