import { rampPosition } from '../common/maps/ramp-position.ts';
import { buildColorRamp } from './color-ramp.ts';
import type { MapPalette } from './map-palette.ts';
import type { ViewGrid } from './view-grid.ts';

/** Densities between none and the end of a scale that are told apart: the faintest of 256 colours by two. */
const LEVELS = 16_384;
/** Cells. */
const SIZE_STEP = 64;

/** Puts densities on a canvas, each in the colour that the ramp has for it. */
export class DensityColours {
  /** Of each level. To compute the colour of each pixel takes ten times as long. */
  private readonly colours: Uint32Array;
  private image: ImageData | undefined;

  constructor(palette: MapPalette) {
    const ramp = buildColorRamp(palette.ramp);
    this.colours = new Uint32Array(LEVELS + 1);
    for (let level = 1; level <= LEVELS; level += 1) {
      const position = rampPosition(level, LEVELS);
      this.colours[level] = ramp[Math.round(position * (ramp.length - 1))] ?? 0;
    }
  }

  /**
   * Gives the canvas a pixel for each cell, from its top left on, and some that are empty; `maximum` is the density
   * that has the ramp's last colour.
   */
  paint(
    { frame: { columns, rows }, values }: ViewGrid,
    maximum: number,
    canvas: HTMLCanvasElement,
  ): void {
    const image = this.emptyImage(columns, rows);
    const { colours } = this;
    const pixels = new Uint32Array(image.data.buffer);
    const levels = LEVELS / maximum;
    for (let row = 0; row < rows; row += 1) {
      const from = row * columns;
      const to = row * image.width;
      for (let column = 0; column < columns; column += 1) {
        pixels[to + column] =
          colours[Math.min(LEVELS, (values[from + column] ?? 0) * levels + 0.5) | 0] ?? 0;
      }
    }
    if (canvas.width !== image.width || canvas.height !== image.height) {
      canvas.width = image.width;
      canvas.height = image.height;
    }
    // Written to by the processor alone, so that is where it is kept.
    canvas.getContext('2d', { willReadFrequently: true })?.putImageData(image, 0, 0);
  }

  /** Of a size in steps, as a zoom makes a few cells more or less of each frame. */
  private emptyImage(columns: number, rows: number): ImageData {
    const width = Math.ceil(columns / SIZE_STEP) * SIZE_STEP;
    const height = Math.ceil(rows / SIZE_STEP) * SIZE_STEP;
    if (this.image?.width === width && this.image.height === height) this.image.data.fill(0);
    else this.image = new ImageData(width, height);
    return this.image;
  }
}
