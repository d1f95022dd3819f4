const RADIANS = Math.PI / 180;

/** Height of a latitude on a spherical Mercator map of the unit sphere; both in radians. */
export function mercatorHeight(lat: number): number {
  return Math.asinh(Math.tan(lat));
}

/** The latitude at a {@link mercatorHeight}, in radians. */
export function latitudeAt(height: number): number {
  return Math.atan(Math.sinh(height));
}

/**
 * The same in degrees: the unit of the map is a degree of longitude, so that a point's longitude and this are its
 * place in the plane that the map is drawn in.
 */
export function mercatorY(lat: number): number {
  return mercatorHeight(lat * RADIANS) / RADIANS;
}

/** The latitude at a {@link mercatorY}, in degrees. */
export function mercatorLat(y: number): number {
  return latitudeAt(y * RADIANS) / RADIANS;
}
