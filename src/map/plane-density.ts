import { EARTH_RADIUS_MILES } from '../common/geo/great-circle.ts';
import type { DensityField } from './density-field.ts';
import type { GridFrame } from './density-grid.ts';
import type { MapPlane } from './map-plane.ts';

const DEGREES = 180 / Math.PI;
/** Metres of map coordinates in a unit of a grid's frame. */
export const FRAME_UNIT_METRES = 6_378_137;
/** Distances on the plane are measured as they are in the middle of such a cell of degrees. */
const CELL_DEGREES = 0.5;
/** Over which they are measured there. */
const STEP_DEGREES = 0.05;

/** (d / r)² of a place and a point so far right and up of it, in frame units: a x² + 2 b x y + c y². */
interface Metric {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/**
 * Density on a plane that bends the meridians. Around each place the plane is taken for the affine map that it is
 * in its half degree: on EPSG:5070 that is right to 1 % of the distance within 50 miles.
 */
export class PlaneDensity {
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private readonly metrics: readonly Metric[];
  private readonly radius: number;

  constructor(
    private readonly field: DensityField,
    private readonly plane: MapPlane,
  ) {
    const { lons, lats } = field.index;
    const pairs: number[] = [];
    lons.forEach((lon, i) => {
      pairs.push(lon * DEGREES, (lats[i] ?? 0) * DEGREES);
    });
    plane.projectAll(pairs);
    this.xs = Float64Array.from(lons, (_, i) => (pairs[2 * i] ?? 0) / FRAME_UNIT_METRES);
    this.ys = Float64Array.from(lons, (_, i) => (pairs[2 * i + 1] ?? 0) / FRAME_UNIT_METRES);
    this.metrics = this.metricsOfPlaces();
    this.radius = field.radiusMiles / EARTH_RADIUS_MILES;
  }

  radiusBetween(): number {
    return this.radius;
  }

  estimateWork(frame: GridFrame): number {
    let places = 0;
    this.forEachInReach(frame, () => {
      places += 1;
    });
    return places * Math.PI * (this.radius / frame.cell) ** 2;
  }

  rasterize(frame: GridFrame): Float32Array {
    const { left, top, cell, columns, rows } = frame;
    const values = new Float32Array(columns * rows);
    const { weights } = this.field.index;
    this.forEachInReach(frame, (i, { a, b, c }) => {
      const x = ((this.xs[i] ?? 0) - left) / cell - 0.5;
      const y = (top - (this.ys[i] ?? 0)) / cell - 0.5;
      const [across, slant, down] = [a * cell * cell, -b * cell * cell, c * cell * cell];
      const height = (weights[i] ?? 0) * this.field.peakOfOne;
      const halfHeight = Math.sqrt(across / (across * down - slant * slant));
      const firstRow = Math.max(0, Math.ceil(y - halfHeight));
      const lastRow = Math.min(rows - 1, Math.floor(y + halfHeight));
      for (let row = firstRow; row <= lastRow; row += 1) {
        const dy = row - y;
        const middle = x - (slant / across) * dy;
        const rest = 1 - (down - (slant * slant) / across) * dy * dy;
        if (rest <= 0) continue;
        const halfWidth = Math.sqrt(rest / across);
        const first = Math.max(0, Math.ceil(middle - halfWidth));
        const last = Math.min(columns - 1, Math.floor(middle + halfWidth));
        const offset = row * columns;
        for (let column = first; column <= last; column += 1) {
          const dx = column - middle;
          const share = rest - across * dx * dx;
          const at = offset + column;
          values[at] = (values[at] ?? 0) + height * share * share;
        }
      }
    });
    return values;
  }

  private forEachInReach(
    { left, top, cell, columns, rows }: GridFrame,
    visit: (place: number, metric: Metric) => void,
  ): void {
    // Nowhere on the plane are distances stretched to more than this.
    const reach = this.radius * 1.6;
    const right = left + columns * cell + reach;
    const bottom = top - rows * cell - reach;
    for (let i = 0; i < this.xs.length; i += 1) {
      const x = this.xs[i] ?? 0;
      const y = this.ys[i] ?? 0;
      const metric = this.metrics[i];
      if (metric && x > left - reach && x < right && y > bottom && y < top + reach) {
        visit(i, metric);
      }
    }
  }

  private metricsOfPlaces(): readonly Metric[] {
    const known = new Map<number, Metric>();
    const { lons, lats } = this.field.index;
    return Array.from(lons, (lon, i) => {
      const column = Math.floor((lon * DEGREES) / CELL_DEGREES);
      const row = Math.floor(((lats[i] ?? 0) * DEGREES) / CELL_DEGREES);
      const cell = row * 4096 + column;
      const metric =
        known.get(cell) ?? this.metricAt((column + 0.5) * CELL_DEGREES, (row + 0.5) * CELL_DEGREES);
      known.set(cell, metric);
      return metric;
    });
  }

  private metricAt(lon: number, lat: number): Metric {
    const half = STEP_DEGREES / 2;
    const at = (east: number, north: number) =>
      this.plane.toMap({ lon: lon + east, lat: lat + north });
    const ground = STEP_DEGREES / DEGREES;
    const scale = FRAME_UNIT_METRES * ground;
    const [eastX, eastY] = difference(at(half, 0), at(-half, 0), scale * Math.cos(lat / DEGREES));
    const [northX, northY] = difference(at(0, half), at(0, -half), scale);
    // The inverse of the matrix of both columns takes the plane to radians of ground east and north.
    const determinant = eastX * northY - northX * eastY;
    const scaled = this.field.haversineScale / 4 / determinant ** 2;
    return {
      a: scaled * (northY * northY + eastY * eastY),
      b: -scaled * (northX * northY + eastX * eastY),
      c: scaled * (northX * northX + eastX * eastX),
    };
  }
}

function difference(
  [toX = 0, toY = 0]: readonly number[],
  [fromX = 0, fromY = 0]: readonly number[],
  divisor: number,
): readonly [number, number] {
  return [(toX - fromX) / divisor, (toY - fromY) / divisor];
}
