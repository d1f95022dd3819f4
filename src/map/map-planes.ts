import Projection from 'ol/proj/Projection.js';
import { addCoordinateTransforms, addProjection, get, getTransform } from 'ol/proj.js';
import proj4 from 'proj4/lib/core.js';
import Proj from 'proj4/lib/Proj.js';
import aea from 'proj4/lib/projections/aea.js';
import type { MapPlane } from './map-plane.ts';
import { GROUND_METRES } from './map-zoom.ts';

const RADIANS = Math.PI / 180;
const DEGREES = 'EPSG:4326';
/** NAD83 / Conus Albers. */
const ALBERS =
  '+proj=aea +lat_0=23 +lon_0=-96 +lat_1=29.5 +lat_2=45.5 +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs';
/** So wide that its zoom levels have the scale of Web Mercator's in the middle of the country. */
const HALF_WIDTH = (256 * GROUND_METRES) / 2;
let albersFormula: InstanceType<typeof Proj> | undefined;
/** Metres north of the origin of EPSG:5070: the middle of the contiguous states. */
const MIDDLE = 1_580_000;

/** Web Mercator: shapes are right, areas grow to the north; what tiles are made for. */
export const MERCATOR = planeOf('EPSG:3857', 2 * Math.PI * 6_378_137);

/**
 * Albers' equal-area conic for the contiguous states: a square mile is as large everywhere. Alaska, Hawaii and the
 * territories are bent, but in their places; east of 8° W and beyond Guam there is nothing.
 */
export const EQUAL_AREA: MapPlane = {
  ...planeOf(addAlbers(), undefined),
  projectAll: projectAllToAlbers,
};

/** The plane of a view's or a frame's projection. */
export function planeWith(projection: Projection): MapPlane {
  return projection.getCode() === EQUAL_AREA.projection.getCode() ? EQUAL_AREA : MERCATOR;
}

/** What of proj4 is needed, without the rest of its projections. */
function addAlbers(): string {
  Proj.projections.add(aea);
  const { forward, inverse } = proj4(ALBERS);
  const albers = new Projection({
    code: 'EPSG:5070',
    units: 'm',
    extent: [-HALF_WIDTH, MIDDLE - HALF_WIDTH, HALF_WIDTH, MIDDLE + HALF_WIDTH],
  });
  addProjection(albers);
  addCoordinateTransforms(DEGREES, albers, forward, inverse);
  const mercator = planeOf('EPSG:3857', undefined);
  addCoordinateTransforms(
    mercator.projection,
    albers,
    (coordinate) => forward(lonLatPair(mercator.toLonLat(coordinate))),
    (coordinate) => {
      const [lon = 0, lat = 0] = inverse(coordinate);
      return mercator.toMap({ lon, lat });
    },
  );
  return albers.getCode();
}

/** Without what proj4 does around its formula for any pair of systems, which takes ten times as long. */
function projectAllToAlbers(pairs: number[]): void {
  albersFormula ??= new Proj(ALBERS);
  const point = { x: 0, y: 0 };
  for (let i = 0; i < pairs.length; i += 2) {
    point.x = (pairs[i] ?? 0) * RADIANS;
    point.y = (pairs[i + 1] ?? 0) * RADIANS;
    albersFormula.forward(point);
    pairs[i] = point.x;
    pairs[i + 1] = point.y;
  }
}

function lonLatPair({ lon, lat }: { readonly lon: number; readonly lat: number }): number[] {
  return [lon, lat];
}

function planeOf(code: string, worldWidth: number | undefined): MapPlane {
  const projection = get(code);
  const forward = projection && getTransform(DEGREES, projection);
  const inverse = projection && getTransform(projection, DEGREES);
  if (!forward || !inverse) throw new Error(`${code} cannot be computed.`);
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
