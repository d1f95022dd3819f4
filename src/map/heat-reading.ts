import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { westOfDateLine } from '../common/geo/west-of-date-line.ts';
import type { HeatScene } from '../common/maps/map-scene.ts';
import { boxAround, type DensityField } from './density-field.ts';

const RADIANS = Math.PI / 180;

/** What a heat map says of a point. */
export interface HeatReading {
  readonly point: LonLat;
  /** Weight per square mile, by the kernel. */
  readonly density: number;
  /** Clients within the radius, counted by great-circle distance. */
  readonly clientCount: number;
  /** What the map is weighted by, within the radius and before anything was capped. */
  readonly total: number;
}

/** What the heat map says at the pointer, or at the crosshair in the middle that the keyboard moves the map under. */
export interface PointedHeat extends HeatReading {
  readonly isAtCrosshair: boolean;
}

/** Reads a heat map from its places, not from what is painted. */
export function readHeat(scene: HeatScene, field: DensityField, at: LonLat): HeatReading {
  const point = { lon: westOfDateLine(at.lon), lat: at.lat };
  let clientCount = 0;
  let total = 0;
  const box = boxAround(point.lon * RADIANS, point.lat * RADIANS, field.radiusMiles);
  field.index.forEachRange(box, (start, end) => {
    for (const place of field.index.order.subarray(start, end)) {
      const from = { lon: scene.lons[place] ?? 0, lat: scene.lats[place] ?? 0 };
      if (distanceMiles(from, point) > field.radiusMiles) continue;
      clientCount += scene.clientCounts[place] ?? 0;
      total += scene.totals[place] ?? 0;
    }
  });
  return { point: at, density: field.densityAt(point), clientCount, total };
}
