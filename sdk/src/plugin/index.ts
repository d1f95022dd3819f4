export type { WebViewChannel, WebViewMessage } from '../rpc/web-view-transport.ts';
export { connectPlugin } from './connect-plugin.ts';
export { withCaller } from './exported-methods.ts';
export { runInFrame } from './run-in-frame.ts';
export { runInWebView } from './run-in-web-view.ts';
