import type { Plugin } from '../api/plugin.ts';
import { CONNECT, HELLO, isHandshake } from '../protocol/handshake.ts';
import { messagePortTransport } from '../rpc/message-port-transport.ts';
import { connectPlugin } from './connect-plugin.ts';

/**
 * Runs a plugin in its frame: greets the host, takes one port from it, and serves the plugin on that port, with the
 * document's body as the panel. Call it once, from the frame's script.
 */
export function runInFrame(plugin: Plugin): void {
  const host = window.parent;
  const onMessage = (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source !== host || port === undefined || !isHandshake(event.data, CONNECT)) return;
    window.removeEventListener('message', onMessage);
    connectPlugin(messagePortTransport(port), plugin, document.body);
  };
  window.addEventListener('message', onMessage);
  // The host's origin is not known in here, and the greeting holds nothing that anybody may not read.
  host.postMessage({ type: HELLO }, '*');
}
