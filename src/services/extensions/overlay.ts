import type { ServiceIdentifier } from 'inversify';
import type { ThemedStyles } from '../../common/maps/themed-styles.ts';
import type { Registry } from '../registry.ts';

/** Something to draw over the map that somebody reads when it is first shown. */
export interface Overlay {
  readonly id: string;
  readonly title: string;
  /** Plain text for the map; empty for nobody. */
  readonly attribution: string;
  /** Until the user says otherwise. */
  readonly isShown: boolean;
  readonly styles: ThemedStyles;
  /** A GeoJSON feature collection in degrees. */
  read(signal: AbortSignal): Promise<object>;
}

export const OverlayRegistry = Symbol('OverlayRegistry') as ServiceIdentifier<OverlayRegistry>;

/** What can be drawn over the map, from the bottom up. */
export type OverlayRegistry = Registry<Overlay>;
