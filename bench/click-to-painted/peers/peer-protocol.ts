import type { HubColumnId, HubRows } from '@mystratus/plugin-sdk';
import type { HubRow } from '../../../harness/src/data/hub-row.ts';

/** The same files that the plugin loads when it starts. */
export interface PeerAssets {
  readonly zipCentroids: ArrayBuffer;
  readonly sqlWasm: ArrayBuffer;
}

/** Rows as the peer wants them: the host's objects, or some of their columns. */
export type RowsWanted =
  | { readonly shape: 'objects' }
  | { readonly shape: 'columns'; readonly columns: readonly HubColumnId[] };

export type PeerRows = readonly HubRow[] | HubRows;

/** Instants of `instant()`, but for `storeMs`. */
export interface PeerTimes {
  readonly rowsAt: number;
  readonly locatedAt: number;
  readonly paintedAt: number;
  readonly storeMs: number;
  readonly requests: number;
}

export type ToPeer =
  | { readonly type: 'start'; readonly assets: PeerAssets }
  | { readonly type: 'warm' }
  | { readonly type: 'click' }
  | { readonly type: 'rows'; readonly rows: PeerRows };

export type FromPeer =
  | { readonly type: 'ready' }
  | { readonly type: 'want-rows'; readonly wanted: RowsWanted }
  | { readonly type: 'shown'; readonly times: PeerTimes };

export const PEER_HELLO = 'peer/hello';
