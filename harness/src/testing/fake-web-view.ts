import type { WebViewChannel, WebViewMessage } from '@mystratus/plugin-sdk/host';

type Listener = (event: WebViewMessage) => void;

/**
 * WebView2's channel without WebView2, both ends: what is posted is serialised to JSON at once (`WebMessageAsJson`),
 * and arrives as parsed JSON in a later task (`PostWebMessageAsJson`), in order. Functions and binary data do not
 * survive that, which is what it is for.
 */
export function createFakeWebView(): readonly [WebViewChannel, WebViewChannel] {
  const listeners = [new Set<Listener>(), new Set<Listener>()] as const;
  const channel = (own: Set<Listener>, other: Set<Listener>): WebViewChannel => ({
    postMessage(message) {
      const json = JSON.stringify(message);
      setTimeout(() => {
        for (const listener of [...other]) listener({ data: JSON.parse(json) });
      });
    },
    addEventListener: (_, listener) => own.add(listener),
    removeEventListener: (_, listener) => own.delete(listener),
  });
  return [channel(listeners[0], listeners[1]), channel(listeners[1], listeners[0])];
}
