import { boundingExtent } from 'ol/extent.js';
import type OlMap from 'ol/Map.js';
import { MAXIMUM_ZOOM } from './map-zoom.ts';
import type { PinHit } from './pin-layer.ts';
import { FIT_PADDING } from './view-fit.ts';

/** Brings all pins of a cluster into view; `false` when it is one pin, or no zoom could part them. */
export function zoomToCluster(map: OlMap, { coordinates }: PinHit, animationMs: number): boolean {
  const view = map.getView();
  const extent = boundingExtent([...coordinates]);
  const [west = 0, south = 0, east = 0, north = 0] = extent;
  const isOnePoint = east - west < 1 && north - south < 1;
  const isNearest = (view.getZoom() ?? 0) >= MAXIMUM_ZOOM - 0.01;
  if (coordinates.length === 1 || isOnePoint || isNearest) return false;
  view.fit(extent, { padding: FIT_PADDING, maxZoom: MAXIMUM_ZOOM, duration: animationMs });
  return true;
}
