import type { LonLat } from './lon-lat.ts';

/** Coordinates that somebody may have entered; those that are no place on a map are none. */
export function knownCoordinates({ lon, lat }: Partial<LonLat>): LonLat | undefined {
  if (lon === undefined || lat === undefined) return undefined;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85 ? { lon, lat } : undefined;
}
