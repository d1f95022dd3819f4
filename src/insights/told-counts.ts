import { sharedPlaces } from '../common/export/shared-places.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';

/** Which of some counts of minors may be told. */
export interface ToldCounts {
  isTold(index: number): boolean;
  /** Fewer than are told; what is neither this nor told is withheld, as it would give the few away. */
  isFew(index: number): boolean;
  /** The sum of all may be told too. */
  readonly isTotalTold: boolean;
}

/**
 * Hides counts from 1 to below `minimum`, and as many others as it takes so that nobody can compute them from the others and their
 * sum: {@link sharedPlaces}. Nobody at all is no secret.
 */
export function toldCounts(
  counts: ArrayLike<number>,
  placeOf: (index: number) => LonLat | undefined,
  minimum: number,
): ToldCounts {
  const places = Array.from(counts).flatMap((clientCount, index) => {
    const { lon, lat } = placeOf(index) ?? { lon: 0, lat: 0 };
    return clientCount > 0
      ? [{ id: String(index), zip5: '', town: '', lon, lat, clientCount }]
      : [];
  });
  const shared = sharedPlaces(places, minimum);
  const few = new Set(shared.few.map(({ id }) => Number(id)));
  const withheld = new Set(shared.withheld.map(({ id }) => Number(id)));
  return {
    isTold: (index) => !few.has(index) && !withheld.has(index),
    isFew: (index) => few.has(index),
    isTotalTold: shared.clientCount !== undefined,
  };
}
