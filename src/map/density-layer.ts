import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import { buildColorRamp } from './color-ramp.ts';
import type { DensityField } from './density-field.ts';
import type { GridFrame } from './density-grid.ts';
import type { MapPalette } from './map-palette.ts';
import { rampPosition } from './ramp-position.ts';
import { type MercatorBox, rasterizeView, type ViewGrid } from './view-grid.ts';

/** Metres of EPSG:3857 for a radian of longitude. */
const MERCATOR_RADIUS = 6_378_137;
/** Of the view's size, added on each side while the user pans, so that most frames only move what is painted. */
const PAN_MARGIN = 0.25;

/** Paints a density field: a grid on the processor, coloured through a table, scaled up by the canvas. */
export class DensityLayer extends Layer {
  private readonly canvas = document.createElement('canvas');
  private readonly gridCanvas = document.createElement('canvas');
  private field: DensityField | undefined;
  private ramp: Uint32Array<ArrayBuffer>;
  /** What `gridCanvas` holds. */
  private painted: { readonly frame: GridFrame; readonly resolution: number } | undefined;

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
    const frame = this.frameFor(this.field, view, resolution);
    const scale = (MERCATOR_RADIUS / resolution) * pixelRatio;
    context.imageSmoothingEnabled = true;
    context.drawImage(
      this.gridCanvas,
      (frame.left - view.left) * scale,
      (view.top - frame.top) * scale,
      frame.columns * frame.cell * scale,
      frame.rows * frame.cell * scale,
    );
  }

  private frameFor(field: DensityField, view: MercatorBox, resolution: number): GridFrame {
    const isPanning = this.painted?.resolution === resolution;
    if (this.painted && isPanning && covers(this.painted.frame, view)) return this.painted.frame;
    // Zooming changes the resolution at every frame: a margin would be painted in vain.
    const box = isPanning ? withMargin(view) : view;
    const grid = rasterizeView(field, box, resolution / MERCATOR_RADIUS);
    colour(grid, field.maximum, this.ramp, this.gridCanvas);
    this.painted = { frame: grid.frame, resolution };
    return grid.frame;
  }
}

function toRadians([west = 0, south = 0, east = 0, north = 0]: readonly number[]): MercatorBox {
  return {
    left: west / MERCATOR_RADIUS,
    right: east / MERCATOR_RADIUS,
    bottom: south / MERCATOR_RADIUS,
    top: north / MERCATOR_RADIUS,
  };
}

function covers({ left, top, cell, columns, rows }: GridFrame, view: MercatorBox): boolean {
  return (
    left <= view.left &&
    top >= view.top &&
    left + columns * cell >= view.right &&
    top - rows * cell <= view.bottom
  );
}

function withMargin({ left, right, top, bottom }: MercatorBox): MercatorBox {
  const x = (right - left) * PAN_MARGIN;
  const y = (top - bottom) * PAN_MARGIN;
  return { left: left - x, right: right + x, top: top + y, bottom: bottom - y };
}

function colour(
  { frame, values }: ViewGrid,
  maximum: number,
  ramp: Uint32Array,
  canvas: HTMLCanvasElement,
): void {
  const pixels = new Uint32Array(values.length);
  const last = ramp.length - 1;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value > 0) pixels[i] = ramp[Math.round(rampPosition(value, maximum) * last)] ?? 0;
  }
  canvas.width = frame.columns;
  canvas.height = frame.rows;
  const bytes = new Uint8ClampedArray(pixels.buffer);
  canvas.getContext('2d')?.putImageData(new ImageData(bytes, frame.columns, frame.rows), 0, 0);
}
