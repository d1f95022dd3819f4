import type { PluginManifest } from '@mystratus/plugin-sdk';
import { instant } from '../instant.ts';
import { type FromPeer, PEER_HELLO, type ToPeer } from '../peers/peer-protocol.ts';
import { BenchFrame } from './bench-frame.ts';
import { type Contender, delay } from './contender.ts';
import { HUB_ID, type StudioHub } from './studio-hub.ts';

interface PeerContenderOptions {
  readonly manifest: PluginManifest;
  readonly script: string;
  readonly probe: string;
  readonly readAsset: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Height of the map inside the plugin's panel, so that all paint the same area. */
const MAP_HEIGHT_PIXELS = 460;
const IDLE_MS = 1500;

/** A peer from `peers/`, over a port with nothing on it but what a click needs. */
export function createPeerContender(options: PeerContenderOptions): Contender {
  const { manifest, script, probe, readAsset } = options;
  return {
    async open(studio) {
      const heightPixels = MAP_HEIGHT_PIXELS;
      const frame = await BenchFrame.open({ manifest, script, probe, heightPixels });
      const port = await connect(frame);
      const next = <T extends FromPeer['type']>(type: T) => nextMessage(port, type);
      const post = (message: ToPeer, moved: readonly ArrayBuffer[] = []) =>
        port.postMessage(message, [...moved]);

      const [zipCentroids, sqlWasm] = await Promise.all([
        readAsset('assets/zip-centroids/zip-centroids.bin'),
        readAsset('dist/sql-wasm.wasm'),
      ]);
      const ready = next('ready');
      const assets = { zipCentroids: zipCentroids.buffer, sqlWasm: sqlWasm.buffer };
      post({ type: 'start', assets }, Object.values(assets));
      await ready;
      const activationMs = instant() - frame.startedAt;
      const scriptMs = await frame.scriptMs();

      return {
        activationMs,
        scriptMs,
        async idle() {
          const warm = next('ready');
          post({ type: 'warm' });
          await Promise.all([warm, delay(IDLE_MS)]);
        },
        async click() {
          const wanting = next('want-rows');
          const shown = next('shown');
          const clickedAt = instant();
          post({ type: 'click' });
          const { wanted } = await wanting;
          if (wanted.shape === 'objects') post({ type: 'rows', rows: studio.listedRows });
          else await sendColumns(studio, wanted.columns, post);
          const { rowsAt, locatedAt, paintedAt, storeMs, requests } = (await shown).times;
          return {
            painted: paintedAt - clickedAt,
            rows: rowsAt - clickedAt,
            locate: locatedAt - rowsAt,
            draw: paintedAt - locatedAt,
            store: storeMs,
            requests,
          };
        },
        heapBytes: () => frame.heapBytes(),
        close() {
          port.close();
          frame.close();
        },
      };
    },
  };
}

async function sendColumns(
  { hubs }: StudioHub,
  columns: Parameters<typeof hubs.readRows>[0]['columns'],
  post: (message: ToPeer, moved: readonly ArrayBuffer[]) => void,
): Promise<void> {
  const rows = await hubs.readRows({ hubId: HUB_ID, scope: 'listed', columns });
  // Made for this one message by the hub, so there is nothing to copy.
  const moved = Object.values(rows.columns).flatMap((column) =>
    column.kind === 'text' ? [column.ends.buffer as ArrayBuffer] : [],
  );
  post({ type: 'rows', rows }, moved);
}

function connect(frame: BenchFrame): Promise<MessagePort> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent<unknown>) => {
      const { contentWindow } = frame.element;
      if (event.source !== contentWindow || event.data !== PEER_HELLO) return;
      window.removeEventListener('message', onMessage);
      const { port1, port2 } = new MessageChannel();
      contentWindow?.postMessage('connect', '*', [port2]);
      port1.start();
      resolve(port1);
    };
    window.addEventListener('message', onMessage);
  });
}

function nextMessage<T extends FromPeer['type']>(
  port: MessagePort,
  type: T,
): Promise<FromPeer & { readonly type: T }> {
  return new Promise((resolve) => {
    const listener = ({ data }: MessageEvent<FromPeer>) => {
      if (!isOfType(data, type)) return;
      port.removeEventListener('message', listener);
      resolve(data);
    };
    port.addEventListener('message', listener);
  });
}

function isOfType<T extends FromPeer['type']>(
  message: FromPeer,
  type: T,
): message is FromPeer & { readonly type: T } {
  return message.type === type;
}
