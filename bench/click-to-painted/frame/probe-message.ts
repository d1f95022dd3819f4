/** What the probe in a frame tells the page. Instants are those of `instant()`. */
export type ProbeMessage =
  | { readonly type: 'bench/script'; readonly startedAt: number; readonly endedAt: number }
  | { readonly type: 'bench/mark'; readonly mark: Mark; readonly at: number }
  | { readonly type: 'bench/heap'; readonly bytes: number }
  | { readonly type: 'bench/failed'; readonly reason: string };

/** A moment on the way from a click to a painted map. */
export type Mark =
  | 'rows-read'
  | 'located'
  /** Every layer is painted: OpenLayers' `rendercomplete`. */
  | 'drawn'
  /** The ledger is written, for its entries go to the host. */
  | 'stored'
  /** The map says that nothing is left to paint. */
  | 'painted';

/** What the page asks the probe for. */
export const ASK_HEAP = 'bench/ask-heap';

export function asProbeMessage(data: unknown): ProbeMessage | undefined {
  const isMessage =
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    typeof data.type === 'string' &&
    data.type.startsWith('bench/');
  return isMessage ? (data as ProbeMessage) : undefined;
}
