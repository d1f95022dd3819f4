import { HostError } from '../errors.ts';
import { CONNECT, HELLO, isHandshake } from '../protocol/handshake.ts';
import { HANDSHAKE_TIMEOUT_MS } from '../protocol/limits.ts';
import { messagePortTransport } from '../rpc/message-port-transport.ts';
import type { Transport } from '../rpc/transport.ts';

/** How long to wait for a frame. */
export interface ConnectFrameOptions {
  /** 10,000 unless told. */
  readonly timeoutMs?: number;
}

/**
 * The host's side of the handshake. Call it before the frame's script can run (in the same task that sets `srcdoc`).
 * A sandboxed frame's origin is `"null"`, as everybody's is, so the frame is known by its window, once; from then on
 * only the port is trusted, and further or forged greetings find nobody listening.
 *
 * Rejects with `timed-out` when the frame says nothing.
 */
export function connectFrame(
  frame: HTMLIFrameElement,
  { timeoutMs = HANDSHAKE_TIMEOUT_MS }: ConnectFrameOptions = {},
): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const onMessage = (event: MessageEvent<unknown>) => {
      const frameWindow = frame.contentWindow;
      if (frameWindow === null || event.source !== frameWindow) return;
      if (!isHandshake(event.data, HELLO)) return;
      stopWaiting();
      const { port1, port2 } = new MessageChannel();
      frameWindow.postMessage({ type: CONNECT }, '*', [port2]);
      resolve(messagePortTransport(port1));
    };
    const timer = setTimeout(() => {
      stopWaiting();
      reject(new HostError('timed-out', 'The plugin’s frame did not start. Reload the plugin.'));
    }, timeoutMs);
    const stopWaiting = () => {
      clearTimeout(timer);
      window.removeEventListener('message', onMessage);
    };
    window.addEventListener('message', onMessage);
  });
}
