import type { LonLat } from '../common/geo/lon-lat.ts';
import { FRAME_UNIT_METRES } from './density-grid.ts';
import type { MapPlane } from './map-plane.ts';

const DEGREES = 180 / Math.PI;
/** Distances on the plane are measured as they are in the middle of such a cell of degrees. */
const CELL_DEGREES = 0.5;
/** Over which they are measured there. */
const STEP_DEGREES = 0.05;

/**
 * The square of the distance on the ground, in radians, of two points so far apart on the plane, in units of a
 * grid's frame: a x² + 2 b x y + c y².
 */
export interface PlaneMetric {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** The metrics of a plane, each found out once. */
export class PlaneMetrics {
  private static readonly all = new WeakMap<MapPlane, PlaneMetrics>();
  private readonly cells = new Map<number, PlaneMetric>();

  static of(plane: MapPlane): PlaneMetrics {
    const metrics = PlaneMetrics.all.get(plane) ?? new PlaneMetrics(plane);
    PlaneMetrics.all.set(plane, metrics);
    return metrics;
  }

  private constructor(private readonly plane: MapPlane) {}

  /** Around a place; degrees. */
  near({ lon, lat }: LonLat): PlaneMetric {
    const column = Math.floor(lon / CELL_DEGREES);
    const row = Math.floor(lat / CELL_DEGREES);
    const cell = row * 4096 + column;
    const known = this.cells.get(cell);
    if (known) return known;
    const metric = this.measure((column + 0.5) * CELL_DEGREES, (row + 0.5) * CELL_DEGREES);
    this.cells.set(cell, metric);
    return metric;
  }

  private measure(lon: number, lat: number): PlaneMetric {
    const half = STEP_DEGREES / 2;
    const at = (east: number, north: number) =>
      this.plane.toMap({ lon: lon + east, lat: lat + north });
    const scale = (FRAME_UNIT_METRES * STEP_DEGREES) / DEGREES;
    const [eastX, eastY] = difference(at(half, 0), at(-half, 0), scale * Math.cos(lat / DEGREES));
    const [northX, northY] = difference(at(0, half), at(0, -half), scale);
    // The inverse of the matrix of both columns takes the plane to radians of ground east and north.
    const determinant = (eastX * northY - northX * eastY) ** 2;
    return {
      a: (northY * northY + eastY * eastY) / determinant,
      b: -(northX * northY + eastX * eastY) / determinant,
      c: (northX * northX + eastX * eastX) / determinant,
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
