import type { Coordinate } from 'ol/coordinate.js';
import type Projection from 'ol/proj/Projection.js';
import type { LonLat } from '../common/geo/lon-lat.ts';

/** The plane that the map is drawn on: the one place where degrees become its coordinates and back. */
export interface MapPlane {
  readonly projection: Projection;
  /** After how many metres the world repeats itself from west to east; `undefined` where it does not. */
  readonly worldWidth: number | undefined;
  /** Longitudes may go on past the date line. */
  toMap(place: LonLat): Coordinate;
  /** Longitude from -180 to 180. */
  toLonLat(coordinate: Coordinate): LonLat;
  /** Turns pairs of longitude and latitude into coordinates, in place. */
  projectAll(pairs: number[]): void;
}
