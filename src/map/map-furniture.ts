import Zoom from 'ol/control/Zoom.js';
import type OlMap from 'ol/Map.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { MapWording } from '../common/maps/map-wording.ts';
import { AttributionLine } from './attribution-line.ts';
import { MAP_FONT } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import { ScaleBarLayer } from './scale-bar-layer.ts';

/** Above everything else on the map. */
const Z_INDEX = 10;

interface FurnitureOptions {
  readonly palette: MapPalette;
  readonly wording: MapWording;
  readonly animationMs: number;
  /** Buttons to zoom with, unless told otherwise. */
  readonly hasZoom?: boolean;
}

/** What stands on the map: zoom buttons, and scale and attribution drawn into the canvas, where exports find them. */
export class MapFurniture {
  private readonly scaleBar: ScaleBarLayer;
  /** OpenLayers' own attribution takes HTML and appears a frame late. */
  private readonly attribution: AttributionLine;
  private readonly zoomInLabel = labelElement('+');
  private readonly zoomOutLabel = labelElement('−');
  private readonly zoom: Zoom | undefined;

  constructor({ palette, wording, animationMs, hasZoom = true }: FurnitureOptions) {
    this.scaleBar = new ScaleBarLayer(palette, wording.distanceUnit, formatterOf(wording), Z_INDEX);
    this.attribution = new AttributionLine({
      text: wording.attribution,
      style: attributionStyle(palette),
    });
    this.zoom = hasZoom
      ? new Zoom({
          zoomInTipLabel: wording.zoomIn,
          zoomOutTipLabel: wording.zoomOut,
          zoomInLabel: this.zoomInLabel,
          zoomOutLabel: this.zoomOutLabel,
          duration: animationMs,
        })
      : undefined;
  }

  /** ol-ext's controls look for the map's canvases, so the map needs its target before. */
  addTo(map: OlMap): void {
    if (this.zoom) map.addControl(this.zoom);
    map.addLayer(this.scaleBar);
    map.addControl(this.attribution);
  }

  setWording(wording: MapWording): void {
    this.scaleBar.setUnit(wording.distanceUnit, formatterOf(wording));
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

  /** Whose overlays are shown. */
  setOverlaySources(attributions: readonly string[]): void {
    this.attribution.setOverlaySources(attributions);
  }

  setPalette(palette: MapPalette): void {
    this.scaleBar.setPalette(palette);
    this.attribution.setStyle(attributionStyle(palette));
  }
}

function formatterOf({ locale }: MapWording): (count: number) => string {
  const numbers = new Intl.NumberFormat(locale);
  return (count) => numbers.format(count);
}

/** A sign for the eye: the button is called by its title. */
function labelElement(text: string): HTMLElement {
  const label = document.createElement('span');
  label.textContent = text;
  label.ariaHidden = 'true';
  return label;
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
