import type { MultiLineString, MultiPolygon } from 'geojson';

/** The basemap that needs no network, as data. Coordinates are degrees. */
export interface OfflineBasemap {
  readonly land: MultiPolygon;
  /** Lines between states, each drawn once and none along a coast. */
  readonly stateLines: MultiLineString;
  readonly stateLabels: readonly StateLabel[];
}

export interface StateLabel {
  readonly name: string;
  /** Two letters, for where the name has no room. */
  readonly postalCode: string;
  readonly lon: number;
  readonly lat: number;
  /** Degrees of longitude that are free for the name. */
  readonly widthDegrees: number;
}
