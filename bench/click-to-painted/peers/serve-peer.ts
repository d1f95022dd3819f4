import { instant } from '../instant.ts';
import {
  type FromPeer,
  PEER_HELLO,
  type PeerAssets,
  type PeerTimes,
  type RowsWanted,
  type ToPeer,
} from './peer-protocol.ts';

/** A heat map as somebody would build it instead, in the plugin's place. */
export interface Peer<Rows> {
  readonly wanted: RowsWanted;
  start(assets: PeerAssets): Promise<void>;
  /** What it does while nobody waits for it. */
  warm(): Promise<void>;
  show(rows: Rows): Promise<Omit<PeerTimes, 'rowsAt'>>;
}

/** Greets the page, takes a port from it, and answers its clicks. */
export function servePeer<Rows>(peer: Peer<Rows>): void {
  const onPort = (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (!port) return;
    window.removeEventListener('message', onPort);
    const post = (message: FromPeer) => port.postMessage(message);
    const answer = async (message: ToPeer): Promise<void> => {
      switch (message.type) {
        case 'start':
          await peer.start(message.assets);
          post({ type: 'ready' });
          return;
        case 'warm':
          await peer.warm();
          post({ type: 'ready' });
          return;
        case 'click':
          post({ type: 'want-rows', wanted: peer.wanted });
          return;
        case 'rows': {
          const rowsAt = instant();
          // The page sends what `wanted` says.
          const times = await peer.show(message.rows as Rows);
          post({ type: 'shown', times: { rowsAt, ...times } });
        }
      }
    };
    port.onmessage = ({ data }: MessageEvent<ToPeer>) => {
      answer(data).catch((error: unknown) => reportError(error));
    };
  };
  window.addEventListener('message', onPort);
  window.parent.postMessage(PEER_HELLO, '*');
}
