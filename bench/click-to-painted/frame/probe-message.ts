/** What the probe in a frame tells the page. Instants are those of `instant()`. */
export type ProbeMessage =
  | { readonly type: 'bench/script'; readonly startedAt: number; readonly endedAt: number }
  | { readonly type: 'bench/mark'; readonly mark: Mark; readonly at: number }
  | { readonly type: 'bench/heap'; readonly bytes: number }
  | { readonly type: 'bench/failed'; readonly reason: string };

/** A moment on the way from a click to a painted map. */
export type Mark =
  | 'rows-received'
  /** The first frame of an animation was asked for after the rows came: what is drawn is decided. */
  | 'frame-asked'
  /** The end of a frame in which the density grid went to a canvas. */
  | 'grid-drawn'
  /** The map says that it is being made or painted. */
  | 'busy'
  /** The map says that it is painted. */
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
