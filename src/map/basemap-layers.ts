import type Layer from 'ol/layer/Layer.js';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import { BasemapLabels } from './basemap-labels.ts';
import { BasemapLandLayer } from './basemap-land-layer.ts';
import { BasemapLineLayer } from './basemap-line-layer.ts';
import type { BasemapPalette } from './basemap-palette.ts';
import { BasemapShapes } from './basemap-shapes.ts';
import type { OfflineBasemap, ZipPoints } from './offline-basemap.ts';
import type { PinLayer } from './pin-layer.ts';

/** Land below the data; lines and names above it, so that they are read through a heat map. */
export class BasemapLayers {
  readonly #land: BasemapLandLayer;
  readonly #lines: BasemapLineLayer;

  constructor(palette: BasemapPalette, zIndex: { readonly land: number; readonly lines: number }) {
    this.#land = new BasemapLandLayer(palette, zIndex.land);
    this.#lines = new BasemapLineLayer(palette, zIndex.lines);
  }

  get land(): Layer {
    return this.#land;
  }

  get lines(): Layer {
    return this.#lines;
  }

  show(basemap: OfflineBasemap, zips: ZipPoints | undefined): void {
    const shapes = new BasemapShapes(basemap);
    this.#land.show(shapes);
    this.#lines.show(shapes, new BasemapLabels(basemap, zips));
  }

  /** Names keep clear of pins, where there are some. */
  setPins(pins: PinLayer | undefined): void {
    this.#lines.setPins(pins);
  }

  /** Names keep clear of studios. */
  setStudios(studios: readonly StudioMark[]): void {
    this.#lines.setStudios(studios);
  }

  setPalette(palette: BasemapPalette): void {
    this.#land.setPalette(palette);
    this.#lines.setPalette(palette);
  }
}
