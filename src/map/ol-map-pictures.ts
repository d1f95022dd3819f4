import type { MapPictureRequest } from '../common/export/map-picture-request.ts';
import { flattenedCanvas } from './flattened-canvas.ts';
import { offScreenStage } from './off-screen-stage.ts';
import { OlMapView, type OlMapViewOptions } from './ol-map-view.ts';

/** Paper is white, whatever the theme on the screen. */
const THEME = 'light';

/** Paints each picture with a map of its own, out of sight, so that the one on the screen stays as it is. */
export class OlMapPictures {
  constructor(private readonly options: () => OlMapViewOptions) {}

  async paint(request: MapPictureRequest) {
    const { scene, tiles, viewpoint, width, height, pixelsPerUnit, signal } = request;
    signal.throwIfAborted();
    const view = new OlMapView({ ...this.options(), theme: THEME, pixelRatio: pixelsPerUnit });
    const stage = offScreenStage(view.styleSheet, { width, height });
    try {
      view.attach(stage.slot);
      view.showTiles(tiles);
      if (viewpoint) view.showViewpoint(viewpoint);
      await view.show(scene, { signal, keepsView: viewpoint !== undefined });
      const canvas = flattenedCanvas(stage.slot, {
        width: Math.round(width * pixelsPerUnit),
        height: Math.round(height * pixelsPerUnit),
        pixelRatio: pixelsPerUnit,
      });
      return { canvas, milesPerUnit: view.milesPerPixel };
    } finally {
      view.dispose();
      stage.element.remove();
    }
  }
}
