import { rampPosition } from '../common/maps/ramp-position.ts';
import { buildColorRamp } from './color-ramp.ts';
import { emptyContext } from './empty-context.ts';
import type { MapPalette } from './map-palette.ts';
import type { ViewGrid } from './view-grid.ts';

/** Densities between none and the end of a scale that are told apart: the faintest of 256 colours by two. */
const LEVELS = 16_384;

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

  /** Makes the canvas a pixel for each cell; `maximum` is the density that has the ramp's last colour. */
  paint(
    { frame: { columns, rows }, values }: ViewGrid,
    maximum: number,
    canvas: HTMLCanvasElement,
  ): void {
    if (this.image?.width !== columns || this.image.height !== rows) {
      this.image = new ImageData(columns, rows);
    }
    const { colours } = this;
    const pixels = new Uint32Array(this.image.data.buffer);
    const levels = LEVELS / maximum;
    for (let i = 0; i < pixels.length; i += 1) {
      pixels[i] = colours[Math.min(LEVELS, (values[i] ?? 0) * levels + 0.5) | 0] ?? 0;
    }
    emptyContext(canvas, columns, rows)?.putImageData(this.image, 0, 0);
  }
}
