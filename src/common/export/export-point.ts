import type { LonLat } from '../geo/lon-lat.ts';

/** A point of a file that is shared. Coordinates are degrees, WGS 84. */
export interface ExportPoint extends LonLat {
  readonly name: string;
  /** By a title for people, in the order in which they are shown. */
  readonly properties: Readonly<Record<string, string | number>>;
}
