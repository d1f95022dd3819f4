export { connectPlugin } from './connect-plugin.ts';
export { runInFrame } from './run-in-frame.ts';
