import { latitudeAt } from '../common/geo/mercator.ts';
import { boxAround, type DensityField } from './density-field.ts';
import { estimateWork, type GridFrame, rasterizeDensity } from './density-grid.ts';
import type { MapPlane } from './map-plane.ts';
import { PlaneDensity } from './plane-density.ts';

/**
 * Adds densities up on a grid that lies on one plane; frames are in units of `FRAME_UNIT_METRES`, on
 * Web Mercator a radian of longitude.
 */
export interface DensityRasterizer {
  /** The kernel's radius on the plane, in the middle of a frame between two heights. */
  radiusBetween(bottom: number, top: number): number;
  /** The density at the centre of every cell, row by row from the north. */
  rasterize(frame: GridFrame): Float32Array;
  /** How many pairs of a place and a cell that adds up. */
  estimateWork(frame: GridFrame): number;
}

export function rasterizerOf(field: DensityField, plane: MapPlane): DensityRasterizer {
  return plane.worldWidth ? mercatorRasterizer(field) : new PlaneDensity(field, plane);
}

export function mercatorRasterizer(field: DensityField): DensityRasterizer {
  return {
    radiusBetween: (bottom, top) => {
      const { west, east } = boxAround(0, latitudeAt((top + bottom) / 2), field.radiusMiles);
      return (east - west) / 2;
    },
    rasterize: (frame) => rasterizeDensity(field, frame),
    estimateWork: (frame) => estimateWork(field, frame),
  };
}
