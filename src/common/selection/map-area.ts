import { distanceMiles, EARTH_RADIUS_MILES } from '../geo/great-circle.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { mercatorY } from '../geo/mercator.ts';

/** A part of the map that somebody has drawn. */
export type MapArea = CircleArea | PolygonArea;

/** Everything within a great-circle distance; its edge belongs to it. */
export interface CircleArea {
  readonly kind: 'circle';
  readonly centre: LonLat;
  readonly radiusMiles: number;
}

/**
 * What is inside of an outline drawn on the Mercator map, with straight edges there, as the canvas fills it (nonzero
 * winding). Longitudes go on past ±180° where the outline does.
 */
export interface PolygonArea {
  readonly kind: 'polygon';
  /** Not closed: the last corner is joined to the first. */
  readonly corners: readonly LonLat[];
}

const DEGREES = 180 / Math.PI;

/** Whether a place is in the area; degrees, any turn of the earth. */
export function areaTest(area: MapArea): (lon: number, lat: number) => boolean {
  return area.kind === 'circle' ? circleTest(area) : polygonTest(area);
}

function circleTest({ centre, radiusMiles }: CircleArea): (lon: number, lat: number) => boolean {
  // Most places are told apart by their latitude alone; a hair more than the radius, because rounding must not decide.
  const reach = (radiusMiles / EARTH_RADIUS_MILES) * DEGREES + 1e-9;
  return (lon, lat) =>
    Math.abs(lat - centre.lat) <= reach && distanceMiles(centre, { lon, lat }) <= radiusMiles;
}

function polygonTest({ corners }: PolygonArea): (lon: number, lat: number) => boolean {
  if (corners.length < 3) return () => false;
  const xs = Float64Array.from(corners, ({ lon }) => lon);
  const ys = Float64Array.from(corners, ({ lat }) => mercatorY(lat));
  const lats = corners.map(({ lat }) => lat);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  return (lon, lat) => {
    if (lat < south || lat > north) return false;
    const y = mercatorY(lat);
    // The map repeats itself every turn, and so do its places.
    for (let x = lon + 360 * Math.ceil((west - lon) / 360); x <= east; x += 360) {
      if (windingNumber(xs, ys, x, y) !== 0) return true;
    }
    return false;
  };
}

/**
 * How often the outline goes around a point, counterclockwise (D. Sunday, “Inclusion of a Point in a Polygon”, 2001).
 */
function windingNumber(xs: Float64Array, ys: Float64Array, x: number, y: number): number {
  let winding = 0;
  let fromX = xs[xs.length - 1] ?? 0;
  let fromY = ys[ys.length - 1] ?? 0;
  for (let i = 0; i < xs.length; i++) {
    const toX = xs[i] ?? 0;
    const toY = ys[i] ?? 0;
    if (fromY <= y) {
      if (toY > y && sideOf(fromX, fromY, toX, toY, x, y) > 0) winding++;
    } else if (toY <= y && sideOf(fromX, fromY, toX, toY, x, y) < 0) {
      winding--;
    }
    fromX = toX;
    fromY = toY;
  }
  return winding;
}

/** Positive for a point left of the line from one corner to the next, negative for one right of it. */
function sideOf(
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  x: number,
  y: number,
): number {
  return (toX - fromX) * (y - fromY) - (x - fromX) * (toY - fromY);
}
