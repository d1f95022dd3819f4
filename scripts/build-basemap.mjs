// Builds assets/basemap/ from the npm package us-atlas: `npm run assets`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Polygon from 'ol/geom/Polygon.js';
import { feature } from 'topojson-client';

const SOURCE = new URL('../node_modules/us-atlas/states-10m.json', import.meta.url);
const PACKAGE = new URL('../node_modules/us-atlas/package.json', import.meta.url);
const TARGET = new URL('../assets/basemap/', import.meta.url);

const POSTAL_CODES = {
  '01': 'AL',
  '02': 'AK',
  '04': 'AZ',
  '05': 'AR',
  '06': 'CA',
  '08': 'CO',
  '09': 'CT',
  10: 'DE',
  11: 'DC',
  12: 'FL',
  13: 'GA',
  15: 'HI',
  16: 'ID',
  17: 'IL',
  18: 'IN',
  19: 'IA',
  20: 'KS',
  21: 'KY',
  22: 'LA',
  23: 'ME',
  24: 'MD',
  25: 'MA',
  26: 'MI',
  27: 'MN',
  28: 'MS',
  29: 'MO',
  30: 'MT',
  31: 'NE',
  32: 'NV',
  33: 'NH',
  34: 'NJ',
  35: 'NM',
  36: 'NY',
  37: 'NC',
  38: 'ND',
  39: 'OH',
  40: 'OK',
  41: 'OR',
  42: 'PA',
  44: 'RI',
  45: 'SC',
  46: 'SD',
  47: 'TN',
  48: 'TX',
  49: 'UT',
  50: 'VT',
  51: 'VA',
  53: 'WA',
  54: 'WV',
  55: 'WI',
  56: 'WY',
  60: 'AS',
  66: 'GU',
  69: 'MP',
  72: 'PR',
  78: 'VI',
};

const source = readFileSync(SOURCE);
const topology = JSON.parse(source);

for (const state of topology.objects.states.geometries) {
  const { geometry } = feature(topology, state);
  state.properties = {
    name: state.properties.name,
    postalCode: POSTAL_CODES[state.id],
    label: labelPoint(geometry),
  };
  if (!state.properties.postalCode) throw new Error(`No postal code for state ${state.id}`);
  delete state.id;
}
for (const nation of topology.objects.nation.geometries) {
  delete nation.id;
  delete nation.properties;
}
delete topology.bbox;

const target = `${JSON.stringify(topology)}\n`;
mkdirSync(TARGET, { recursive: true });
writeFileSync(new URL('states.json', TARGET), target);
writeFileSync(new URL('SOURCE.md', TARGET), describe());

/** A point well inside the largest part, and how many degrees of longitude are free on its parallel. */
function labelPoint(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const [largest] = polygons
    .map((rings) => new Polygon(rings))
    .sort((a, b) => b.getArea() - a.getArea());
  return largest
    .getInteriorPoint()
    .getCoordinates()
    .map((value) => Number(value.toFixed(2)));
}

function describe() {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  return `# Basemap of states

| | |
|---|---|
| File | \`states.json\`, TopoJSON, longitude and latitude in degrees, quantised |
| Built by | \`npm run assets\` (scripts/build-basemap.mjs) |
| Origin | npm \`us-atlas@${version}\`, \`states-10m.json\`: cartographic boundary files of the U.S. Census Bureau, 2017, 1:10,000,000 |
| Licence | Package: ISC, © 2013-2019 Michael Bostock. Boundaries: public domain (U.S. government work) |
| Attribution shown | Boundaries: US Census Bureau |
| SHA-256 of the source | \`${sha256(source)}\` |
| SHA-256 of \`states.json\` | \`${sha256(target)}\` |

Objects: \`nation\` (the land) and \`states\` (50 states, the District of Columbia and five territories).
Arcs and quantisation are as in the source; identifiers and the bounding box are dropped. Each state has
\`name\`, \`postalCode\`, and \`label\`: longitude and latitude of a point inside its largest part, and the
degrees of longitude that are free for a name there.

Gaps: no neighbouring countries, no great lakes or rivers; borders are drawn for maps of the nation and of a
region and are coarse (about 300 m) in a view of a town.
`;
}

function sha256(data) {
  return createHash('sha256').update(data).digest('hex');
}
