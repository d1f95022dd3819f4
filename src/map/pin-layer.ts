import type { Coordinate } from 'ol/coordinate.js';
import type Layer from 'ol/layer/Layer.js';
import type { Pixel } from 'ol/pixel.js';
import type { ClientSelection } from '../common/selection/client-selection.ts';
import type { BasemapView } from './basemap-view.ts';
import type { MapPalette } from './map-palette.ts';
import type { HighlightRole } from './map-view.ts';
import type { Box } from './taken-space.ts';

/** The pins that one symbol stands for. */
export interface PinHit {
  readonly pinIds: readonly string[];
  /** Where each of them is, in the view's projection. */
  readonly coordinates: readonly Coordinate[];
}

/** A layer of symbols that can be pointed at. */
export interface PinLayer {
  readonly layer: Layer;
  /** The uppermost symbol at a pixel of the last frame, or the nearest within the tolerance. */
  hitAt(pixel: Pixel, tolerancePixels: number): PinHit | undefined;
  /** Where the symbols stood in the last frame, in pixels; some are out of sight. */
  readonly positions: readonly Pixel[];
  /** What the symbols will cover in a view, which is nothing for names to stand under; in pixels of the map. */
  covered(view: BasemapView): Iterable<Box>;
  highlight(role: HighlightRole, clients: ClientSelection): void;
  setPalette(palette: MapPalette): void;
  /** Empties the layer. */
  clear(): void;
}
