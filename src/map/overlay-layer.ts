import type { Theme } from '@mystratus/plugin-sdk';
import VectorLayer from 'ol/layer/Vector.js';
import type { FrameState } from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import { westOfDateLine } from '../common/geo/west-of-date-line.ts';
import type { MapOverlay } from '../common/maps/map-overlay.ts';
import { flatStyle } from './flat-style.ts';
import { geoJsonFeatures } from './geo-json-features.ts';
import { MERCATOR, planeWith } from './map-planes.ts';

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
    const features = geoJsonFeatures(this.overlay.geoJson, ([lon = 0, lat = 0]) =>
      this.plane.toMap({
        lon: westOfDateLine(lon),
        lat: Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat)),
      }),
    );
    this.features.clear(true);
    this.features.addFeatures(features);
  }
}
