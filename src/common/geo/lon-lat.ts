/** A point on the ground, WGS 84, degrees. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}
