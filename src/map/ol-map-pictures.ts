import type { MapPictureRequest } from '../common/export/map-picture-request.ts';
import type { HeatScale } from '../common/maps/heat-scale.ts';
import { buildColorRamp } from './color-ramp.ts';
import { flattenedCanvas } from './flattened-canvas.ts';
import { MAP_PALETTES } from './map-palette.ts';
import type { MapDecoration } from './map-view.ts';
import { offScreenStage } from './off-screen-stage.ts';
import { OlMapView, type OlMapViewOptions } from './ol-map-view.ts';

/** Paper is white, whatever the theme on the screen. */
const THEME = 'light';
const RAMP_STEPS = 32;

/** Paints each picture with a map of its own, out of sight, so that the one on the screen stays as it is. */
export class OlMapPictures {
  /** @param screen the map whose basemap, studios and colours are those of the pictures */
  constructor(
    private readonly screen: { readonly decoration: MapDecoration },
    private readonly options: () => OlMapViewOptions,
  ) {}

  async paint(request: MapPictureRequest) {
    const { scene, viewpoint, studios, width, height, pixelsPerUnit, signal } = request;
    signal.throwIfAborted();
    const view = new OlMapView({ ...this.options(), theme: THEME, pixelRatio: pixelsPerUnit });
    const stage = offScreenStage(view.styleSheet, { width, height });
    let heatScale: HeatScale | undefined;
    view.onDidChangeHeatScale((scale) => {
      heatScale = scale;
    });
    try {
      view.attach(stage.slot);
      view.decorate({ ...this.screen.decoration, ...(studios && { studios }) });
      if (viewpoint) view.showViewpoint(viewpoint);
      await view.show(scene, { signal, keepsView: viewpoint !== undefined });
      const canvas = flattenedCanvas(stage.slot, {
        width: Math.round(width * pixelsPerUnit),
        height: Math.round(height * pixelsPerUnit),
        pixelRatio: pixelsPerUnit,
      });
      return { canvas, milesPerUnit: view.milesPerPixel, heatScale, heatColours: rampOverLand() };
    } finally {
      view.dispose();
      stage.element.remove();
    }
  }
}

/** The colours of a heat map over land, from none to the densest, as `#rrggbb`. */
function rampOverLand(): readonly string[] {
  const { ramp, land } = MAP_PALETTES[THEME];
  const bytes = new Uint8Array(buildColorRamp(ramp).buffer);
  const ground = [1, 3, 5].map((at) => Number.parseInt(land.slice(at, at + 2), 16));
  return Array.from({ length: RAMP_STEPS }, (_, step) => {
    const at = Math.round((step / (RAMP_STEPS - 1)) * (bytes.length / 4 - 1)) * 4;
    const opacity = (bytes[at + 3] ?? 0) / 255;
    const channels = ground.map((below, channel) =>
      Math.round(below + ((bytes[at + channel] ?? 0) - below) * opacity),
    );
    return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  });
}
