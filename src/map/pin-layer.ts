import type { Coordinate } from 'ol/coordinate.js';
import type { FeatureLike } from 'ol/Feature.js';
import type VectorLayer from 'ol/layer/Vector.js';
import type { MapPalette } from './map-palette.ts';

/** The pins that one symbol stands for. */
export interface PinHit {
  readonly pinIds: readonly string[];
  /** Where each of them is, in the view's projection. */
  readonly coordinates: readonly Coordinate[];
}

/** A layer of symbols that can be pointed at. */
export interface PinLayer {
  readonly layer: VectorLayer;
  hitOf(feature: FeatureLike): PinHit;
  setPalette(palette: MapPalette): void;
  /** Empties the layer. */
  clear(): void;
}
