import { westOfDateLine } from '../common/geo/west-of-date-line.ts';
import type { MapPlane } from './map-plane.ts';

interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** Where places are on the map, as columns in its coordinates. */
export function onPlane(
  places: readonly Place[],
  plane: MapPlane,
): { readonly xs: Float64Array; readonly ys: Float64Array } {
  const pairs: number[] = [];
  for (const { lon, lat } of places) pairs.push(westOfDateLine(lon), lat);
  plane.projectAll(pairs);
  // `Float64Array.from` takes several times as long, and a first painting waits for this.
  const xs = new Float64Array(places.length);
  const ys = new Float64Array(places.length);
  for (let i = 0; i < places.length; i += 1) {
    xs[i] = pairs[2 * i] ?? 0;
    ys[i] = pairs[2 * i + 1] ?? 0;
  }
  return { xs, ys };
}
