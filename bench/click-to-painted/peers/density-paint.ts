import { boundingExtent, type Extent } from 'ol/extent.js';
import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';

/** Places with their weights, added up already; degrees. */
export interface Places {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  readonly weights: Float64Array;
}

const CELL_PIXELS = 4;
const RADIUS_METRES = 8_046.7;
const LEAST_RADIUS_CELLS = 3;

/** The plainest density grid: a kernel of 5 ground miles around each place, coloured and scaled up. */
export class DensityPaint extends Layer {
  private readonly canvas = document.createElement('canvas');
  private readonly grid = document.createElement('canvas');
  private readonly ramp = Uint32Array.from({ length: 256 }, (_, step) => (step << 24) | 0x2a1ec0);
  private points: readonly (readonly number[])[] = [];
  private places: Places | undefined;

  /** Returns the extent of the places. */
  show(places: Places): Extent {
    this.places = places;
    this.points = Array.from(places.lons, (lon, i) => fromLonLat([lon, places.lats[i] ?? 0]));
    this.changed();
    return boundingExtent(this.points.map((point) => [...point]));
  }

  override render({ size: [width = 0, height = 0], extent, viewState }: FrameState): HTMLElement {
    const { canvas, grid, places } = this;
    canvas.width = width;
    canvas.height = height;
    grid.width = Math.ceil(width / CELL_PIXELS);
    grid.height = Math.ceil(height / CELL_PIXELS);
    const context = canvas.getContext('2d');
    const gridContext = grid.getContext('2d');
    if (!context || !gridContext || !extent || !places) return canvas;
    const [west = 0, , , north = 0] = extent;
    const cellMetres = viewState.resolution * CELL_PIXELS;
    const values = new Float32Array(grid.width * grid.height);
    let maximum = 0;
    this.points.forEach(([x = 0, y = 0], i) => {
      const stretch = 1 / Math.cos(((places.lats[i] ?? 0) * Math.PI) / 180);
      const radius = Math.max(LEAST_RADIUS_CELLS, (RADIUS_METRES * stretch) / cellMetres);
      const column = (x - west) / cellMetres;
      const row = (north - y) / cellMetres;
      const weight = places.weights[i] ?? 0;
      const top = Math.max(0, Math.ceil(row - radius));
      const bottom = Math.min(grid.height - 1, Math.floor(row + radius));
      const left = Math.max(0, Math.ceil(column - radius));
      const right = Math.min(grid.width - 1, Math.floor(column + radius));
      for (let r = top; r <= bottom; r++) {
        for (let c = left; c <= right; c++) {
          const rest = 1 - ((c - column) ** 2 + (r - row) ** 2) / radius ** 2;
          if (rest <= 0) continue;
          const at = r * grid.width + c;
          const value = (values[at] ?? 0) + weight * rest * rest;
          values[at] = value;
          if (value > maximum) maximum = value;
        }
      }
    });
    const pixels = new Uint32Array(values.length);
    const scale = 255 / maximum;
    for (let i = 0; i < values.length; i++) {
      pixels[i] = this.ramp[Math.floor((values[i] ?? 0) * scale)] ?? 0;
    }
    gridContext.putImageData(
      new ImageData(new Uint8ClampedArray(pixels.buffer), grid.width, grid.height),
      0,
      0,
    );
    context.drawImage(grid, 0, 0, grid.width * CELL_PIXELS, grid.height * CELL_PIXELS);
    return canvas;
  }
}
