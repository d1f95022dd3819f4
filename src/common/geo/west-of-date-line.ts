/**
 * Longitudes of the eastern hemisphere, as of Guam, counted westward past the date line, so that a map of the
 * United States and its territories is one piece.
 */
export function westOfDateLine(lon: number): number {
  return lon > 0 ? lon - 360 : lon;
}
