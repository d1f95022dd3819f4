import { mercatorY } from '../common/geo/mercator.ts';
import { westOfDateLine } from './west-of-date-line.ts';

/** Metres of EPSG:3857 for a degree of longitude. */
const METRES_PER_DEGREE = (6_378_137 * Math.PI) / 180;

interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** Where places are on the map, as columns in metres of EPSG:3857: `fromLonLat` without an array for each. */
export function onMercatorPlane(places: readonly Place[]): {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
} {
  const xs = new Float64Array(places.length);
  const ys = new Float64Array(places.length);
  places.forEach(({ lon, lat }, i) => {
    xs[i] = westOfDateLine(lon) * METRES_PER_DEGREE;
    ys[i] = mercatorY(lat) * METRES_PER_DEGREE;
  });
  return { xs, ys };
}
