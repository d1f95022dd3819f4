import { ByteWriter } from './byte-writer.mjs';

/** A place of the same name farther away is another place. */
const SAME_TOWN_MILES = 15;
const MILES_PER_DEGREE = 69.1;

/**
 * The inhabitants of each town, in the order in which the towns of a state first occur among the zips, then of each
 * place that no zip is named after: one varint each, 0 where they are not known.
 */
export function encodePopulations(zips, places, populated) {
  const writer = new ByteWriter();
  const byKey = new Map();
  for (const it of populated) {
    const key = townKey(it.state, it.name);
    byKey.set(key, [...(byKey.get(key) ?? []), it]);
  }
  const seen = new Set();
  for (const { state, towns, lon, lat } of zips) {
    const [town] = towns;
    if (seen.has(`${state}|${town}`)) continue;
    seen.add(`${state}|${town}`);
    const named = byKey.get(townKey(state, town)) ?? [];
    const near = named.filter((it) => milesBetween(it, { lon, lat }) <= SAME_TOWN_MILES);
    writer.unsigned(Math.max(0, ...near.map(({ population }) => population)));
  }
  for (const { population } of places) writer.unsigned(population);
  return writer.toBytes();
}

function townKey(state, name) {
  const letters = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9 -]+/g, '')
    .replace(/[ -]+/g, ' ')
    .replace(/^ST /, 'SAINT ')
    .replace(/^MT /, 'MOUNT ')
    .replace(/^FT /, 'FORT ')
    .replace(/ CITY$/, '');
  return `${state}|${letters}`;
}

/** Good to a percent over a few miles. */
function milesBetween(a, b) {
  const east = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180);
  return MILES_PER_DEGREE * Math.hypot(east, a.lat - b.lat);
}
