import type { FrameState } from 'ol/Map.js';
import type { Pixel } from 'ol/pixel.js';
import type { ZipPin, ZipPinScene } from '../common/maps/map-scene.ts';
import type { ClientSelection } from '../common/selection/client-selection.ts';
import type { BasemapView } from './basemap-view.ts';
import { CanvasLayer } from './canvas-layer.ts';
import { HighlightedPins } from './highlighted-pins.ts';
import { MAP_FONT } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import type { MapPlane } from './map-plane.ts';
import { MERCATOR, planeWith } from './map-planes.ts';
import type { HighlightRole } from './map-view.ts';
import { paintRing } from './pie.ts';
import type { PinHit, PinLayer } from './pin-layer.ts';
import { SymbolSprites, stamp } from './symbol-sprites.ts';
import { type Box, discBox } from './taken-space.ts';
import { halfTextWidth, NUMBER_SIZE, placeZipNumbers } from './zip-numbers.ts';
import { zipPinRadius } from './zip-pin-radius.ts';
import { type ZipSpot, zipSpots } from './zip-spots.ts';

/** Numbers are placed anew when the zoom has changed by this much. */
const ZOOM_STEP = 0.25;
/** Circles beyond these many are dots; only a map of more clients than there may be has as many. */
const MOST_NUMBERED = 2000;
/** A circle that is out of sight by this much has no ring in sight. */
const MARGIN = 20;
/** From the edge of a circle to its ring: one who is pointed at may be selected, too. */
const RING_OFFSETS: Readonly<Record<HighlightRole, number>> = { selected: 1.5, pointed: 5 };

interface Circle {
  readonly spot: ZipSpot;
  readonly number: string;
  readonly radius: number;
}

/**
 * Circles whose area is the count of clients, small ones above large ones. The count is printed wherever it does
 * not cover a greater one; circles without their number are dots until the user zooms in.
 */
export class ZipPinLayer extends CanvasLayer implements PinLayer {
  private pins: readonly ZipPin[] = [];
  private plane = MERCATOR;
  /** Greatest count first. */
  private circles: readonly Circle[] = [];
  private highlighted = new HighlightedPins();
  private highlightCounts = new Map<HighlightRole, Uint32Array>();
  private numbered: { readonly step: number; readonly indexes: ReadonlySet<number> } | undefined;
  /** By their radius. */
  private readonly discs = new SymbolSprites<number>();
  private readonly numbers = new SymbolSprites<string>();
  /** The last frame: where its corner is on the map, and how large its pixels are. */
  private shownAt:
    | { readonly left: number; readonly top: number; readonly resolution: number }
    | undefined;
  readonly layer = this;

  constructor(
    private palette: MapPalette,
    zIndex: number,
    private readonly formatCount: (count: number) => string,
  ) {
    super(zIndex);
  }

  /** By the order of {@link circles}. */
  get positions(): readonly Pixel[] {
    if (!this.shownAt) return [];
    const { left, top, resolution } = this.shownAt;
    return this.circles.map(({ spot }) => [
      (spot.x - left) / resolution,
      (top - spot.y) / resolution,
    ]);
  }

  *covered({ plane, resolution }: BasemapView): Generator<Box> {
    this.moveTo(plane);
    for (const { spot, radius } of this.circles) {
      yield discBox(spot.x / resolution, -spot.y / resolution, radius);
    }
  }

  show({ pins, pinOfClient }: Pick<ZipPinScene, 'pins' | 'pinOfClient'>): void {
    this.pins = pins;
    this.circles = this.circlesOn(this.plane);
    this.highlighted = new HighlightedPins(pinOfClient, pins.length);
    this.highlightCounts.clear();
    this.numbered = undefined;
    this.clearSprites();
    this.changed();
  }

  highlight(role: HighlightRole, clients: ClientSelection): void {
    this.highlighted.set(role, clients);
    const counts = this.highlighted.counts(role);
    if (counts) this.highlightCounts.set(role, counts);
    else this.highlightCounts.delete(role);
    this.changed();
  }

  hitAt([x = 0, y = 0]: Pixel, tolerance: number): PinHit | undefined {
    let nearest: Circle | undefined;
    let leastExcess = tolerance;
    const { positions } = this;
    for (let i = positions.length - 1; i >= 0; i -= 1) {
      const circle = this.circles[i];
      if (!circle) continue;
      const [left = 0, top = 0] = positions[i] ?? [];
      const excess = Math.hypot(x - left, y - top) - this.radiusOf(circle, i);
      if (excess <= 0) return this.hitOf(circle);
      if (excess < leastExcess) [nearest, leastExcess] = [circle, excess];
    }
    return nearest && this.hitOf(nearest);
  }

  setPalette(palette: MapPalette): void {
    this.palette = palette;
    this.clearSprites();
    this.changed();
  }

  clear(): void {
    this.show({ pins: [], pinOfClient: new Int32Array() });
    this.shownAt = undefined;
  }

