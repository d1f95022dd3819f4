import { boxAround, type DensityField, sineSquaredOfHalf } from './density-field.ts';
import type { Neighbourhood } from './place-index.ts';

/** Where the cells of a grid lie: Web Mercator in radians, x = longitude, y = ln tan(π/4 + latitude/2). */
export interface GridFrame {
  readonly left: number;
  readonly top: number;
  /** Side of a square cell. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The density at the centre of every cell, row by row from the north. Exact at the centres at every latitude:
 * the kernel's width is that of the ground under each row, not of the screen.
 */
export function rasterizeDensity(field: DensityField, frame: GridFrame): Float32Array {
  const values = new Float32Array(frame.columns * frame.rows);
  const rowLats = latitudesOfRows(frame);
  const rowCosines = rowLats.map(Math.cos);
  const { lons, lats, cosines, weights } = field.index;
  const scale = field.haversineScale;
  const { left, cell, columns } = frame;

  forEachPlaceInReach(field, frame, (i) => {
    const lat = lats[i] ?? 0;
    const x = ((lons[i] ?? 0) - left) / cell - 0.5;
    const height = (weights[i] ?? 0) * field.peakOfOne;
    const lonScale = (scale * (cosines[i] ?? 0) * cell * cell) / 4;
    const { first, last } = rowsWithin(field, frame, lat);
    for (let row = first; row <= last; row += 1) {
      const difference = (rowLats[row] ?? 0) - lat;
      const rest = 1 - scale * sineSquaredOfHalf(difference);
      if (rest <= 0) continue;
      const slope = lonScale * (rowCosines[row] ?? 0);
      const halfWidth = Math.sqrt(rest / slope);
      const firstColumn = Math.max(0, Math.ceil(x - halfWidth));
      const lastColumn = Math.min(columns - 1, Math.floor(x + halfWidth));
      const offset = row * columns;
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const distance = column - x;
        const share = rest - slope * distance * distance;
        const at = offset + column;
        values[at] = (values[at] ?? 0) + height * share * share;
      }
    }
  });
  return values;
}

/**
 * For views so wide that the radius is smaller than a few pixels: a spot of a fixed size on every cell that has
 * places, at its centre the density in the middle of the cell's heaviest neighbourhood, the greater one where
 * spots meet. Sampling the field at cell centres would miss most places; widening the kernel would change the
 * values that the colours stand for.
 */
export function rasterizePeaks(
  field: DensityField,
  frame: GridFrame,
  spotRadiusCells: number,
): Float32Array {
  const { left, top, cell, columns, rows } = frame;
  const heaviest = new Map<number, Neighbourhood>();
  for (const neighbourhood of field.index.neighbourhoods) {
    const column = Math.floor((neighbourhood.lon - left) / cell);
    const row = Math.floor((top - mercatorY(neighbourhood.lat)) / cell);
    if (column < 0 || column >= columns || row < 0 || row >= rows) continue;
    const at = row * columns + column;
    if (neighbourhood.mass > (heaviest.get(at)?.mass ?? 0)) heaviest.set(at, neighbourhood);
  }

  const spot = spotOffsets(spotRadiusCells);
  const values = new Float32Array(columns * rows);
  for (const [at, neighbourhood] of heaviest) {
    const density = field.densityOf(neighbourhood);
    const column = at % columns;
    for (const { dx, dy, share } of spot) {
      if (column + dx < 0 || column + dx >= columns) continue;
      const target = at + dy * columns + dx;
      // Beyond the first and last rows there is no value to compare with.
      if (density * share > (values[target] ?? Infinity)) values[target] = density * share;
    }
  }
  return values;
}

/** The quartic kernel's profile on cells around a centre. */
function spotOffsets(radius: number) {
  const offsets: { readonly dx: number; readonly dy: number; readonly share: number }[] = [];
  for (let dy = -Math.floor(radius); dy <= radius; dy += 1) {
    for (let dx = -Math.floor(radius); dx <= radius; dx += 1) {
      const rest = 1 - (dx * dx + dy * dy) / (radius * radius);
      if (rest > 0) offsets.push({ dx, dy, share: rest * rest });
    }
  }
  return offsets;
}

/** How many pairs of a place and a cell a grid would have to add up, for choosing its cells. */
export function estimateWork(field: DensityField, frame: GridFrame): number {
  let places = 0;
  const middle = frame.top - (frame.rows * frame.cell) / 2;
  forEachRangeInReach(field, frame, (start, end) => {
    places += end - start;
  });
  const { west, east } = boxAround(0, latitude(middle), field.radiusMiles);
  return places * Math.PI * ((east - west) / 2 / frame.cell) ** 2;
}

/** Mercator y of a latitude, both in radians. */
export function mercatorY(lat: number): number {
  return Math.asinh(Math.tan(lat));
}

/** Latitude of a Mercator y, both in radians. */
export function latitude(y: number): number {
  return Math.atan(Math.sinh(y));
}

function latitudesOfRows({ top, cell, rows }: GridFrame): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => latitude(top - (row + 0.5) * cell));
}

function rowsWithin(field: DensityField, { top, cell, rows }: GridFrame, lat: number) {
  const { south, north } = boxAround(0, lat, field.radiusMiles);
  return {
    first: Math.max(0, Math.floor((top - mercatorY(north)) / cell - 0.5)),
    last: Math.min(rows - 1, Math.ceil((top - mercatorY(south)) / cell - 0.5)),
  };
}

function forEachPlaceInReach(
  field: DensityField,
  frame: GridFrame,
  visit: (i: number) => void,
): void {
  forEachRangeInReach(field, frame, (start, end) => {
    for (let i = start; i < end; i += 1) visit(i);
  });
}

function forEachRangeInReach(
  field: DensityField,
  { left, top, cell, columns, rows }: GridFrame,
  visit: (start: number, end: number) => void,
): void {
  const north = latitude(top);
  const south = latitude(top - rows * cell);
  const reach = boxAround(0, Math.max(Math.abs(north), Math.abs(south)), field.radiusMiles);
  field.index.forEachRange(
    {
      west: left + reach.west,
      east: left + columns * cell + reach.east,
      south: south - (reach.north - reach.south) / 2,
      north: north + (reach.north - reach.south) / 2,
    },
    visit,
  );
}
