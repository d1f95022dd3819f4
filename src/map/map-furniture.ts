import type { DistanceUnit } from '@mystratus/plugin-sdk';
import type Control from 'ol/control/Control.js';
import Zoom from 'ol/control/Zoom.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import CanvasAttribution from 'ol-ext/control/CanvasAttribution.js';
import CanvasScaleLine from 'ol-ext/control/CanvasScaleLine.js';
import type { MapPalette } from './map-palette.ts';

interface FurnitureOptions {
  readonly palette: MapPalette;
  readonly distanceUnit: DistanceUnit;
  readonly zoomInTitle: string;
  readonly zoomOutTitle: string;
  readonly animationMs: number;
}

/** What stands on the map: zoom buttons, and scale and attribution drawn into the canvas, where exports find them. */
export class MapFurniture {
  private readonly scaleLine: CanvasScaleLine;
  private readonly attribution = new CanvasAttribution({ canvas: true, collapsible: false });
  private readonly zoom: Zoom;

  constructor({ palette, distanceUnit, zoomInTitle, zoomOutTitle, animationMs }: FurnitureOptions) {
    this.scaleLine = new CanvasScaleLine({
      units: distanceUnit === 'miles' ? 'us' : 'metric',
      minWidth: 56,
    });
    this.zoom = new Zoom({
      zoomInTipLabel: zoomInTitle,
      zoomOutTipLabel: zoomOutTitle,
      zoomOutLabel: '−',
      duration: animationMs,
    });
    this.setPalette(palette);
  }

  get controls(): Control[] {
    return [this.zoom, this.scaleLine, this.attribution];
  }

  setPalette({ furniture, furnitureHalo }: MapPalette): void {
    const style = new Style({
      fill: new Fill({ color: furnitureHalo }),
      stroke: new Stroke({ color: furniture, width: 1 }),
      text: new Text({
        font: '10px system-ui, "Segoe UI", sans-serif',
        fill: new Fill({ color: furniture }),
        stroke: new Stroke({ color: furnitureHalo, width: 3 }),
      }),
    });
    this.scaleLine.setStyle(style);
    this.attribution.setStyle(style);
  }
}

/** Text for OpenLayers' attribution list, which takes HTML. */
export function attributionHtml(text: string): string {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}
