import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import ViewHint from 'ol/ViewHint.js';
import { DensityColours } from './density-colours.ts';
import type { DensityField } from './density-field.ts';
import { FRAME_UNIT_METRES, type GridFrame } from './density-grid.ts';
import { type DensityRasterizer, rasterizerOf } from './density-rasterizer.ts';
import type { MapPalette } from './map-palette.ts';
import type { MapPlane } from './map-plane.ts';
import { planeWith } from './map-planes.ts';
import { type PlaneBox, rasterizeView } from './view-grid.ts';

/** Of the view's size, added on each side while the map moves, so that most frames only move what is painted. */
const MARGIN = 0.25;
/** While the map moves, what is painted is scaled up or down by as much before it is painted anew. */
const MOST_SCALING = 2;
/** Part of a pixel by which a painted image may be off its place when the map is at rest. */
const MISPLACED = 0.02;
/** A larger screen is painted in pixels of twice the side and scaled up, so that no frame takes too long. */
const MOST_PIXELS = 2_500_000;

/** A canvas with a pixel for each cell of a grid, and where it belongs. */
interface PaintedGrid {
  readonly frame: GridFrame;
  readonly resolution: number;
  readonly plane: MapPlane;
}

/**
 * Paints a density field on the processor: each cell in the colour of the density at its centre. The screen scales the
 * canvas to the view, as the field is smooth between its cells, and moves it with the view.
 */
export class DensityLayer extends Layer {
  private readonly canvas = document.createElement('canvas');
  private field: DensityField | undefined;
  private scaleMaximum = 0;
  private colours: DensityColours;
  private painted: PaintedGrid | undefined;
  private rasterizer: DensityRasterizer | undefined;

  constructor(palette: MapPalette, zIndex: number) {
    super({ zIndex, visible: false });
    this.colours = new DensityColours(palette);
    this.canvas.className = 'ol-layer heat';
    this.canvas.style.position = 'absolute';
    this.canvas.style.transformOrigin = '0 0';
  }

  /** `scaleMaximum` is the density that has the ramp's last colour. */
  show(field: DensityField | undefined, scaleMaximum = field?.maximum ?? 0): void {
    this.field = field;
    // A layer that is not visible costs no frame anything.
    this.setVisible(field !== undefined);
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

  override render(frameState: FrameState | null): HTMLElement | null {
    if (!this.field || !frameState?.extent) return null;
    const { pixelRatio, extent, viewState } = frameState;
    const view = toUnits(extent);
    const { frame } = this.paintedFor(this.field, view, frameState);
    const scale = FRAME_UNIT_METRES / viewState.resolution;
    const left = onScreenPixel((frame.left - view.left) * scale, pixelRatio);
    const top = onScreenPixel((view.top - frame.top) * scale, pixelRatio);
    const size = frame.cell * scale;
    this.canvas.style.transform = `matrix(${size}, 0, 0, ${size}, ${left}, ${top})`;
    return this.canvas;
  }

  private paintedFor(
    field: DensityField,
    view: PlaneBox,
    { size, pixelRatio, viewState, viewHints }: FrameState,
  ): PaintedGrid {
    const { resolution } = viewState;
    const [width = 0, height = 0] = size;
    const isLarge = width * height * pixelRatio ** 2 > MOST_PIXELS;
    const pixel = ((resolution / FRAME_UNIT_METRES) * (isLarge ? 2 : 1)) / pixelRatio;
    const isMoving = viewHints[ViewHint.ANIMATING] || viewHints[ViewHint.INTERACTING];
    const plane = planeWith(viewState.projection);
    if (this.painted && this.painted.plane !== plane) this.forget();
    if (this.painted && covers(this.painted.frame, view)) {
      const { frame, resolution: paintedAt } = this.painted;
      // Colours stand for the ground, not for pixels: scaled, a picture says the same, only less sharply.
      const serves = isMoving
        ? isScalable(paintedAt / resolution)
        : paintedAt === resolution && (frame.cell > pixel || isOnPixels(frame, view));
      if (serves) return this.painted;
    }
    // At rest, nothing says that the map will be moved.
    const box = isMoving ? withMargin(view, pixel) : view;
    this.rasterizer ??= rasterizerOf(field, plane);
    const grid = rasterizeView(this.rasterizer, box, pixel);
    this.colours.paint(grid, this.scaleMaximum, this.canvas);
    this.painted = { frame: grid.frame, resolution, plane };
    return this.painted;
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

/** A position in pixels of CSS, free of the rounding error that would blend neighbouring pixels of the screen. */
function onScreenPixel(position: number, pixelRatio: number): number {
  const pixels = position * pixelRatio;
  return (isWhole(pixels) ? Math.round(pixels) : pixels) / pixelRatio;
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
