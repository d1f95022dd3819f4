import type { FrameState } from 'ol/Map.js';
import ViewHint from 'ol/ViewHint.js';
import { CanvasLayer } from './canvas-layer.ts';
import { DensityColours } from './density-colours.ts';
import type { DensityField } from './density-field.ts';
import type { GridFrame } from './density-grid.ts';
import { type DensityRasterizer, rasterizerOf } from './density-rasterizer.ts';
import type { MapPalette } from './map-palette.ts';
import type { MapPlane } from './map-plane.ts';
import { planeWith } from './map-planes.ts';
import { FRAME_UNIT_METRES } from './plane-density.ts';
import { type PlaneBox, rasterizeView } from './view-grid.ts';

/** Of the view's size, added on each side while the map moves, so that most frames only move what is painted. */
const MARGIN = 0.25;
/** While the map moves, what is painted is scaled up or down by as much before it is painted anew. */
const MOST_SCALING = 2;
/** Part of a pixel by which a painted image may be off its place when the map is at rest. */
const MISPLACED = 0.02;
/** A larger screen is painted in pixels of twice the side and scaled up, so that no frame takes too long. */
const MOST_PIXELS = 2_500_000;

/** Paints a density field on the processor: each pixel in the colour of the density at its centre. */
export class DensityLayer extends CanvasLayer {
  private readonly image = document.createElement('canvas');
  private field: DensityField | undefined;
  private scaleMaximum = 0;
  private colours: DensityColours;
  /** What `image` holds. */
  private painted:
    | { readonly frame: GridFrame; readonly resolution: number; readonly plane: MapPlane }
    | undefined;
  private rasterizer: DensityRasterizer | undefined;

  constructor(palette: MapPalette, zIndex: number) {
    super(zIndex);
    this.colours = new DensityColours(palette);
    this.canvas.className = 'ol-layer heat';
  }

  /** `scaleMaximum` is the density that has the ramp's last colour. */
  show(field: DensityField | undefined, scaleMaximum = field?.maximum ?? 0): void {
    this.field = field;
    this.scaleMaximum = scaleMaximum;
    this.repaint();
  }

  setPalette(palette: MapPalette): void {
    this.colours = new DensityColours(palette);
    this.repaint();
  }

  private repaint(): void {
    this.forget();
    this.changed();
  }

  private forget(): void {
    this.painted = undefined;
    this.rasterizer = undefined;
  }

  protected override paint(context: CanvasRenderingContext2D, frameState: FrameState): void {
    const { pixelRatio, extent } = frameState;
    if (!this.field || !extent) return;
    const view = toUnits(extent);
    const frame = this.frameFor(this.field, view, frameState);
    const scale = (FRAME_UNIT_METRES / frameState.viewState.resolution) * pixelRatio;
    context.imageSmoothingEnabled = true;
    context.drawImage(
      this.image,
      ...onWholePixel((frame.left - view.left) * scale, (view.top - frame.top) * scale),
      frame.columns * frame.cell * scale,
      frame.rows * frame.cell * scale,
    );
  }

  private frameFor(
    field: DensityField,
    view: PlaneBox,
    { size, pixelRatio, viewState, viewHints }: FrameState,
  ): GridFrame {
    const { resolution } = viewState;
    const [width = 0, height = 0] = size;
    const isLarge = width * height * pixelRatio ** 2 > MOST_PIXELS;
    const pixel = ((resolution / FRAME_UNIT_METRES) * (isLarge ? 2 : 1)) / pixelRatio;
    const isMoving = viewHints[ViewHint.ANIMATING] || viewHints[ViewHint.INTERACTING];
    const plane = planeWith(viewState.projection);
    if (this.painted && this.painted.plane !== plane) this.forget();
    const isPanning = this.painted?.resolution === resolution;
    if (this.painted && covers(this.painted.frame, view)) {
      const { frame } = this.painted;
      // Colours stand for the ground, not for pixels: scaled, a picture says the same, only less sharply.
      if (
        isMoving
          ? isScalable(this.painted.resolution / resolution)
          : isPanning && isOnPixels(frame, view)
      ) {
        return frame;
      }
    }
    // At rest, nothing says that the map will be moved.
    const box = isMoving ? withMargin(view, pixel) : view;
    this.rasterizer ??= rasterizerOf(field, plane);
    const grid = rasterizeView(this.rasterizer, box, pixel);
    this.colours.paint(grid, this.scaleMaximum, this.image);
    this.painted = { frame: grid.frame, resolution, plane };
    return grid.frame;
  }
}

function toUnits([west = 0, south = 0, east = 0, north = 0]: readonly number[]): PlaneBox {
  return {
    left: west / FRAME_UNIT_METRES,
    right: east / FRAME_UNIT_METRES,
    bottom: south / FRAME_UNIT_METRES,
    top: north / FRAME_UNIT_METRES,
  };
}

function isScalable(factor: number): boolean {
  return factor <= MOST_SCALING && factor >= 1 / MOST_SCALING;
}

function covers({ left, top, cell, columns, rows }: GridFrame, view: PlaneBox): boolean {
  const tolerance = cell * MISPLACED;
  return (
    left <= view.left + tolerance &&
    top >= view.top - tolerance &&
    left + columns * cell >= view.right - tolerance &&
    top - rows * cell <= view.bottom + tolerance
  );
}

function isOnPixels({ left, top, cell }: GridFrame, view: PlaneBox): boolean {
  return [(view.left - left) / cell, (top - view.top) / cell].every(isWhole);
}

/** Free of the rounding error that would make the canvas blend neighbouring pixels. */
function onWholePixel(...position: [x: number, y: number]): [x: number, y: number] {
  const [x, y] = position;
  return isWhole(x) && isWhole(y) ? [Math.round(x), Math.round(y)] : [x, y];
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= MISPLACED;
}

/** In whole pixels, so that the image stays on those of the screen. */
function withMargin({ left, right, top, bottom }: PlaneBox, pixel: number): PlaneBox {
  const x = Math.round(((right - left) * MARGIN) / pixel) * pixel;
  const y = Math.round(((top - bottom) * MARGIN) / pixel) * pixel;
  return { left: left - x, right: right + x, top: top + y, bottom: bottom - y };
}
