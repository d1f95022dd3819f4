const RADIANS = Math.PI / 180;

/**
 * Height of a latitude on a spherical Mercator map whose unit is a degree of longitude, so that a point's longitude
 * and this are its place in the plane that the map is drawn in.
 */
export function mercatorY(lat: number): number {
  return Math.asinh(Math.tan(lat * RADIANS)) / RADIANS;
}

/** The latitude at a height of {@link mercatorY}. */
export function mercatorLat(y: number): number {
  return Math.atan(Math.sinh(y * RADIANS)) / RADIANS;
}
