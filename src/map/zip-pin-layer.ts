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
import type { MapPalette } from './map-palette.ts';
import type { ZipPin } from './map-scene.ts';
import type { PinHit, PinLayer } from './pin-layer.ts';
import { westOfDateLine } from './west-of-date-line.ts';

/** The largest circle of a map. */
const LARGEST_RADIUS = 25;
const SMALLEST_RADIUS = 9;
const LETTER_WIDTH = 0.6;

/** Circles whose area is the count of clients, the count printed on them, small ones above large ones. */
export class ZipPinLayer implements PinLayer {
  private readonly source = new VectorSource();
  private readonly styles = new Map<number, Style>();
  private palette: MapPalette;
  private largestCount = 1;
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
      renderBuffer: LARGEST_RADIUS + 4,
      updateWhileAnimating: true,
      updateWhileInteracting: true,
      style: (feature) => this.styleOf(pinOf(feature).clientCount),
    });
  }

  show(pins: readonly ZipPin[]): void {
    this.styles.clear();
    this.largestCount = pins.reduce((largest, pin) => Math.max(largest, pin.clientCount), 1);
    this.source.clear(true);
    this.source.addFeatures(
      pins.map((pin) => {
        const geometry = new Point(fromLonLat([westOfDateLine(pin.lon), pin.lat]));
        return new Feature({ geometry, pin });
      }),
    );
  }

  hitOf(feature: FeatureLike): PinHit {
    const { id, lon, lat } = pinOf(feature);
    return { pinIds: [id], coordinates: [fromLonLat([westOfDateLine(lon), lat])] };
  }

  setPalette(palette: MapPalette): void {
    this.palette = palette;
    this.styles.clear();
    this.layer.changed();
  }

  clear(): void {
    this.source.clear(true);
  }

  private styleOf(count: number): Style {
    const known = this.styles.get(count);
    if (known) return known;
    const text = this.formatCount(count);
    const radius = zipPinRadius(count, this.largestCount, text.length);
    const { pin, pinOutline, pinText } = this.palette;
    const style = new Style({
      // Each count is drawn whole, circle and number, before the next smaller one.
      zIndex: -count,
      image: new CircleStyle({
        radius,
        fill: new Fill({ color: pin }),
        stroke: new Stroke({ color: pinOutline, width: 1.5 }),
      }),
      text: new Text({
        text,
        font: `600 ${fontSize(radius)}px system-ui, "Segoe UI", sans-serif`,
        fill: new Fill({ color: pinText }),
        offsetY: 0.5,
      }),
    });
    this.styles.set(count, style);
    return style;
  }
}

/**
 * Radius in pixels: area grows with the count, and the largest count has the largest circle. A circle that could
 * not hold its number is drawn as large as it must be, so the smallest ones are larger than their count.
 */
export function zipPinRadius(count: number, largestCount: number, digits: number): number {
  const smallest = Math.max(SMALLEST_RADIUS, (digits * 10 * LETTER_WIDTH) / 2 + 3);
  return Math.max(smallest, LARGEST_RADIUS * Math.sqrt(count / Math.max(largestCount, 8)));
}

function fontSize(radius: number): number {
  return Math.min(14, Math.max(10, Math.round(radius * 0.7)));
}

function pinOf(feature: FeatureLike): ZipPin {
  return feature.get('pin');
}
