import type { LonLat } from './lon-lat.ts';

/** Mean radius of the earth in miles: 6,371.0088 km (IUGG mean radius R1). */
export const EARTH_RADIUS_MILES = 3958.7613;

/** Of latitude. */
export const MILES_PER_DEGREE = (EARTH_RADIUS_MILES * Math.PI) / 180;

/** Great-circle distance in miles by the haversine formula, on a sphere of {@link EARTH_RADIUS_MILES}. */
export function distanceMiles(from: LonLat, to: LonLat): number {
  const radians = Math.PI / 180;
  const halfLat = ((to.lat - from.lat) * radians) / 2;
  const halfLon = ((to.lon - from.lon) * radians) / 2;
  const chord =
    Math.sin(halfLat) ** 2 +
    Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * Math.sin(halfLon) ** 2;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(chord)));
}
