import { createEmpty, type Extent, extendXY, getHeight, getWidth } from 'ol/extent.js';
import { CountedAxis } from '../common/geo/counted-axis.ts';
import { westOfDateLine } from '../common/geo/west-of-date-line.ts';
import { MOST_OUTLIERS } from '../common/maps/fitted-miles-per-pixel.ts';
import type { MapPlane } from './map-plane.ts';

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
const OUTLIERS = [0.0025, 0.005, 0.01, MOST_OUTLIERS];
/** How many times wider and higher the view must be with them for that to be worth it. */
const ENLARGED = 1.6;

/** Where places are, and where most of their clients are; `undefined` when there is no place. */
export function dataExtents(places: CountedPlaces, plane: MapPlane): DataExtents | undefined {
  if (places.lons.length === 0) return undefined;
  const points = pointsOn(plane, places);
  const all = extentOf(points);
  const clients = points.reduce((sum, { count }) => sum + count, 0);
  const [west = 0, , east = 0] = all;
  const xs = points.map(({ x }) => x);
  const across = new CountedAxis(xs, (at) => points[at]?.count ?? 0, west, east);
  let best: DataExtents = { all, bulk: all, clientsOutsideBulk: 0 };
  for (const part of OUTLIERS) {
    const { bulk, outside } = extentWithout(Math.floor(clients * part), points, across);
    if (sizeOf(best.bulk) > ENLARGED * sizeOf(bulk))
      best = { all, bulk, clientsOutsideBulk: outside };
  }
  return best;
}

interface CountedPoint {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

function pointsOn(plane: MapPlane, { lons, lats, counts }: CountedPlaces): readonly CountedPoint[] {
  const pairs: number[] = [];
  for (let i = 0; i < lons.length; i += 1) pairs.push(westOfDateLine(lons[i] ?? 0), lats[i] ?? 0);
  plane.projectAll(pairs);
  return Array.from(counts, (count, i) => ({
    x: pairs[2 * i] ?? 0,
    y: pairs[2 * i + 1] ?? 0,
    count,
  }));
}

function sizeOf(extent: Extent): number {
  return Math.max(getWidth(extent), getHeight(extent));
}

/** A small extent that leaves out no more than `spare` clients. */
function extentWithout(
  spare: number,
  points: readonly CountedPoint[],
  across: CountedAxis,
): { readonly bulk: Extent; readonly outside: number } {
  const columns = across.densestRange(spare);
  const inColumns = points.filter(({ x }) => x >= columns.from && x <= columns.to);
  const [, south = 0, , north = 0] = extentOf(inColumns);
  const ys = inColumns.map(({ y }) => y);
  const up = new CountedAxis(ys, (at) => inColumns[at]?.count ?? 0, south, north);
  const rows = up.densestRange(spare - columns.outside);
  return {
    bulk: extentOf(inColumns.filter(({ y }) => y >= rows.from && y <= rows.to)),
    outside: columns.outside + rows.outside,
  };
}

function extentOf(points: readonly CountedPoint[]): Extent {
  const extent = createEmpty();
  for (const { x, y } of points) extendXY(extent, x, y);
  return extent;
}
