import type { ThemedStyles } from './themed-styles.ts';

/** Something that is drawn over the map, whatever the map shows. */
export interface MapOverlay {
  readonly id: string;
  readonly title: string;
  /** Plain text, shown on the map; empty where there is none. */
  readonly attribution: string;
  readonly styles: ThemedStyles;
  /** A GeoJSON feature collection in degrees. */
  readonly geoJson: object;
}
