import { distanceMiles } from './great-circle.ts';
import type { LonLat } from './lon-lat.ts';

/** How many of some places lie around a centre. */
export interface RingCounts {
  /** For each radius, the places within it. */
  readonly within: readonly number[];
  /** For each radius, the places within it and not within the one before. */
  readonly between: readonly number[];
  /** Places outside of every ring. */
  readonly beyond: number;
}

/**
 * Counts places by their great-circle distance from a centre; the edge of a ring belongs to it.
 *
 * @param radiiMiles ascending
 */
export function countInRings(
  centre: LonLat,
  radiiMiles: readonly number[],
  places: Iterable<LonLat>,
): RingCounts {
  const between = radiiMiles.map(() => 0);
  let beyond = 0;
  for (const place of places) {
    const miles = distanceMiles(centre, place);
    const ring = radiiMiles.findIndex((radius) => miles <= radius);
    if (ring < 0) beyond++;
    else between[ring] = (between[ring] ?? 0) + 1;
  }
  let sum = 0;
  const within = between.map((count) => {
    sum += count;
    return sum;
  });
  return { within, between, beyond };
}
