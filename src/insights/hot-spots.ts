import { errorFunction } from 'simple-statistics';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { NearbyIndex } from './nearby-index.ts';

/** A place whose surroundings have a higher rate than chance would give them. */
export interface HotSpot {
  /** Index of the place. */
  readonly place: number;
  /** Standard score of Gi*. */
  readonly z: number;
  /** One-sided: how likely chance alone gives at least this score. */
  readonly p: number;
}

/** An area with a known population: the smaller it is, the less its rate says. */
export interface RatedPlace extends LonLat {
  /** Clients for each inhabitant, or any other rate. */
  readonly rate: number;
}

/**
 * Places where high rates gather, by the Getis-Ord statistic Gi* with equal weights within a distance, the place itself
 * included (J. K. Ord and A. Getis, Geographical Analysis 27, 1995, eq. 14):
 *
 *     z = (Σ_near x − n x̄) / (S √((N n − n²) / (N − 1)))
 *
 * for `n` of `N` places near, the mean x̄ and the standard deviation S of all. Thousands of places are tested at once,
 * so that 5 % of them would stand out by chance alone; the false discovery rate is held by Y. Benjamini and Y. Hochberg's
 * procedure (JRSS B 57, 1995): of the places returned, at most the part `falseDiscoveryRate` is expected to be chance.
 */
export function hotSpots(
  places: readonly RatedPlace[],
  {
    bandMiles,
    falseDiscoveryRate,
  }: { readonly bandMiles: number; readonly falseDiscoveryRate: number },
): readonly HotSpot[] {
  const count = places.length;
  const mean = places.reduce((sum, { rate }) => sum + rate, 0) / count;
  const variance = places.reduce((sum, { rate }) => sum + rate ** 2, 0) / count - mean ** 2;
  // One place, or the same rate everywhere: nothing can stand out.
  if (count < 2 || !(variance > Number.EPSILON * mean ** 2)) return [];
  const nears = new Uint32Array(count);
  const sums = new Float64Array(count);
  new NearbyIndex(places).forEachPairWithin(places, bandMiles, (at, other) => {
    nears[at] = (nears[at] ?? 0) + 1;
    sums[at] = (sums[at] ?? 0) + (places[other]?.rate ?? 0);
  });
  const scores = places.map((_, at): HotSpot => {
    const [near = 0, sum = 0] = [nears[at], sums[at]];
    const spread = Math.sqrt(variance * ((count * near - near ** 2) / (count - 1)));
    const z = spread > 0 ? (sum - near * mean) / spread : 0;
    return { place: at, z, p: (1 - errorFunction(z / Math.SQRT2)) / 2 };
  });
  return discoveries(scores, falseDiscoveryRate);
}

/** All up to the last whose p is at most its rank's part of the rate. */
function discoveries(scores: readonly HotSpot[], rate: number): readonly HotSpot[] {
  const ranked = scores.toSorted((a, b) => a.p - b.p);
  const last = ranked.findLastIndex(({ p }, rank) => p <= ((rank + 1) / ranked.length) * rate);
  return ranked.slice(0, last + 1);
}
