import { CountedAxis } from '../geo/counted-axis.ts';
import { distanceMiles } from '../geo/great-circle.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { westOfDateLine } from '../geo/west-of-date-line.ts';

/** Of a map in the narrowest window, less what is around the clients; pixels. */
const MAP_SIZE = { width: 350, height: 200 };
/** Clients who may be left out of the view, as a part of all. */
export const MOST_OUTLIERS = 0.02;

/** Miles of ground to a pixel, about, on a map that is fitted to nearly all clients of these places. */
export function fittedMilesPerPixel(places: readonly LonLat[], clientCounts: Float64Array): number {
  if (places.length === 0) return 0;
  const spare = MOST_OUTLIERS * clientCounts.reduce((sum, count) => sum + count, 0);
  const rangeOf = (degrees: readonly number[]) => {
    const [low, high] = [Math.min(...degrees), Math.max(...degrees)];
    return new CountedAxis(degrees, (at) => clientCounts[at] ?? 0, low, high).densestRange(spare);
  };
  const { from: south, to: north } = rangeOf(places.map(({ lat }) => lat));
  const { from: west, to: east } = rangeOf(places.map(({ lon }) => westOfDateLine(lon)));
  const lat = (south + north) / 2;
  return Math.max(
    distanceMiles({ lon: west, lat }, { lon: east, lat }) / MAP_SIZE.width,
    distanceMiles({ lon: west, lat: south }, { lon: west, lat: north }) / MAP_SIZE.height,
  );
}
