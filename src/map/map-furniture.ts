import type { Units } from 'ol/control/ScaleLine.js';
import Zoom from 'ol/control/Zoom.js';
import type OlMap from 'ol/Map.js';
import MapEvent from 'ol/MapEvent.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import CanvasScaleLine from 'ol-ext/control/CanvasScaleLine.js';
import type { MapWording } from '../common/maps/map-wording.ts';
import { AttributionLine } from './attribution-line.ts';
import { MAP_FONT } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';

interface FurnitureOptions {
  readonly palette: MapPalette;
  readonly wording: MapWording;
  readonly animationMs: number;
}

/** What stands on the map: zoom buttons, and scale and attribution drawn into the canvas, where exports find them. */
export class MapFurniture {
  private readonly scaleLine: CanvasScaleLine;
  /** OpenLayers' own attribution takes HTML and appears a frame late. */
  private readonly attribution: AttributionLine;
  private readonly zoomInLabel = labelElement('+');
  private readonly zoomOutLabel = labelElement('−');
  private readonly zoom: Zoom;

  constructor({ palette, wording, animationMs }: FurnitureOptions) {
    this.scaleLine = new CanvasScaleLine({
      units: scaleUnits(wording),
      minWidth: 56,
      style: scaleStyle(palette),
    });
    this.attribution = new AttributionLine({
      text: wording.attribution,
      style: attributionStyle(palette),
    });
    this.zoom = new Zoom({
      zoomInTipLabel: wording.zoomIn,
      zoomOutTipLabel: wording.zoomOut,
      zoomInLabel: this.zoomInLabel,
      zoomOutLabel: this.zoomOutLabel,
      duration: animationMs,
    });
  }

  /** ol-ext's controls look for the map's canvases, so the map needs its target before. */
  addTo(map: OlMap): void {
    map.addControl(this.zoom);
    // The bar draws after the layers but measures after the frame: without this it would show the last frame's scale.
    map.on('precompose', ({ frameState }) => {
      this.scaleLine.render(new MapEvent('postrender', map, frameState ?? null));
    });
    map.addControl(this.scaleLine);
    map.addControl(this.attribution);
  }

  setWording(wording: MapWording): void {
    this.scaleLine.setUnits(scaleUnits(wording));
    this.attribution.setTitle(wording.attribution);
    // The control keeps its buttons to itself.
    for (const [label, title] of [
      [this.zoomInLabel, wording.zoomIn],
      [this.zoomOutLabel, wording.zoomOut],
    ] as const) {
      if (label.parentElement) label.parentElement.title = title;
    }
  }

  /** Whose locations are shown; seen with the next frame. */
  setSources(attributions: readonly string[]): void {
    this.attribution.setSources(attributions);
  }

  /** Who made the tiles; empty where there are none. */
  setTileSource(attribution: string): void {
    this.attribution.setTileSource(attribution);
  }

  setPalette(palette: MapPalette): void {
    this.scaleLine.setStyle(scaleStyle(palette));
    this.attribution.setStyle(attributionStyle(palette));
  }
}

function scaleUnits({ distanceUnit }: MapWording): Units {
  return distanceUnit === 'miles' ? 'us' : 'metric';
}

function labelElement(text: string): HTMLElement {
  const label = document.createElement('span');
  label.textContent = text;
  return label;
}

function scaleStyle({ furniture, furnitureHalo }: MapPalette): Style {
  return new Style({
    fill: new Fill({ color: furnitureHalo }),
    stroke: new Stroke({ color: furniture, width: 1 }),
    text: furnitureText(furniture, furnitureHalo),
  });
}

function attributionStyle({ furniture, furnitureHalo }: MapPalette): Style {
  return new Style({
    fill: new Fill({ color: 'rgba(0, 0, 0, 0)' }),
    text: furnitureText(furniture, furnitureHalo),
  });
}

function furnitureText(color: string, halo: string): Text {
  return new Text({
    font: `10px ${MAP_FONT}`,
    fill: new Fill({ color }),
    stroke: new Stroke({ color: halo, width: 3 }),
  });
}
