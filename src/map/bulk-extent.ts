import { boundingExtent, type Extent, getHeight, getWidth } from 'ol/extent.js';
import type { MapPlane } from './map-plane.ts';
import { westOfDateLine } from './west-of-date-line.ts';

/** Places with how many clients are at each; degrees. */
export interface CountedPlaces {
  readonly lons: ArrayLike<number>;
  readonly lats: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

/** Extents in map coordinates. */
export interface DataExtents {
  readonly all: Extent;
  /** Where the bulk of the clients is; the same as `all` unless the others would enlarge the view a lot. */
  readonly bulk: Extent;
  readonly clientsOutsideBulk: number;
}

/** Parts of the clients that may be left out of the view, fewest first. */
const OUTLIERS = [0.0025, 0.005, 0.01, 0.02];
/** How many times wider and higher the view must be with them for that to be worth it. */
const ENLARGED = 1.6;
/** Slices that an axis is cut into to look for the bulk. */
const SLICES = 2048;

/** Where places are, and where most of their clients are; `undefined` when there is no place. */
export function dataExtents(
  { lons, lats, counts }: CountedPlaces,
  plane: MapPlane,
): DataExtents | undefined {
  if (lons.length === 0) return undefined;
  const points = Array.from(lons, (lon, i) =>
    plane.toMap({ lon: westOfDateLine(lon), lat: lats[i] ?? 0 }),
  );
  const all = boundingExtent(points);
  const count = (i: number) => counts[i] ?? 0;
  const clients = points.reduce((sum, _, i) => sum + count(i), 0);
  let best: DataExtents = { all, bulk: all, clientsOutsideBulk: 0 };
  for (const part of OUTLIERS) {
    const { bulk, outside } = extentWithout(Math.floor(clients * part), points, count, all);
    if (sizeOf(best.bulk) > ENLARGED * sizeOf(bulk))
      best = { all, bulk, clientsOutsideBulk: outside };
  }
  return best;
}

function sizeOf(extent: Extent): number {
  return Math.max(getWidth(extent), getHeight(extent));
}

/** A small extent that leaves out no more than `spare` clients. */
function extentWithout(
  spare: number,
  points: readonly (readonly number[])[],
  count: (i: number) => number,
  [west = 0, south = 0, east = 0, north = 0]: Extent,
): { readonly bulk: Extent; readonly outside: number } {
  const xs = densestRange(
    points.map(([x = 0]) => x),
    count,
    [west, east],
    spare,
  );
  const isInColumn = points.map(([x = 0]) => x >= xs.from && x <= xs.to);
  const ys = densestRange(
    points.map(([, y = 0]) => y),
    (i) => (isInColumn[i] ? count(i) : 0),
    [south, north],
    spare - xs.outside,
  );
  const inBulk = points.filter(([, y = 0], i) => isInColumn[i] && y >= ys.from && y <= ys.to);
  return {
    bulk: boundingExtent(inBulk.map((point) => [...point])),
    outside: xs.outside + ys.outside,
  };
}

/** The shortest range of an axis, in whole slices, that leaves out no more than `spare` clients. */
function densestRange(
  positions: readonly number[],
  count: (i: number) => number,
  [low, high]: readonly [number, number],
  spare: number,
): { readonly from: number; readonly to: number; readonly outside: number } {
  const slice = (high - low) / SLICES;
  if (spare <= 0 || slice === 0) return { from: low, to: high, outside: 0 };
  const slices = new Float64Array(SLICES);
  positions.forEach((position, i) => {
    const at = Math.min(SLICES - 1, Math.floor((position - low) / slice));
    slices[at] = (slices[at] ?? 0) + count(i);
  });
  const total = slices.reduce((sum, value) => sum + value, 0);
  let best = { first: 0, last: SLICES - 1, inside: total };
  let first = 0;
  let inside = 0;
  for (let last = 0; last < SLICES; last += 1) {
    inside += slices[last] ?? 0;
    while (inside - (slices[first] ?? 0) >= total - spare) inside -= slices[first++] ?? 0;
    if (inside >= total - spare && last - first < best.last - best.first) {
      best = { first, last, inside };
    }
  }
  return {
    from: low + best.first * slice,
    to: best.last === SLICES - 1 ? high : low + (best.last + 1) * slice,
    outside: total - best.inside,
  };
}
