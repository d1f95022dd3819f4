import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import type { Weighted } from './site-score.ts';

const RADIANS = Math.PI / 180;
const STEPS = 1_000;
/** Closer than a foot is there. */
const ENOUGH_MILES = 0.0001;
/** Places that are tried themselves; see {@link geometricMedian}. */
const TRIED = 8;

type Vector = readonly [x: number, y: number, z: number];

/**
 * The point with the least sum of distances to the places: the centre of the clients, which a few far ones do not
 * move as they would a mean. Weiszfeld's iteration on unit vectors, with the step of Y. Vardi and C.-H. Zhang (PNAS
 * 97, 2000) where it meets a place. It nears a heavy place ever more slowly, so that the heaviest places, and those
 * nearest to where it ends, are tried too. `undefined` when there is no weight.
 */
export function geometricMedian({ places, weights }: Weighted): LonLat | undefined {
  const points = places
    .map((place, index) => ({ at: vectorOf(place), weight: weights[index] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  let centre = normalised(mean(points.map(({ at, weight }) => [at, weight])));
  if (!centre) return undefined;
  for (let step = 0; step < STEPS; step++) {
    const next = nextCentre(centre, points);
    if (!next) break;
    const moved = distanceMiles(lonLatOf(centre), lonLatOf(next));
    centre = next;
    if (moved < ENOUGH_MILES) break;
  }
  return best([centre, ...heaviest(points), ...nearest(points, centre)], points);
}

function heaviest(points: readonly Point[]): readonly Vector[] {
  const sorted = points.toSorted((a, b) => b.weight - a.weight);
  return sorted.slice(0, TRIED).map(({ at }) => at);
}

function nearest(points: readonly Point[], centre: Vector): readonly Vector[] {
  const sorted = points.toSorted((a, b) => chord(a.at, centre) - chord(b.at, centre));
  return sorted.slice(0, TRIED).map(({ at }) => at);
}

/** The one with the least sum of distances on the ground; the first among equals. */
function best(candidates: readonly Vector[], points: readonly Point[]): LonLat | undefined {
  let [found, least]: [LonLat | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const candidate of candidates.map(lonLatOf)) {
    const sum = points.reduce(
      (total, { at, weight }) => total + weight * distanceMiles(candidate, lonLatOf(at)),
      0,
    );
    if (sum < least) [found, least] = [candidate, sum];
  }
  return found;
}

interface Point {
  readonly at: Vector;
  readonly weight: number;
}

function nextCentre(centre: Vector, points: readonly Point[]): Vector | undefined {
  const pulls: [Vector, number][] = [];
  let here = 0;
  for (const { at, weight } of points) {
    const distance = chord(at, centre);
    if (distance < 1e-12) here += weight;
    else pulls.push([at, weight / distance]);
  }
  const target = mean(pulls);
  if (!target) return undefined;
  if (here === 0) return normalised(target);
  const force = Math.hypot(
    ...[0, 1, 2].map((axis) =>
      pulls.reduce((sum, [at, pull]) => sum + pull * ((at[axis] ?? 0) - (centre[axis] ?? 0)), 0),
    ),
  );
  // The place holds the centre against all others.
  if (force <= here) return undefined;
  const stay = here / force;
  const blend = (axis: 0 | 1 | 2) => (1 - stay) * target[axis] + stay * centre[axis];
  return normalised([blend(0), blend(1), blend(2)]);
}

function chord(one: Vector, other: Vector): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function mean(weighted: readonly (readonly [Vector, number])[]): Vector | undefined {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  if (total === 0) return undefined;
  const along = (axis: 0 | 1 | 2) =>
    weighted.reduce((sum, [at, weight]) => sum + at[axis] * weight, 0) / total;
  return [along(0), along(1), along(2)];
}

function normalised(vector: Vector | undefined): Vector | undefined {
  if (!vector) return undefined;
  const length = Math.hypot(...vector);
  if (length === 0) return undefined;
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}

function vectorOf({ lon, lat }: LonLat): Vector {
  const cosine = Math.cos(lat * RADIANS);
  return [
    cosine * Math.cos(lon * RADIANS),
    cosine * Math.sin(lon * RADIANS),
    Math.sin(lat * RADIANS),
  ];
}

function lonLatOf([x, y, z]: Vector): LonLat {
  return {
    lon: Math.atan2(y, x) / RADIANS,
    lat: Math.asin(Math.max(-1, Math.min(1, z))) / RADIANS,
  };
}
