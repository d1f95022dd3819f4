import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import type { Weighted } from './site-score.ts';

const RADIANS = Math.PI / 180;
const STEPS = 200;
/** Closer than a few feet is there. */
const ENOUGH_MILES = 0.001;

type Vector = readonly [x: number, y: number, z: number];

/**
 * The point with the least sum of distances to the places: the centre of the clients, which a few far ones do not
 * move as they would a mean. Weiszfeld's iteration on unit vectors, with the step of Y. Vardi and C.-H. Zhang (PNAS
 * 97, 2000) where it meets a place. `undefined` when there is no weight.
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
  return lonLatOf(centre);
}

interface Point {
  readonly at: Vector;
  readonly weight: number;
}

function nextCentre(centre: Vector, points: readonly Point[]): Vector | undefined {
  const pulls: [Vector, number][] = [];
  let here = 0;
  for (const { at, weight } of points) {
    const chord = Math.hypot(at[0] - centre[0], at[1] - centre[1], at[2] - centre[2]);
    if (chord < 1e-12) here += weight;
    else pulls.push([at, weight / chord]);
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
