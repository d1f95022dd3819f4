import type { LonLat } from '../geo/lon-lat.ts';
import { mercatorLat, mercatorY } from '../geo/mercator.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Pixels of the whole earth at zoom 0. */
const EARTH_PIXELS = 256;
/** Part of the map that the points fill. */
const FILLED = 0.8;
/** A point by itself is seen with its town. */
const LARGEST_ZOOM = 11;

/** A view with all of these points in it; `undefined` for none. */
export function viewpointAround(
  points: readonly LonLat[],
  { width, height }: Pick<Viewpoint, 'width' | 'height'>,
): Viewpoint | undefined {
  if (points.length === 0) return undefined;
  const xs = points.map(({ lon }) => lon);
  const ys = points.map(({ lat }) => mercatorY(lat));
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const pixelsPerDegree = Math.min(
    (FILLED * width) / (east - west),
    (FILLED * height) / (north - south),
  );
  const zoom = Math.min(LARGEST_ZOOM, Math.log2((360 * pixelsPerDegree) / EARTH_PIXELS));
  const centre = { lon: (west + east) / 2, lat: mercatorLat((south + north) / 2) };
  return { centre, zoom, projection: 'mercator', width, height };
}
