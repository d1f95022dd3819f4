import type { LonLat } from '../common/geo/lon-lat.ts';
import { isLocated, type LocateResult, type Location } from '../common/locations/location.ts';

/** In {@link InsightClients.placeOf}: a client who is not on the map. */
export const NOWHERE = -1;

/** Where some clients live. */
export interface InsightPlace extends LonLat {
  /** Five digits, or empty. */
  readonly zip5: string;
  /** Town and state, such as `Grass Valley, CA`. */
  readonly town: string;
}

/**
 * The clients of a map as analyses see them: who lives at which place. Answers are computed over places, of which
 * there are a few thousand whatever the number of clients.
 */
export class InsightClients {
  private constructor(
    readonly places: readonly InsightPlace[],
    /** For each client, its place or {@link NOWHERE}. */
    readonly placeOf: Int32Array,
  ) {}

  /** @param results of each client, in order; clients of one zip share an object */
  static of(results: readonly LocateResult[]): InsightClients {
    const indexes = new Map<Location, number>();
    const placeOf = new Int32Array(results.length).fill(NOWHERE);
    results.forEach((result, client) => {
      if (!isLocated(result)) return;
      const index = indexes.get(result) ?? indexes.size;
      indexes.set(result, index);
      placeOf[client] = index;
    });
    return new InsightClients([...indexes.keys()], placeOf);
  }

  /**
   * What the clients of each place come to.
   *
   * @param weightOf of each client; one each unless told
   * @param members indexes of the clients that count; all unless told
   */
  sumsByPlace(weightOf?: ArrayLike<number>, members?: ArrayLike<number>): Float64Array {
    const sums = new Float64Array(this.places.length);
    const count = members?.length ?? this.placeOf.length;
    for (let i = 0; i < count; i++) {
      const client = members?.[i] ?? i;
      const place = this.placeOf[client] ?? NOWHERE;
      if (place !== NOWHERE) sums[place] = (sums[place] ?? 0) + (weightOf?.[client] ?? 1);
    }
    return sums;
  }
}
