import type { Theme } from '@mystratus/plugin-sdk';
import type Collection from 'ol/Collection.js';
import type BaseLayer from 'ol/layer/Base.js';
import type { MapOverlay } from '../common/maps/map-overlay.ts';
import { OverlayLayer } from './overlay-layer.ts';

/** Of the room between two layers of the map, for all overlays together. */
const ROOM = 0.1;

/** What other plugins draw over the map, one layer each. */
export class OverlayLayers {
  private layers: readonly OverlayLayer[] = [];

  constructor(
    private readonly collection: Collection<BaseLayer>,
    private readonly zIndex: number,
    private theme: Theme,
  ) {}

  get overlays(): readonly MapOverlay[] {
    return this.layers.map(({ overlay }) => overlay);
  }

  /** From the bottom up. One that is drawn already stays as it is. */
  show(overlays: readonly MapOverlay[]): void {
    for (const layer of this.layers) {
      if (overlays.includes(layer.overlay)) continue;
      this.collection.remove(layer);
      layer.dispose();
    }
    this.layers = overlays.map((overlay, at) => {
      const zIndex = this.zIndex + (at * ROOM) / overlays.length;
      const known = this.layers.find((layer) => layer.overlay === overlay);
      known?.setZIndex(zIndex);
      if (known) return known;
      const layer = new OverlayLayer(overlay, this.theme, zIndex);
      this.collection.push(layer);
      return layer;
    });
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    for (const layer of this.layers) layer.setTheme(theme);
  }
}
