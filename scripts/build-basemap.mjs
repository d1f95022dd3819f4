// Builds assets/basemap/ from npm packages: `npm run assets`. The same packages always give the same bytes.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describeBasemap } from './basemap/describe.mjs';
import { COUNTRY_LABELS, WATER_LABELS } from './basemap/hand-made-labels.mjs';
import { choosePlaces, encodeCounties, encodePlaces } from './basemap/places.mjs';
import { POSTAL_CODES } from './basemap/postal-codes.mjs';
import { concat, packSections, text } from './basemap/sections.mjs';
import { FILES, readPlaces, readTopology } from './basemap/sources.mjs';
import { countyLabels, encodeStates, landOf, stateLabels } from './basemap/united-states.mjs';
import { encodeWater } from './basemap/water.mjs';
import { encodeWorld } from './basemap/world.mjs';

/** Tells the file and its layout; the decoder refuses another one. */
const MAGIC = 'MSB1';
const TARGET = new URL('../assets/basemap/', import.meta.url);

const atlas = readTopology(FILES.counties);
const near = readTopology(FILES.near);
const water = readTopology(FILES.water);
const states = encodeStates(atlas, near);
const world = encodeWorld(near, readTopology(FILES.far), water);
const waters = encodeWater(water, landOf(atlas));
const places = choosePlaces(readPlaces());
const counties = countyLabels(atlas);
const names = {
  states: stateLabels(atlas, POSTAL_CODES),
  countries: COUNTRY_LABELS,
  waters: WATER_LABELS,
};

const sections = {
  world: world.encode(),
  states: states.encode(),
  water: waters.encode(),
  names: text(JSON.stringify(names)),
  counties: encodeCounties(counties),
  places: encodePlaces(places),
};
const bytes = concat([text(MAGIC), packSections(Object.values(sections))]);
for (const file of readdirSync(TARGET)) rmSync(new URL(file, TARGET));
writeFileSync(new URL('basemap.bin', TARGET), bytes);
writeFileSync(
  new URL('SOURCE.md', TARGET),
  describeBasemap({ bytes, places: places.length, counties: counties.length }),
);

for (const [name, section] of Object.entries(sections)) report(name, section);
report('basemap.bin', bytes);
for (const [name, it] of Object.entries({ world, states, waters }))
  console.log(name, it.vertexCount);

function report(name, data) {
  console.log(`${name}: ${data.length} bytes, ${gzipSync(data, { level: 9 }).length} gzip`);
}
