import type { GridFrame } from './density-grid.ts';
import type { DensityRasterizer } from './density-rasterizer.ts';

/** Cells of about this many pixels at the most. */
const CELL_PIXELS = 4;
/**
 * Cells within a radius. Linear interpolation between them leaves an error of at most 4 / r² · cell² / 8 an axis, as
 * the kernel's second derivative is at most 4 / r²: together 1 % of a lone kernel's peak.
 */
const CELLS_PER_RADIUS = 10;
/** Pairs of a place and a cell that are added up well within a frame. */
const WORK_PER_FRAME = 3_000_000;

/** A part of a plane, in the units of its grids. */
export interface PlaneBox {
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

/**
 * The density over a box, for a screen whose pixels are `pixel` units wide, in cells as fine as it takes and no
 * finer. Where the radius has few pixels the cells are those pixels, from the top left on, however wide the view.
 */
export function rasterizeView(
  rasterizer: DensityRasterizer,
  box: PlaneBox,
  pixel: number,
): ViewGrid {
  const radius = rasterizer.radiusBetween(box.bottom, box.top);
  const enough = radius / pixel / CELLS_PER_RADIUS;
  if (enough <= 1) return rasterize(rasterizer, pixelsOf(box, pixel));

  const finest = Math.min(CELL_PIXELS, enough);
  let cells = cellsOver(box, finest * pixel);
  const excess = Math.sqrt(rasterizer.estimateWork(cells) / WORK_PER_FRAME);
  if (excess > 1 && enough > finest) {
    cells = cellsOver(box, Math.min(enough, finest * excess) * pixel);
  }
  return rasterize(rasterizer, cells);
}

function rasterize(rasterizer: DensityRasterizer, frame: GridFrame): ViewGrid {
  return { frame, values: rasterizer.rasterize(frame) };
}

function pixelsOf({ left, right, top, bottom }: PlaneBox, pixel: number): GridFrame {
  return {
    left,
    top,
    cell: pixel,
    // A box that was computed from whole pixels is wider by a rounding error.
    columns: Math.ceil((right - left) / pixel - 1e-6),
    rows: Math.ceil((top - bottom) / pixel - 1e-6),
  };
}

/** Cells that cover a box, and more on each side to interpolate to at its edge. */
function cellsOver({ left, right, top, bottom }: PlaneBox, cell: number): GridFrame {
  return {
    left: left - cell,
    top: top + cell,
    cell,
    columns: Math.ceil((right - left) / cell) + 3,
    rows: Math.ceil((top - bottom) / cell) + 3,
  };
}
