import { geodesicCircle } from '../geo/geodesic-circle.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import type { MapArea, PolygonArea } from './map-area.ts';

/** The corners of an area's edge as it is drawn on the map, not closed. */
export function outlineOf(area: MapArea): readonly LonLat[] {
  return area.kind === 'circle' ? geodesicCircle(area.centre, area.radiusMiles) : area.corners;
}

/** The rectangle between two opposite corners, whose sides run along parallels and meridians. */
export function rectangleBetween(one: LonLat, other: LonLat): PolygonArea {
  return {
    kind: 'polygon',
    corners: [one, { lon: other.lon, lat: one.lat }, other, { lon: one.lon, lat: other.lat }],
  };
}
