import type { Coordinate } from 'ol/coordinate.js';
import Feature, { type FeatureLike } from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { ZipPin } from '../common/maps/map-scene.ts';
import { MAP_FONT } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import type { PinHit, PinLayer } from './pin-layer.ts';
import { placeNumbers } from './place-numbers.ts';
import { westOfDateLine } from './west-of-date-line.ts';
import { zipPinRadius } from './zip-pin-radius.ts';

const FONT_SIZE = 11;
const LETTER_WIDTH = FONT_SIZE * 0.62;
/** Numbers are placed anew when the zoom has changed by this much. */
const ZOOM_STEP = 0.25;
/** Above every circle, however few its clients. */
const NUMBERS_Z_INDEX = 1;

interface PlacedPin {
  readonly pin: ZipPin;
  readonly coordinate: Coordinate;
  readonly text: string;
}

/**
 * Circles whose area is the count of clients, small ones above large ones. The count is printed wherever it does
 * not cover a greater one; circles without their number are dots until the user zooms in.
 */
export class ZipPinLayer implements PinLayer {
  private readonly source = new VectorSource();
  private readonly styles = new Map<string, Style[]>();
  private palette: MapPalette;
  private largestCount = 1;
  /** Greatest count first. */
  private pins: readonly PlacedPin[] = [];
  private numbered: { readonly step: number; readonly ids: ReadonlySet<string> } | undefined;
  readonly layer: VectorLayer;

  constructor(
    palette: MapPalette,
    zIndex: number,
    private readonly formatCount: (count: number) => string,
  ) {
    this.palette = palette;
    this.layer = new VectorLayer({
      source: this.source,
      zIndex,
      className: 'ol-layer pins',
      renderBuffer: 40,
      updateWhileAnimating: true,
      updateWhileInteracting: true,
      style: (feature, resolution) => {
        const placed = placedOf(feature);
        return this.styleOf(placed, this.numberedAt(resolution).has(placed.pin.id));
      },
    });
  }

  show(pins: readonly ZipPin[]): void {
    this.styles.clear();
    this.numbered = undefined;
    this.pins = pins
      .map((pin) => ({
        pin,
        coordinate: fromLonLat([westOfDateLine(pin.lon), pin.lat]),
        text: this.formatCount(pin.clientCount),
      }))
      .sort((a, b) => b.pin.clientCount - a.pin.clientCount);
    this.largestCount = this.pins[0]?.pin.clientCount ?? 1;
    this.source.clear(true);
    this.source.addFeatures(
      this.pins.map((placed) => new Feature({ geometry: new Point(placed.coordinate), placed })),
    );
  }

  hitOf(feature: FeatureLike): PinHit {
    const { pin, coordinate } = placedOf(feature);
    return { pinIds: [pin.id], coordinates: [coordinate] };
  }

  setPalette(palette: MapPalette): void {
    this.palette = palette;
    this.styles.clear();
    this.layer.changed();
  }

  clear(): void {
    this.pins = [];
    this.source.clear(true);
  }

  private numberedAt(resolution: number): ReadonlySet<string> {
    const step = Math.round(Math.log2(resolution) / ZOOM_STEP);
    if (this.numbered?.step !== step) {
      const pixels = 2 ** (step * ZOOM_STEP);
      const hasRoom = placeNumbers(
        this.pins.map(({ coordinate: [x = 0, y = 0], text }) => ({
          x: x / pixels,
          y: y / pixels,
          halfWidth: halfTextWidth(text) + 1.5,
          halfHeight: FONT_SIZE / 2 + 0.5,
        })),
      );
      const ids = this.pins.filter((_, i) => hasRoom[i]).map(({ pin }) => pin.id);
      this.numbered = { step, ids: new Set(ids) };
    }
    return this.numbered.ids;
  }

  private radiusOf({ clientCount }: ZipPin, text: string, hasNumber: boolean): number {
    const radius = zipPinRadius(clientCount, this.largestCount);
    return hasNumber ? Math.max(radius, halfTextWidth(text) + 4) : radius;
  }

  private styleOf({ pin, text }: PlacedPin, hasNumber: boolean): Style[] {
    const key = `${hasNumber} ${pin.clientCount}`;
    const known = this.styles.get(key);
    if (known) return known;
    const styles = [
      new Style({
        zIndex: -pin.clientCount,
        image: new CircleStyle({
          radius: this.radiusOf(pin, text, hasNumber),
          fill: new Fill({ color: this.palette.pinFill }),
          stroke: new Stroke({ color: this.palette.pinOutline, width: 1 }),
        }),
      }),
    ];
    if (hasNumber) {
      styles.push(
        new Style({
          zIndex: NUMBERS_Z_INDEX,
          text: new Text({
            text,
            font: `600 ${FONT_SIZE}px ${MAP_FONT}`,
            fill: new Fill({ color: this.palette.pinText }),
            stroke: new Stroke({ color: this.palette.pin, width: 2.5 }),
            offsetY: 0.5,
          }),
        }),
      );
    }
    this.styles.set(key, styles);
    return styles;
  }
}

function halfTextWidth(text: string): number {
  return (text.length * LETTER_WIDTH) / 2;
}

function placedOf(feature: FeatureLike): PlacedPin {
  return feature.get('placed');
}
