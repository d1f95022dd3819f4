import type { FrameState } from 'ol/Map.js';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import type { LabelDot } from './basemap-label.ts';
import type { BasemapLabels } from './basemap-labels.ts';
import { BasemapLooks } from './basemap-looks.ts';
import type { BasemapPalette } from './basemap-palette.ts';
import type { BasemapShapes } from './basemap-shapes.ts';
import { type BasemapView, contains, viewOf, widened } from './basemap-view.ts';
import { CanvasLayer } from './canvas-layer.ts';
import { HALO_PIXELS, LabelSprites } from './label-sprites.ts';
import { MapPicture } from './map-picture.ts';
import type { PinLayer } from './pin-layer.ts';
import { type PlacedLabel, placeLabels } from './place-labels.ts';
import { ShapeBrush } from './shape-brush.ts';
import { studioSpace } from './studio-space.ts';
import { TakenSpace } from './taken-space.ts';

const FIRST_COUNTY_ZOOM = 5.8;
const FIRST_PROVINCE_ZOOM = 3;
/** Labels are placed anew when the zoom level has changed by this much. */
const ZOOM_STEP = 0.25;
/** While the user zooms, names stay as they are so many steps long. */
const MOVING_STEPS = 4;
/** Along the lower edge, where scale and sources stand. */
const FURNITURE_PIXELS = 28;
/** Of the view's size, on each side: so far the map moves before labels are placed anew. */
const SURROUNDINGS = 0.6;

/** What is read through the data: lines between states and counties, and names. */
export class BasemapLineLayer extends CanvasLayer {
  private readonly sprites = new LabelSprites();
  private readonly picture = new MapPicture((context, view) => this.paintLines(context, view));
  private looks: BasemapLooks;
  private shapes: BasemapShapes | undefined;
  private labels: BasemapLabels | undefined;
  private pins: PinLayer | undefined;
  private studios: readonly StudioMark[] = [];
  private placed:
    | { readonly view: BasemapView; readonly step: number; readonly labels: readonly PlacedLabel[] }
    | undefined;

  constructor(palette: BasemapPalette, zIndex: number) {
    super(zIndex);
    this.looks = new BasemapLooks(palette);
  }

  show(shapes: BasemapShapes, labels: BasemapLabels): void {
    this.shapes = shapes;
    this.labels = labels;
    labels.hasPins = this.pins !== undefined;
    this.replace();
  }

  /** Pins are drawn above the names, which keep clear of them. */
  setPins(pins: PinLayer | undefined): void {
    if (!pins && !this.pins) return;
    this.pins = pins;
    if (this.labels) this.labels.hasPins = pins !== undefined;
    this.placeAnew();
  }

  /** Studios are drawn above the names, which keep clear of them. */
  setStudios(studios: readonly StudioMark[]): void {
    this.studios = studios;
    this.placeAnew();
  }

  setPalette(palette: BasemapPalette): void {
    this.looks = new BasemapLooks(palette);
    this.sprites.clear();
    this.replace();
  }

  private replace(): void {
    this.picture.forget();
    this.placeAnew();
  }

  private placeAnew(): void {
    this.placed = undefined;
    this.changed();
  }

  protected override paint(context: CanvasRenderingContext2D, frameState: FrameState): void {
    if (!this.shapes || !this.labels) return;
    const view = viewOf(frameState);
    this.picture.drawOnto(context, view);
    for (const placed of this.labelsIn(view, this.labels))
      paintLabel(context, placed, view, this.sprites);
  }

  private paintLines(context: CanvasRenderingContext2D, view: BasemapView): void {
    if (!this.shapes) return;
    const brush = new ShapeBrush(context, this.shapes, view);
    const { zoom } = view;
    const { palette } = this.looks;
    if (zoom >= FIRST_COUNTY_ZOOM) {
      brush.stroke(
        'countyLines',
        palette.countyLine,
        Math.min(1, 0.4 + (zoom - FIRST_COUNTY_ZOOM) * 0.3),
      );
    }
    if (zoom >= FIRST_PROVINCE_ZOOM) brush.stroke('provinceLines', palette.provinceLine, 1);
    brush.stroke(
      'stateLines',
      palette.stateLine,
      Math.min(1.8, 0.7 + 0.12 * Math.max(0, zoom - 3)),
    );
    brush.stroke('borders', palette.border, Math.min(2, 0.8 + 0.15 * Math.max(0, zoom - 3)));
  }

  private labelsIn(view: BasemapView, labels: BasemapLabels): readonly PlacedLabel[] {
    const step = Math.round(view.zoom / ZOOM_STEP);
    const isOnPlane = this.placed?.view.plane === view.plane;
    if (this.placed && isOnPlane && contains(this.placed.view.bounds, view.bounds)) {
      const change = Math.abs(this.placed.step - step);
      if (change === 0 || (view.isMoving && change <= MOVING_STEPS)) return this.placed.labels;
    }
    const around = { ...view, bounds: widened(view.bounds, SURROUNDINGS) };
    const widthOf = this.sprites.widthOf.bind(this.sprites);
    const taken = new TakenSpace();
    for (const box of studioSpace(this.studios, view, widthOf)) taken.take(box);
    for (const box of this.pins?.covered(view) ?? []) taken.take(box);
    this.placed = {
      view: around,
      step,
      labels: placeLabels(
        labels.in(around, this.looks, widthOf),
        view.resolution,
        {
          left: view.left / view.resolution,
          right: view.left / view.resolution + view.width,
          top: -view.top / view.resolution,
          bottom: -view.top / view.resolution + view.height - FURNITURE_PIXELS,
        },
        ({ text, look }) => widthOf(text, look),
        taken,
      ),
    };
    return this.placed.labels;
  }
}

function paintLabel(
  context: CanvasRenderingContext2D,
  { label, offsetX, offsetY }: PlacedLabel,
  { left, top, resolution, pixelRatio, width, height, isMoving }: BasemapView,
  sprites: LabelSprites,
): void {
  const x = (label.x - left) / resolution;
  const y = (top - label.y) / resolution;
  if (x < -200 || y < -40 || x > width + 200 || y > height + 40) return;
  const sprite = sprites.get(label.text, label.look, pixelRatio);
  // On a map at rest no name is cut.
  const halfWidth = sprite.width / 2 - HALO_PIXELS;
  const halfHeight = sprite.height / 2 - HALO_PIXELS;
  const isWhole =
    x + offsetX >= halfWidth &&
    y + offsetY >= halfHeight &&
    x + offsetX <= width - halfWidth &&
    y + offsetY <= height - FURNITURE_PIXELS - halfHeight;
  if (!isWhole && !isMoving) return;
  if (label.dot)
    paintDot(context, x * pixelRatio, y * pixelRatio, label.dot, label.look.halo, pixelRatio);
  context.drawImage(
    sprite.canvas,
    Math.round((x + offsetX - sprite.width / 2) * pixelRatio),
    Math.round((y + offsetY - sprite.height / 2) * pixelRatio),
  );
}

/** Of a capital the dot has a ring around it. */
function paintDot(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { radius, color, isCapital }: LabelDot,
  halo: string,
  pixelRatio: number,
): void {
  context.beginPath();
  context.arc(x, y, (radius + (isCapital ? 2 : 1)) * pixelRatio, 0, 2 * Math.PI);
  context.fillStyle = halo;
  context.fill();
  if (isCapital) {
    context.lineWidth = 0.9 * pixelRatio;
    context.strokeStyle = color;
    context.stroke();
  }
  context.beginPath();
  context.arc(x, y, radius * (isCapital ? 0.8 : 1) * pixelRatio, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
}
