import type { LonLat } from '../geo/lon-lat.ts';
import type { MapProjection } from './projection-choice.ts';

/** What of the world a map shows, and how large. */
export interface Viewpoint {
  readonly centre: LonLat;
  /** Zoom levels as in Web Mercator: one more is twice as large. */
  readonly zoom: number;
  readonly projection: MapProjection;
  /** Of the map's element, in CSS pixels: on a larger or smaller one the same is to be seen. */
  readonly width: number;
  readonly height: number;
}
