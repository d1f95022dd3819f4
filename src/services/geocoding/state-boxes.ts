import type { LonLat } from '../../common/geo/lon-lat.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Boxes around states and territories in degrees, rounded outwards to 0.01. From the Census Bureau's cartographic
 * boundaries of 2017 at 1:10,000,000 (public domain), by way of us-atlas 3.0.1. Alaska's is unrolled to the west,
 * since the Aleutians reach over the antimeridian.
 */
const BOXES: Readonly<Record<string, Box>> = {
  AK: [-187.55, 51.22, -129.98, 71.36],
  AL: [-88.48, 30.22, -84.89, 35.01],
  AR: [-94.62, 33, -89.65, 36.5],
  AS: [-170.85, -14.38, -169.42, -14.15],
  AZ: [-114.82, 31.33, -109.04, 37.01],
  CA: [-124.42, 32.53, -114.13, 42.01],
  CO: [-109.06, 36.99, -102.04, 41.01],
  CT: [-73.73, 40.98, -71.78, 42.06],
  DC: [-77.12, 38.79, -76.9, 39],
  DE: [-75.8, 38.45, -75.05, 39.84],
  FL: [-87.64, 24.51, -80.03, 31.01],
  GA: [-85.61, 30.35, -80.84, 35.01],
  GU: [144.62, 13.24, 144.96, 13.66],
  HI: [-160.25, 18.91, -154.8, 22.24],
  IA: [-96.64, 40.37, -90.14, 43.51],
  ID: [-117.25, 41.98, -111.04, 49.01],
  IL: [-91.52, 36.97, -87.49, 42.51],
  IN: [-88.1, 37.77, -84.78, 41.77],
  KS: [-102.06, 36.99, -94.59, 40.01],
  KY: [-89.58, 36.49, -81.96, 39.15],
  LA: [-94.05, 28.92, -88.81, 33.02],
  MA: [-73.51, 41.23, -69.92, 42.89],
  MD: [-79.49, 37.91, -75.05, 39.73],
  ME: [-71.09, 43.05, -66.98, 47.46],
  MI: [-90.42, 41.69, -82.41, 48.2],
  MN: [-97.24, 43.49, -89.49, 49.39],
  MO: [-95.77, 35.99, -89.09, 40.62],
  MP: [145.12, 14.11, 146.09, 18.82],
  MS: [-91.65, 30.18, -88.09, 35],
  MT: [-116.06, 44.35, -104.04, 49.01],
  NC: [-84.33, 33.85, -75.45, 36.59],
  ND: [-104.05, 45.93, -96.55, 49.01],
  NE: [-104.06, 40, -95.3, 43.01],
  NH: [-72.56, 42.69, -70.7, 45.31],
  NJ: [-75.57, 38.92, -73.89, 41.36],
  NM: [-109.05, 31.33, -103, 37.01],
  NV: [-120.01, 35, -114.04, 42.01],
  NY: [-79.77, 40.5, -71.85, 45.02],
  OH: [-84.83, 38.4, -80.52, 41.98],
  OK: [-103.01, 33.61, -94.43, 37.01],
  OR: [-124.56, 41.99, -116.46, 46.27],
  PA: [-80.53, 39.72, -74.69, 42.27],
  PR: [-67.95, 17.91, -65.22, 18.52],
  RI: [-71.86, 41.15, -71.12, 42.02],
  SC: [-83.35, 32.03, -78.53, 35.22],
  SD: [-104.06, 42.48, -96.43, 45.95],
  TN: [-90.31, 34.98, -81.64, 36.68],
  TX: [-106.65, 25.84, -93.51, 36.51],
  UT: [-114.06, 36.99, -109.04, 42.01],
  VA: [-83.68, 36.54, -75.24, 39.47],
  VI: [-65.09, 17.67, -64.57, 18.39],
  VT: [-73.44, 42.72, -71.49, 45.02],
  WA: [-124.74, 45.54, -116.91, 49.01],
  WI: [-92.89, 42.49, -86.82, 47.08],
  WV: [-82.64, 37.2, -77.72, 40.64],
  WY: [-111.06, 40.99, -104.05, 45.01],
};

/** Islands that the generalised boundaries leave out, and addresses on the line, lie within this of the box. */
const MARGIN_DEGREES = 0.1;

/** Whether a point lies in the box of a state, given by its postal code. No point lies in an unknown state. */
export function isInState({ lon, lat }: LonLat, state: string): boolean {
  const box = Object.hasOwn(BOXES, state) ? BOXES[state] : undefined;
  if (box === undefined) return false;
  const [west, south, east, north] = box;
  const unrolled = lon > 0 && west < -180 ? lon - 360 : lon;
  return (
    unrolled >= west - MARGIN_DEGREES &&
    unrolled <= east + MARGIN_DEGREES &&
    lat >= south - MARGIN_DEGREES &&
    lat <= north + MARGIN_DEGREES
  );
}
