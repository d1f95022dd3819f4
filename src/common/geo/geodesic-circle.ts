import { EARTH_RADIUS_MILES } from './great-circle.ts';
import type { LonLat } from './lon-lat.ts';

const RADIANS = Math.PI / 180;

/**
 * Points at the same great-circle distance from a centre, clockwise from north, on the sphere that `distanceMiles`
 * measures on. The formula is the direct problem on a sphere (E. Williams, Aviation Formulary, “Lat/lon given radial
 * and distance”). Longitudes go on past ±180° where the circle does, so that it stays in one piece.
 */
export function geodesicCircle(
  { lon, lat }: LonLat,
  radiusMiles: number,
  pointCount = 180,
): readonly LonLat[] {
  const angle = radiusMiles / EARTH_RADIUS_MILES;
  const [sinLat, cosLat] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
  const [sinAngle, cosAngle] = [Math.sin(angle), Math.cos(angle)];
  return Array.from({ length: pointCount }, (_, index) => {
    const bearing = (2 * Math.PI * index) / pointCount;
    const sine = sinLat * cosAngle + cosLat * sinAngle * Math.cos(bearing);
    const east = Math.atan2(Math.sin(bearing) * sinAngle * cosLat, cosAngle - sinLat * sine);
    return { lon: lon + east / RADIANS, lat: Math.asin(sine) / RADIANS };
  });
}
