import type Projection from 'ol/proj/Projection.js';
import { get, getTransform } from 'ol/proj.js';
import type { MapPlane } from './map-plane.ts';

const DEGREES = 'EPSG:4326';

/** Web Mercator: shapes are right, areas grow to the north; what tiles are made for. */
export const MERCATOR: MapPlane = planeOf(projectionOf('EPSG:3857'), 2 * Math.PI * 6_378_137);

function projectionOf(code: string): Projection {
  const projection = get(code);
  if (!projection) throw new Error(`${code} is not known.`);
  return projection;
}

function planeOf(projection: Projection, worldWidth: number | undefined): MapPlane {
  const forward = getTransform(DEGREES, projection);
  const inverse = getTransform(projection, DEGREES);
  if (!forward || !inverse) throw new Error(`${projection.getCode()} cannot be computed.`);
  return {
    projection,
    worldWidth,
    toMap: ({ lon, lat }) => forward([lon, lat]),
    toLonLat: (coordinate) => {
      const [lon = 0, lat = 0] = inverse(coordinate.slice(0, 2));
      return { lon: ((((lon + 180) % 360) + 360) % 360) - 180, lat };
    },
    projectAll: (pairs) => {
      forward(pairs, pairs, 2);
    },
  };
}
