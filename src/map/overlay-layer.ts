import type { Theme } from '@mystratus/plugin-sdk';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import type { FrameState } from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import type { MapOverlay } from '../common/maps/map-overlay.ts';
import { flatStyle } from './flat-style.ts';
import { MERCATOR, planeWith } from './map-planes.ts';
import { westOfDateLine } from './west-of-date-line.ts';

/** The poles are infinitely far away on Mercator. */
const MOST_LATITUDE = 85;

/** GeoJSON of another plugin over the map, in its own style. */
export class OverlayLayer extends VectorLayer {
  private readonly features: VectorSource;
  private plane = MERCATOR;

  constructor(
    readonly overlay: MapOverlay,
    theme: Theme,
    zIndex: number,
  ) {
    const source = new VectorSource({ wrapX: false });
    super({ source, zIndex, className: 'ol-layer overlay', declutter: true });
    this.features = source;
    this.setTheme(theme);
    this.layFlat();
  }

  setTheme(theme: Theme): void {
    this.setStyle(flatStyle(this.overlay.styles, theme));
  }

  override render(frameState: FrameState | null, target: HTMLElement): HTMLElement | null {
    const plane = frameState ? planeWith(frameState.viewState.projection) : this.plane;
    if (plane !== this.plane) {
      this.plane = plane;
      this.layFlat();
    }
    return super.render(frameState, target);
  }

  private layFlat(): void {
    const features = new GeoJSON().readFeatures(this.overlay.geoJson);
    for (const feature of features) {
      feature.getGeometry()?.applyTransform((flat, output = flat, stride = 2) => {
        for (let at = 0; at < flat.length; at += stride) {
          const lon = westOfDateLine(flat[at] ?? 0);
          const lat = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, flat[at + 1] ?? 0));
          const [x = 0, y = 0] = this.plane.toMap({ lon, lat });
          output[at] = x;
          output[at + 1] = y;
        }
        return output;
      });
    }
    this.features.clear(true);
    this.features.addFeatures(features);
  }
}
