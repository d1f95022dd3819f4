import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import { buildColorRamp } from './color-ramp.ts';
import { boxAround, type DensityField } from './density-field.ts';
import {
  estimateWork,
  type GridFrame,
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
const CELLS_PER_RADIUS = 10;
/** A view whose radius has fewer pixels shows spots, see `rasterizePeaks`. */
const SPOT_PIXELS = 4;
const SPOT_CELL_PIXELS = 2;
/** Pairs of a place and a cell that are added up well within a frame. */
const WORK_PER_FRAME = 3_000_000;
/** Of the view's size, added on each side while the user pans, so that most frames only move what is painted. */
const PAN_MARGIN = 0.25;

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
      // Zooming changes the resolution at every frame: a margin would be painted in vain.
      const margin = this.painted?.resolution === resolution ? PAN_MARGIN : 0;
      this.painted = paintGrid(this.field, {
        view: margin > 0 ? withMargin(view, margin) : view,
        resolution,
        ramp: this.ramp,
        canvas: this.gridCanvas,
      });
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

interface GridTask {
  readonly view: Box;
  readonly resolution: number;
  readonly ramp: Uint32Array;
  readonly canvas: HTMLCanvasElement;
}

function paintGrid(field: DensityField, { view, resolution, ramp, canvas }: GridTask): PaintedGrid {
  const pixel = resolution / MERCATOR_RADIUS;
  const { west, east } = boxAround(0, latitude((view.top + view.bottom) / 2), field.radiusMiles);
  const radiusPixels = (east - west) / 2 / pixel;
  let frame: GridFrame;
  let values: Float32Array;
  if (radiusPixels < SPOT_PIXELS) {
    frame = frameOf(view, SPOT_CELL_PIXELS * pixel);
    values = rasterizePeaks(field, frame, SPOT_PIXELS / SPOT_CELL_PIXELS);
  } else {
    const enough = radiusPixels / CELLS_PER_RADIUS;
    const finest = Math.min(CELL_PIXELS, Math.max(1, enough));
    frame = frameOf(view, finest * pixel);
    const excess = Math.sqrt(estimateWork(field, frame) / WORK_PER_FRAME);
    if (excess > 1 && enough > finest) {
      frame = frameOf(view, Math.min(enough, finest * excess) * pixel);
    }
    values = rasterizeDensity(field, frame);
  }
  colour(values, field.maximum, ramp, frame, canvas);
  return { frame, resolution, canvas };
}

function withMargin({ left, right, top, bottom }: Box, margin: number): Box {
  const x = (right - left) * margin;
  const y = (top - bottom) * margin;
  return { left: left - x, right: right + x, top: top + y, bottom: bottom - y };
}

/** Cells that cover a box, and one more on each side to blend into. */
function frameOf({ left, right, top, bottom }: Box, cell: number): GridFrame {
  return {
    left: left - cell,
    top: top + cell,
    cell,
    columns: Math.ceil((right - left) / cell) + 2,
    rows: Math.ceil((top - bottom) / cell) + 2,
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
