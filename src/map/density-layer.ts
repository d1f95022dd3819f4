import type { FrameState } from 'ol/Map.js';
import Layer from 'ol/layer/Layer.js';
import { buildColorRamp } from './color-ramp.ts';
import { type DensityField, boxAround } from './density-field.ts';
import {
  type GridFrame,
  estimateWork,
  latitude,
  rasterizeDensity,
  rasterizePeaks,
} from './density-grid.ts';
import { rampPosition } from './density-scale.ts';
import type { MapPalette } from './map-palette.ts';

/** Metres of EPSG:3857 for a radian of longitude. */
const MERCATOR_RADIUS = 6_378_137;
/** Cells of about this many pixels; finer when the radius has few of them. */
const CELL_PIXELS = 4;
/** Cells within a radius: linear interpolation between them is then within 1 % of a lone kernel's peak. */
const CELLS_PER_RADIUS = 12;
/** A view whose radius has fewer pixels shows spots, see `rasterizePeaks`. */
const SPOT_PIXELS = 4;
/** Pairs of a place and a cell that are added up well within a frame. */
const WORK_PER_FRAME = 4_000_000;
/** Of the view's size, added on each side, so that most pan frames only move what is painted. */
const MARGIN = 0.25;

interface PaintedGrid {
  readonly frame: GridFrame;
  readonly resolution: number;
  readonly canvas: HTMLCanvasElement;
}

/** Paints a density field: a grid on the processor, coloured through a table, scaled up by the canvas. */
export class DensityLayer extends Layer {
  private readonly canvas = document.createElement('canvas');
  private readonly gridCanvas = document.createElement('canvas');
  private field: DensityField | undefined;
  private ramp: Uint32Array<ArrayBuffer>;
  private painted: PaintedGrid | undefined;

  constructor(palette: MapPalette, zIndex: number) {
    super({ zIndex });
    this.ramp = buildColorRamp(palette.ramp);
    this.canvas.className = 'ol-layer';
    this.canvas.style.position = 'absolute';
  }

  show(field: DensityField | undefined): void {
    this.field = field;
    this.repaint();
  }

  setPalette(palette: MapPalette): void {
    this.ramp = buildColorRamp(palette.ramp);
    this.repaint();
  }

  override render(frameState: FrameState | null): HTMLElement {
    if (frameState) this.paint(frameState);
    return this.canvas;
  }

  private repaint(): void {
    this.painted = undefined;
    this.changed();
  }

  private paint({ size, pixelRatio, extent, viewState }: FrameState): void {
    const [width = 0, height = 0] = size;
    this.canvas.width = Math.round(width * pixelRatio);
    this.canvas.height = Math.round(height * pixelRatio);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    const context = this.canvas.getContext('2d');
    if (!context || !this.field || !extent) return;

    const view = toRadians(extent);
    const { resolution } = viewState;
    if (!this.painted || !covers(this.painted, view, resolution)) {
      this.painted = paintGrid(this.field, view, resolution, this.ramp, this.gridCanvas);
    }
    const { frame, canvas } = this.painted;
    const scale = (MERCATOR_RADIUS / resolution) * pixelRatio;
    context.imageSmoothingEnabled = true;
    context.drawImage(
      canvas,
      (frame.left - view.left) * scale,
      (view.top - frame.top) * scale,
      frame.columns * frame.cell * scale,
      frame.rows * frame.cell * scale,
    );
  }
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function toRadians([west = 0, south = 0, east = 0, north = 0]: readonly number[]): Box {
  return {
    left: west / MERCATOR_RADIUS,
    right: east / MERCATOR_RADIUS,
    bottom: south / MERCATOR_RADIUS,
    top: north / MERCATOR_RADIUS,
  };
}

function covers({ frame, resolution }: PaintedGrid, view: Box, viewResolution: number): boolean {
  return (
    resolution === viewResolution &&
    frame.left <= view.left &&
    frame.top >= view.top &&
    frame.left + frame.columns * frame.cell >= view.right &&
    frame.top - frame.rows * frame.cell <= view.bottom
  );
}

function paintGrid(
  field: DensityField,
  view: Box,
  resolution: number,
  ramp: Uint32Array,
  canvas: HTMLCanvasElement,
): PaintedGrid {
  const pixel = resolution / MERCATOR_RADIUS;
  const { west, east } = boxAround(0, latitude((view.top + view.bottom) / 2), field.radiusMiles);
  const radiusPixels = (east - west) / 2 / pixel;
  const finest = Math.min(CELL_PIXELS, Math.max(1, radiusPixels / CELLS_PER_RADIUS));
  let frame = frameAround(view, finest * pixel);
  let values: Float32Array;
  if (radiusPixels < SPOT_PIXELS) {
    values = rasterizePeaks(field, frame, SPOT_PIXELS);
  } else {
    const coarsest = Math.max(finest, radiusPixels / CELLS_PER_RADIUS);
    const excess = Math.sqrt(estimateWork(field, frame) / WORK_PER_FRAME);
    const cellPixels = Math.min(coarsest, finest * Math.max(1, excess));
    if (cellPixels > finest) frame = frameAround(view, cellPixels * pixel);
    values = rasterizeDensity(field, frame);
  }
  colour(values, field.maximum, ramp, frame, canvas);
  return { frame, resolution, canvas };
}

function frameAround({ left, right, top, bottom }: Box, cell: number): GridFrame {
  const marginX = (right - left) * MARGIN;
  const marginY = (top - bottom) * MARGIN;
  return {
    left: left - marginX,
    top: top + marginY,
    cell,
    columns: Math.ceil((right - left + 2 * marginX) / cell),
    rows: Math.ceil((top - bottom + 2 * marginY) / cell),
  };
}

function colour(
  values: Float32Array,
  maximum: number,
  ramp: Uint32Array,
  { columns, rows }: GridFrame,
  canvas: HTMLCanvasElement,
): void {
  const pixels = new Uint32Array(values.length);
  const last = ramp.length - 1;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value > 0) pixels[i] = ramp[Math.round(rampPosition(value, maximum) * last)] ?? 0;
  }
  canvas.width = columns;
  canvas.height = rows;
  const image = new ImageData(new Uint8ClampedArray(pixels.buffer), columns, rows);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}
