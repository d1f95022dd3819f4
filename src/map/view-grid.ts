import type { GridFrame } from './density-grid.ts';
import type { DensityRasterizer } from './density-rasterizer.ts';

/** Cells of about this many pixels at the most. */
const CELL_PIXELS = 4;
/**
 * Cells within a radius. Between them is interpolated: of the kernel's second derivative, at most 4 / r², that
 * leaves an error of at most 4 / r² · cell² / 8 an axis, together 1 % of a lone kernel's peak.
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
 * The density at the centre of each pixel of a box, from its top left on; pixels are `pixel` units wide. It is
 * computed in cells as fine as it takes and no finer: where the radius has few pixels it is exact in each of them,
 * however wide the view.
 */
export function rasterizeView(
  rasterizer: DensityRasterizer,
  box: PlaneBox,
  pixel: number,
): ViewGrid {
  const radius = rasterizer.radiusBetween(box.bottom, box.top);
  const enough = radius / pixel / CELLS_PER_RADIUS;
  const pixels = pixelsOf(box, pixel);
  if (enough <= 1) return { frame: pixels, values: rasterizer.rasterize(pixels) };

  const finest = Math.min(CELL_PIXELS, enough);
  let cells = cellsOver(box, finest * pixel);
  const excess = Math.sqrt(rasterizer.estimateWork(cells) / WORK_PER_FRAME);
  if (excess > 1 && enough > finest) {
    cells = cellsOver(box, Math.min(enough, finest * excess) * pixel);
  }
  return interpolate({ frame: cells, values: rasterizer.rasterize(cells) }, pixels);
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

/** Cells that cover a box, and more on each side for the pixels at its edge. */
function cellsOver({ left, right, top, bottom }: PlaneBox, cell: number): GridFrame {
  return {
    left: left - cell,
    top: top + cell,
    cell,
    columns: Math.ceil((right - left) / cell) + 3,
    rows: Math.ceil((top - bottom) / cell) + 3,
  };
}

/** The values of a coarse grid at the centres of fine cells that lie within it, bilinear. */
function interpolate({ frame: coarse, values }: ViewGrid, frame: GridFrame): ViewGrid {
  const { columns, rows } = frame;
  const across = stepsOnto(frame.left - coarse.left, frame.cell, coarse.cell, columns);
  const down = stepsOnto(coarse.top - frame.top, frame.cell, coarse.cell, rows);
  const result = new Float32Array(columns * rows);
  const line = new Float32Array(coarse.columns);
  for (let row = 0; row < rows; row += 1) {
    const above = (down.cells[row] ?? 0) * coarse.columns;
    const share = down.shares[row] ?? 0;
    let isBlank = true;
    for (let column = 0; column < coarse.columns; column += 1) {
      const top = values[above + column] ?? 0;
      const bottom = values[above + coarse.columns + column] ?? 0;
      line[column] = top + (bottom - top) * share;
      isBlank &&= top === 0 && bottom === 0;
    }
    if (isBlank) continue;
    const offset = row * columns;
    for (let column = 0; column < columns; column += 1) {
      const cell = across.cells[column] ?? 0;
      const left = line[cell] ?? 0;
      result[offset + column] =
        left + ((line[cell + 1] ?? 0) - left) * (across.shares[column] ?? 0);
    }
  }
  return { frame, values: result };
}

/** For each fine cell, the coarse cell whose centre is before its own, and how far it is on the way to the next. */
function stepsOnto(offset: number, fine: number, coarse: number, count: number) {
  const cells = new Int32Array(count);
  const shares = new Float32Array(count);
  for (let i = 0; i < count; i += 1) {
    const position = (offset + (i + 0.5) * fine) / coarse - 0.5;
    cells[i] = Math.floor(position);
    shares[i] = position - Math.floor(position);
  }
  return { cells, shares };
}
