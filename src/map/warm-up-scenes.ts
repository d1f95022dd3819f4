import type { MapScene } from './map-scene.ts';

const LONS = [-105, -104.9, -104.9, -80];
const LATS = [39.7, 39.8, 39.8, 26];

/** The least of every kind of map that runs through all of its painting. */
export const WARM_UP_SCENES: readonly MapScene[] = [
  {
    kind: 'heat',
    lons: Float64Array.from(LONS),
    lats: Float64Array.from(LATS),
    weights: new Float64Array(LONS.length).fill(1),
    radiusMiles: 5,
  },
  {
    kind: 'zip-pins',
    pins: LONS.map((lon, i) => ({
      id: `${i}`,
      lon,
      lat: LATS[i] ?? 0,
      zip5: '',
      town: '',
      clientCount: 12,
    })),
  },
  {
    kind: 'address-pins',
    pins: LONS.map((lon, i) => ({
      id: `${i}`,
      lon,
      lat: LATS[i] ?? 0,
      precision: i % 2 === 0 ? 'street' : 'zip',
      clientCount: 2,
    })),
  },
];
