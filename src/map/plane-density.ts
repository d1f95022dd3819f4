import { EARTH_RADIUS_MILES } from '../common/geo/great-circle.ts';
import type { DensityField } from './density-field.ts';
import { FRAME_UNIT_METRES, type GridFrame } from './density-grid.ts';
import type { MapPlane } from './map-plane.ts';
import { type PlaneMetric, PlaneMetrics } from './plane-metric.ts';

const DEGREES = 180 / Math.PI;

/**
 * Density on a plane that bends the meridians. Around each place the plane is taken for the affine map that it is
 * in its half degree: on EPSG:5070 that is right to 1 % of the distance within 50 miles.
 */
export class PlaneDensity {
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private readonly metrics: readonly PlaneMetric[];
  private readonly radius: number;

  constructor(
    private readonly field: DensityField,
    plane: MapPlane,
  ) {
    const { lons, lats } = field.index;
    const pairs: number[] = [];
    lons.forEach((lon, i) => {
      pairs.push(lon * DEGREES, (lats[i] ?? 0) * DEGREES);
    });
    plane.projectAll(pairs);
    this.xs = Float64Array.from(lons, (_, i) => (pairs[2 * i] ?? 0) / FRAME_UNIT_METRES);
    this.ys = Float64Array.from(lons, (_, i) => (pairs[2 * i + 1] ?? 0) / FRAME_UNIT_METRES);
    const metrics = PlaneMetrics.of(plane);
    this.metrics = Array.from(lons, (lon, i) =>
      metrics.near({ lon: lon * DEGREES, lat: (lats[i] ?? 0) * DEGREES }),
    );
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
    // From squares of radians on the ground to (d / r)², by cells.
    const scale = (this.field.haversineScale / 4) * cell * cell;
    this.forEachInReach(frame, (i, { a, b, c }) => {
      const x = ((this.xs[i] ?? 0) - left) / cell - 0.5;
      const y = (top - (this.ys[i] ?? 0)) / cell - 0.5;
      const [across, slant, down] = [a * scale, -b * scale, c * scale];
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
    visit: (place: number, metric: PlaneMetric) => void,
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
}
