import { type BasemapView, type Bounds, contains, widened } from './basemap-view.ts';
import type { MapPlane } from './map-plane.ts';

/** Shapes are made in these details; the first one that is no coarser than the view's zoom level is shown. */
const DETAILS = [3, 4, 5, 6, 7, 8, 9, 10, 12];
/** Up to this detail shapes are made of half the world, beyond it of the view and its surroundings. */
const WHOLE_DETAIL = 5;
const WHOLE_WIDTH_DEGREES = 200;
/** Of the view's size, on each side. */
const SURROUNDINGS = 1;

/** The part of the world that shapes are made of, and how detailed. */
export interface BasemapWindow {
  readonly plane: MapPlane;
  readonly detail: number;
  readonly bounds: Bounds;
  /** Of the shapes, in map coordinates: short numbers are drawn exactly. */
  readonly origin: readonly [number, number];
}

/** The window in use as long as it serves the view, a new one otherwise. */
export function windowFor(view: BasemapView, used: BasemapWindow | undefined): BasemapWindow {
  const { plane, bounds, zoom } = view;
  const detail = DETAILS.find((it) => it >= zoom) ?? DETAILS.at(-1) ?? 0;
  if (used?.plane === plane && used.detail === detail && contains(used.bounds, bounds)) return used;
  const lon = (bounds.west + bounds.east) / 2;
  const lat = (bounds.south + bounds.north) / 2;
  const [x = 0, y = 0] = plane.worldWidth
    ? [(lon / 360) * plane.worldWidth, plane.toMap({ lon: 0, lat })[1]]
    : plane.toMap({ lon, lat });
  if (detail > WHOLE_DETAIL) {
    return { plane, detail, bounds: widened(bounds, SURROUNDINGS), origin: [x, y] };
  }
  const half = Math.max(WHOLE_WIDTH_DEGREES, bounds.east - bounds.west);
  return {
    plane,
    detail,
    bounds: { west: lon - half, east: lon + half, south: -90, north: 90 },
    origin: [x, y],
  };
}

/** Whether a window is of one place, so that its sources are seen as coarse as they are. */
export function isLocal({ detail }: BasemapWindow): boolean {
  return detail > WHOLE_DETAIL;
}
