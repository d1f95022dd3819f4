import { boxAround, type DensityField } from './density-field.ts';
import {
  estimateWork,
  type GridFrame,
  latitude,
  rasterizeDensity,
  rasterizePeaks,
} from './density-grid.ts';

/** Cells of about this many pixels; finer when the radius has few of them. */
const CELL_PIXELS = 4;
/** Cells within a radius: linear interpolation between them is then within 1 % of a lone kernel's peak. */
const CELLS_PER_RADIUS = 10;
/** A view whose radius has fewer pixels shows spots, see `rasterizePeaks`. */
const FEWEST_RADIUS_PIXELS = 2;
const SPOT_RADIUS_PIXELS = 3.5;
const SPOT_CELL_PIXELS = 2;
/** Pairs of a place and a cell that are added up well within a frame. */
const WORK_PER_FRAME = 3_000_000;

/** A part of the Web Mercator plane, in radians. */
export interface MercatorBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Density values on a grid. */
export interface ViewGrid {
  readonly frame: GridFrame;
  readonly values: Float32Array;
}

/** The density over a view whose pixels are `pixel` radians wide, in cells as fine as it takes and no finer. */
export function rasterizeView(field: DensityField, view: MercatorBox, pixel: number): ViewGrid {
  const { west, east } = boxAround(0, latitude((view.top + view.bottom) / 2), field.radiusMiles);
  const radiusPixels = (east - west) / 2 / pixel;
  if (radiusPixels < FEWEST_RADIUS_PIXELS) {
    const frame = frameOf(view, SPOT_CELL_PIXELS * pixel);
    const spotRadiusCells = SPOT_RADIUS_PIXELS / SPOT_CELL_PIXELS;
    return { frame, values: rasterizePeaks(field, frame, spotRadiusCells) };
  }
  const enough = radiusPixels / CELLS_PER_RADIUS;
  const finest = Math.min(CELL_PIXELS, Math.max(1, enough));
  let frame = frameOf(view, finest * pixel);
  const excess = Math.sqrt(estimateWork(field, frame) / WORK_PER_FRAME);
  if (excess > 1 && enough > finest) {
    frame = frameOf(view, Math.min(enough, finest * excess) * pixel);
  }
  return { frame, values: rasterizeDensity(field, frame) };
}

/** Cells that cover a box, those of one pixel exactly over its pixels, and one more on each side to blend into. */
function frameOf({ left, right, top, bottom }: MercatorBox, cell: number): GridFrame {
  return {
    left: left - cell,
    top: top + cell,
    cell,
    columns: Math.ceil((right - left) / cell) + 2,
    rows: Math.ceil((top - bottom) / cell) + 2,
  };
}
