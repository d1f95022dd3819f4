import type { MapPlane } from './map-plane.ts';

/** Of Web Mercator at zoom level 0 in tiles of 256 pixels: metres in a pixel. */
const MERCATOR_METRES = 156_543.034;
/** The same on the ground in the middle of the contiguous states, at 38.5° N. */
export const GROUND_METRES = 122_510;

/** Houses stand apart; nearer there is nothing more to be seen. */
export const MAXIMUM_ZOOM = 18;

/** The zoom level at which Web Mercator shows the middle of the country at the scale of a resolution. */
export function zoomOf(resolution: number, { worldWidth }: MapPlane): number {
  return Math.log2((worldWidth ? MERCATOR_METRES : GROUND_METRES) / resolution);
}

/** Map units in a pixel at a zoom level. */
export function resolutionAt(zoom: number, { worldWidth }: MapPlane): number {
  return (worldWidth ? MERCATOR_METRES : GROUND_METRES) / 2 ** zoom;
}