  protected override paint(
    context: CanvasRenderingContext2D,
    {
      extent,
      viewState: { resolution, projection },
      pixelRatio,
      size: [width = 0, height = 0],
    }: FrameState,
  ): void {
    this.shownAt = undefined;
    if (this.circles.length === 0 || !extent) return;
    this.moveTo(planeWith(projection));
    const [left = 0, , , top = 0] = extent;
    this.shownAt = { left, top, resolution };
    const numbered = this.numberedAt(resolution);
    this.discs.setPixelRatio(pixelRatio);
    this.numbers.setPixelRatio(pixelRatio);
    const inSight: number[] = [];
    this.circles.forEach(({ spot, radius }, i) => {
      const reach = radius + MARGIN;
      const x = (spot.x - left) / resolution;
      const y = (top - spot.y) / resolution;
      if (x > -reach && x < width + reach && y > -reach && y < height + reach) inSight.push(i);
    });
    const each = (
      paint: (circle: Circle, i: number, x: number, y: number) => void,
      circles: readonly number[] = inSight,
    ) => {
      for (const i of circles) {
        const circle = this.circles[i];
        if (!circle) continue;
        const { x, y } = circle.spot;
        const scale = pixelRatio / resolution;
        paint(circle, i, (x - left) * scale, (top - y) * scale);
      }
    };
    each((circle, i, x, y) => stamp(context, this.circleSprite(circle, i), x, y));
    for (const [role, counts] of this.highlightCounts) {
      each((circle, i, x, y) =>
        this.paintHighlight(context, role, counts, circle, i, x, y, pixelRatio),
      );
    }
    each(
      (circle, _, x, y) => stamp(context, this.numberSprite(circle.number), x, y),
      inSight.filter((i) => numbered.has(i)),
    );
  }

  private circlesOn(plane: MapPlane): readonly Circle[] {
    const spots = zipSpots(this.pins, plane);
    const largestCount = spots[0]?.clientCount ?? 1;
    return spots.map((spot) => ({
      spot,
      number: this.labelOf(spot),
      radius: zipPinRadius(spot.clientCount, largestCount),
    }));
  }

  private moveTo(plane: MapPlane): void {
    if (plane === this.plane) return;
    this.plane = plane;
    this.circles = this.circlesOn(plane);
    this.numbered = undefined;
  }

  private paintHighlight(
    context: CanvasRenderingContext2D,
    role: HighlightRole,
    counts: Uint32Array,
    circle: Circle,
    index: number,
    x: number,
    y: number,
    pixelRatio: number,
  ): void {
    const { spot } = circle;
    const count = spot.pins.reduce((sum, pin) => sum + (counts[pin] ?? 0), 0);
    if (count === 0) return;
    context.save();
    context.translate(x, y);
    context.scale(pixelRatio, pixelRatio);
    const { highlights, land } = this.palette;
    const radius = this.radiusOf(circle, index) + RING_OFFSETS[role];
    paintRing(context, radius, count / spot.clientCount, highlights[role], land);
    context.restore();
  }

  /** Placed for whole steps of the zoom, from a corner that does not move, so that numbers stay while the map moves. */
  private numberedAt(resolution: number): ReadonlySet<number> {
    const step = Math.round(Math.log2(resolution) / ZOOM_STEP);
    if (this.numbered?.step !== step) {
      const pixel = 2 ** (step * ZOOM_STEP);
      const circles = this.circles
        .slice(0, MOST_NUMBERED)
        .map(({ spot, number }) => ({ x: spot.x / pixel, y: -spot.y / pixel, number }));
      this.numbered = { step, indexes: placeZipNumbers(circles) };
    }
    return this.numbered.indexes;
  }

  /** Nothing on a spot of several pins, if one of them has a label: their sum would tell of it. */
  private labelOf({ pins, clientCount }: ZipSpot): string {
    const labels = pins.map((pin) => this.pins[pin]?.label);
    if (labels.every((label) => label === undefined)) return this.formatCount(clientCount);
    return labels.length === 1 ? (labels[0] ?? '') : '';
  }

  private hasNumber(index: number): boolean {
    return this.numbered?.indexes.has(index) ?? false;
  }

  private radiusOf({ radius, number }: Circle, index: number): number {
    return this.hasNumber(index) ? Math.max(radius, halfTextWidth(number) + 4) : radius;
  }

  private circleSprite(circle: Circle, index: number) {
    const radius = this.radiusOf(circle, index);
    return this.discs.get(radius, () => ({
      left: radius + 1,
      right: radius + 1,
      above: radius + 1,
      below: radius + 1,
      paint: (context) => {
        context.beginPath();
        context.arc(0, 0, radius, 0, 2 * Math.PI);
        context.fillStyle = this.palette.pinFill;
        context.fill();
        context.strokeStyle = this.palette.pinOutline;
        context.stroke();
      },
    }));
  }

  private numberSprite(number: string) {
    const { pinText, pin } = this.palette;
    return this.numbers.get(number, () =>
      textDrawing(number, `600 ${NUMBER_SIZE}px ${MAP_FONT}`, pinText, pin, 2.5),
    );
  }

  private clearSprites(): void {
    this.discs.clear();
    this.numbers.clear();
  }

  private hitOf({ spot }: Circle): PinHit {
    return {
      pinIds: spot.pins.map((pin) => this.pins[pin]?.id ?? ''),
      coordinates: [[spot.x, spot.y]],
    };
  }
}

function textDrawing(text: string, font: string, color: string, halo: string, haloWidth: number) {
  const half = (text.length * NUMBER_SIZE) / 2 + haloWidth;
  return {
    left: half,
    right: half,
    above: NUMBER_SIZE,
    below: NUMBER_SIZE,
    paint: (context: CanvasRenderingContext2D) => {
      context.font = font;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.strokeStyle = halo;
      context.lineWidth = haloWidth;
      context.strokeText(text, 0, 0.5);
      context.fillStyle = color;
      context.fillText(text, 0, 0.5);
    },
  };
}
