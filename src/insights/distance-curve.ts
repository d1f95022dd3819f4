import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { weightedQuantile } from './weighted-quantile.ts';

/** How much lies within each distance of a studio; `miles` ascends, the sums belong to it and never fall. */
export interface DistanceCurve {
  readonly miles: Float64Array;
  readonly sums: Float64Array;
}

/** Sums up places by their great-circle distance from a studio. Weights below 0 count as 0. */
export function distanceCurve(
  studio: LonLat,
  places: readonly LonLat[],
  weights: ArrayLike<number>,
): DistanceCurve {
  const steps = places
    .map(
      (place, index) => [distanceMiles(studio, place), Math.max(0, weights[index] ?? 0)] as const,
    )
    .filter(([, weight]) => weight > 0)
    .sort(([one], [other]) => one - other);
  let sum = 0;
  return {
    miles: Float64Array.from(steps, ([miles]) => miles),
    sums: Float64Array.from(steps, ([, weight]) => {
      sum += weight;
      return sum;
    }),
  };
}

/** What lies within a distance, its edge included. */
export function sumWithin({ miles, sums }: DistanceCurve, radiusMiles: number): number {
  let [low, high] = [0, miles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((miles[middle] ?? 0) <= radiusMiles) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (sums[low - 1] ?? 0);
}

/** The smallest radius within which at least `share` (0 to 1) of everything lies; `undefined` when there is nothing. */
export function radiusHolding(
  studio: LonLat,
  places: readonly LonLat[],
  weights: ArrayLike<number>,
  share: number,
): number | undefined {
  const miles = places.map((place) => distanceMiles(studio, place));
  return weightedQuantile(miles, weights, share);
}

/** For each place the index of the studio nearest to it, the first among equals; -1 where there is no studio. */
export function nearestStudio(places: readonly LonLat[], studios: readonly LonLat[]): Int32Array {
  return Int32Array.from(places, (place) => {
    let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
    studios.forEach((studio, index) => {
      const miles = distanceMiles(studio, place);
      if (miles < least) [nearest, least] = [index, miles];
    });
    return nearest;
  });
}

/**
 * The trade area: the fewest places that hold `share` of everything, as indexes, heaviest first. Retail analysis
 * calls those of 60 % the primary and those of 80 % the secondary trade area (W. Applebaum, Journal of Marketing
 * Research 3, 1966).
 */
export function tradeArea(weights: ArrayLike<number>, share: number): readonly number[] {
  const indexes = Array.from({ length: weights.length }, (_, index) => index)
    .filter((index) => (weights[index] ?? 0) > 0)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const wanted = share * indexes.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
  let sum = 0;
  const end = indexes.findIndex((index) => {
    sum += weights[index] ?? 0;
    return sum >= wanted;
  });
  return end < 0 ? indexes : indexes.slice(0, end + 1);
}
