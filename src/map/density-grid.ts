import { EARTH_RADIUS_MILES } from '../common/geo/great-circle.ts';
import { latitudeAt, mercatorHeight } from '../common/geo/mercator.ts';
import { boxAround, type DensityField, sineSquaredOfHalf } from './density-field.ts';

/** Metres of map coordinates in a unit of a grid's frame: those of a radian at the equator. */
export const FRAME_UNIT_METRES = 6_378_137;

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
  const { left, top, cell, columns, rows } = frame;
  const radius = field.radiusMiles / EARTH_RADIUS_MILES;

  forEachRangeInReach(field, frame, (start, end) => {
    for (let i = start; i < end; i += 1) {
      const lat = lats[i] ?? 0;
      const cosine = cosines[i] ?? 0;
      const x = ((lons[i] ?? 0) - left) / cell - 0.5;
      const y = (top - mercatorHeight(lat)) / cell - 0.5;
      const height = (weights[i] ?? 0) * field.peakOfOne;
      const lonScale = (scale * cosine * cell * cell) / 4;
      // The plane is stretched the most at the edge of the reach that is nearer the pole.
      const halfHeight = radius / Math.max(cosine - radius, 1e-6) / cell;
      const lastRow = Math.min(rows - 1, Math.floor(y + halfHeight));
      for (let row = Math.max(0, Math.ceil(y - halfHeight)); row <= lastRow; row += 1) {
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
    }
  });
  return values;
}

/** How many pairs of a place and a cell a grid would have to add up, for choosing its cells. */
export function estimateWork(field: DensityField, frame: GridFrame): number {
  let places = 0;
  const middle = frame.top - (frame.rows * frame.cell) / 2;
  forEachRangeInReach(field, frame, (start, end) => {
    places += end - start;
  });
  const { west, east } = boxAround(0, latitudeAt(middle), field.radiusMiles);
  return places * Math.PI * ((east - west) / 2 / frame.cell) ** 2;
}

function latitudesOfRows({ top, cell, rows }: GridFrame): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => latitudeAt(top - (row + 0.5) * cell));
}

function forEachRangeInReach(
  field: DensityField,
  { left, top, cell, columns, rows }: GridFrame,
  visit: (start: number, end: number) => void,
): void {
  const north = latitudeAt(top);
  const south = latitudeAt(top - rows * cell);
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
