import type { DistanceUnit } from '@mystratus/plugin-sdk';
import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import { emptyContext } from './empty-context.ts';
import { MAP_FONT } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import { planeWith } from './map-planes.ts';
import { scaleBarLength } from './scale-bar-length.ts';

const LEFT_PIXELS = 9;
const BOTTOM_PIXELS = 11;
const BAR_HEIGHT = 5;
/** Room for the longest bar with its halo, and for its text. */
const SIZE = { width: 150, height: 36 };

/** A bar that says how long it is on the ground, in the middle of the map; drawn like any layer, for exports and print. */
export class ScaleBarLayer extends Layer {
  private readonly canvas = document.createElement('canvas');

  constructor(
    private palette: MapPalette,
    private unit: DistanceUnit,
    private formatCount: (count: number) => string,
    zIndex: number,
  ) {
    super({ zIndex });
    this.canvas.className = 'ol-layer scale-bar';
    this.canvas.style.position = 'absolute';
    this.canvas.style.transformOrigin = '0 0';
  }

  setPalette(palette: MapPalette): void {
    this.palette = palette;
    this.changed();
  }

  setUnit(unit: DistanceUnit, formatCount: (count: number) => string): void {
    this.unit = unit;
    this.formatCount = formatCount;
    this.changed();
  }

  override render(frameState: FrameState | null): HTMLElement {
    const { canvas } = this;
    if (!frameState) return canvas;
    const [, height = 0] = frameState.size;
    const { pixelRatio } = frameState;
    const context = emptyContext(
      canvas,
      Math.round(SIZE.width * pixelRatio),
      Math.round(SIZE.height * pixelRatio),
    );
    canvas.style.transform = `matrix(${1 / pixelRatio}, 0, 0, ${1 / pixelRatio}, 0, ${height - SIZE.height})`;
    if (context) this.paint(context, frameState);
    return canvas;
  }

  private paint(context: CanvasRenderingContext2D, { pixelRatio, viewState }: FrameState): void {
    const [x = 0, y = 0] = viewState.center;
    const plane = planeWith(viewState.projection);
    const { value, unit, pixels } = scaleBarLength(plane, [x, y], viewState.resolution, this.unit);
    const { furniture, furnitureHalo } = this.palette;
    const top = SIZE.height - BOTTOM_PIXELS - BAR_HEIGHT;
    context.scale(pixelRatio, pixelRatio);
    const outline = new Path2D();
    outline.moveTo(LEFT_PIXELS, top);
    outline.lineTo(LEFT_PIXELS, top + BAR_HEIGHT);
    outline.lineTo(LEFT_PIXELS + pixels, top + BAR_HEIGHT);
    outline.lineTo(LEFT_PIXELS + pixels, top);
    context.strokeStyle = furnitureHalo;
    context.lineWidth = 4;
    context.stroke(outline);
    context.strokeStyle = furniture;
    context.lineWidth = 1.5;
    context.stroke(outline);
    context.font = `11px ${MAP_FONT}`;
    context.textBaseline = 'bottom';
    context.strokeStyle = furnitureHalo;
    context.lineWidth = 3;
    context.lineJoin = 'round';
    const text = `${this.formatCount(value)} ${unit}`;
    // For those who do not see it.
    if (this.canvas.textContent !== text) this.canvas.textContent = text;
    context.strokeText(text, LEFT_PIXELS + 5, top + 3);
    context.fillStyle = furniture;
    context.fillText(text, LEFT_PIXELS + 5, top + 3);
  }
}
