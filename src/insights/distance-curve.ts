import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';

/** How much lies within each distance of a studio; `miles` ascends, the sums belong to it and never fall. */
export interface DistanceCurve {
  readonly miles: Float64Array;
  readonly sums: Float64Array;
}

/** Places as one meets them on the way from a point: measured and sorted once, whoever is then counted at them. */
export interface PlacesByDistance {
  /** Indexes of the places, nearest first. */
  readonly order: Uint32Array;
  /** Of each, in that order. */
  readonly miles: Float64Array;
}

/** @param only indexes of the places that count; all unless told */
export function placesByDistance(
  from: LonLat,
  places: readonly LonLat[],
  only: Uint32Array = Uint32Array.from(places.keys()),
): PlacesByDistance {
  const distances = new Float64Array(places.length);
  for (const place of only) {
    const at = places[place];
    if (at) distances[place] = distanceMiles(from, at);
  }
  const order = only.toSorted((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b);
  return { order, miles: Float64Array.from(order, (place) => distances[place] ?? 0) };
}

/** Sums up places by their great-circle distance. Weights of the places below 0 count as 0. */
export function distanceCurve(
  { order, miles }: PlacesByDistance,
  weights: ArrayLike<number>,
): DistanceCurve {
  const steps = { miles: new Float64Array(order.length), sums: new Float64Array(order.length) };
  let [sum, count] = [0, 0];
  order.forEach((place, at) => {
    const weight = weights[place] ?? 0;
    if (!(weight > 0)) return;
    sum += weight;
    steps.miles[count] = miles[at] ?? 0;
    steps.sums[count] = sum;
    count++;
  });
  return { miles: steps.miles.subarray(0, count), sums: steps.sums.subarray(0, count) };
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
export function radiusHolding({ miles, sums }: DistanceCurve, share: number): number | undefined {
  const wanted = share * (sums.at(-1) ?? 0);
  // The last sum is the total: rounding cannot keep it from reaching its own share.
  const at = sums.findIndex((sum) => sum >= wanted);
  return miles[at];
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
