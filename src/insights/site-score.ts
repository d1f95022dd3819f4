import { distanceMiles, MILES_PER_DEGREE } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import type { NearbyIndex } from './nearby-index.ts';
import { weightedQuantile } from './weighted-quantile.ts';

/** Miles within which a site's clients are counted. */
export const SITE_RADII_MILES = [5, 10, 20] as const;

/** Weighted points: `weights[i]` clients, or sales, at `places[i]`. */
export interface Weighted {
  readonly places: readonly LonLat[];
  readonly weights: ArrayLike<number>;
}

/** Those of the points that are within a distance of a site, its edge included. */
export function weightedWithin(
  site: LonLat,
  radiusMiles: number,
  { places, weights }: Weighted,
): Weighted {
  const near = indexesWithin(site, radiusMiles, places);
  return {
    places: near.flatMap((index) => places[index] ?? []),
    weights: near.map((index) => weights[index] ?? 0),
  };
}

/** Indexes of the places within a distance of a site. Most of a country are too far by their latitude alone. */
export function indexesWithin(
  site: LonLat,
  radiusMiles: number,
  places: readonly LonLat[],
): readonly number[] {
  const degrees = (radiusMiles + 1) / MILES_PER_DEGREE;
  const near: number[] = [];
  places.forEach((place, index) => {
    if (Math.abs(place.lat - site.lat) > degrees) return;
    if (distanceMiles(site, place) <= radiusMiles) near.push(index);
  });
  return near;
}

/** How much lies within each of {@link SITE_RADII_MILES} of a site, by great-circle distance, edges included. */
export function weightsAround(site: LonLat, { places, weights }: Weighted): readonly number[] {
  const sums = SITE_RADII_MILES.map(() => 0);
  places.forEach((place, index) => {
    addWithin(sums, distanceMiles(site, place), weights[index] ?? 0);
  });
  return sums;
}

/** Half of the weight is no farther from the site than this; `undefined` when there is none. */
export function medianMiles(site: LonLat, { places, weights }: Weighted): number | undefined {
  const miles = places.map((place) => distanceMiles(site, place));
  return weightedQuantile(miles, weights, 0.5);
}

/**
 * {@link weightsAround} for very many sites at once, such as every zip of the country: goes from the places to the
 * sites near them, so that sites far from every client cost nothing.
 *
 * @param sites index of `siteCount` sites
 * @param radii the fewer and smaller, the faster
 * @returns for each radius, the sum at each site
 */
export function weightsAroundAll(
  sites: NearbyIndex,
  siteCount: number,
  { places, weights }: Weighted,
  radii: readonly number[] = SITE_RADII_MILES,
): readonly Float64Array[] {
  const counted = places.flatMap((place, index) => {
    const weight = weights[index] ?? 0;
    return weight === 0 ? [] : [{ place, weight }];
  });
  const centres = counted.map(({ place }) => place);
  const weightOf = Float64Array.from(counted, ({ weight }) => weight);
  return radii.map((radius) => {
    const sums = new Float64Array(siteCount);
    sites.forEachPairWithin(centres, radius, (centre, site) => {
      sums[site] = (sums[site] ?? 0) + (weightOf[centre] ?? 0);
    });
    return sums;
  });
}

/**
 * The part of what lies within `radiusMiles` of a site that also lies within it of another: clients that two events
 * would share. 0 where nothing lies within.
 */
export function overlapShare(
  site: LonLat,
  others: readonly LonLat[],
  radiusMiles: number,
  { places, weights }: Weighted,
): number {
  let [own, shared] = [0, 0];
  places.forEach((place, index) => {
    if (distanceMiles(site, place) > radiusMiles) return;
    const weight = weights[index] ?? 0;
    own += weight;
    if (others.some((other) => distanceMiles(other, place) <= radiusMiles)) shared += weight;
  });
  return own > 0 ? shared / own : 0;
}

function addWithin(sums: number[], miles: number, weight: number): void {
  SITE_RADII_MILES.forEach((radius, ring) => {
    if (miles <= radius) sums[ring] = (sums[ring] ?? 0) + weight;
  });
}
