import { ByteWriter } from '../zip-centroids/byte-writer.mjs';
import { packSections, text } from './sections.mjs';

const STEPS_PER_DEGREE = 1000;
const AMERICAN = ['US', 'PR', 'GU', 'VI', 'AS', 'MP'];
const NEAR = [
  ...['CA', 'MX', 'CU', 'BS', 'JM', 'HT', 'DO', 'TC', 'KY', 'BM', 'VG', 'GL', 'RU'],
  ...['BZ', 'GT', 'HN', 'SV', 'NI', 'CR', 'PA', 'CO', 'VE'],
];
const FEWEST_PEOPLE_ABROAD = 50_000;
/** Parts of towns are registered with the people of the whole town; they are for views of a town alone. */
const MOST_PEOPLE_OF_A_PART = 20_000;
const GONE = ['PPLQ', 'PPLH', 'PPLW'];
const NAMES = { 'New York City': 'New York' };
const KIND = { PPLC: 2, PPLA: 1 };

/** Places by population class, greatest first, and from south to north within one. */
export function choosePlaces(rows) {
  return rows
    .filter(({ country, population, featureCode, lon }) => {
      if (GONE.includes(featureCode)) return false;
      if (AMERICAN.includes(country)) return true;
      return NEAR.includes(country) && population >= FEWEST_PEOPLE_ABROAD && lon < -45;
    })
    .map(({ name, country, featureCode, population, lon, lat }) => ({
      name: NAMES[name] ?? name,
      kind: (KIND[featureCode] ?? 0) + (AMERICAN.includes(country) ? 0 : 4),
      size: sizeClass(
        featureCode === 'PPLX' ? Math.min(population, MOST_PEOPLE_OF_A_PART) : population,
      ),
      x: Math.round((lon > 0 ? lon - 360 : lon) * STEPS_PER_DEGREE),
      y: Math.round(lat * STEPS_PER_DEGREE),
    }))
    .sort((a, b) => b.size - a.size || a.y - b.y || a.x - b.x || (a.name < b.name ? -1 : 1));
}

/** Four classes for each doubling of 1,000 people. */
function sizeClass(population) {
  return Math.max(0, Math.round(4 * Math.log2(Math.max(1, population) / 1000)));
}

export function encodePlaces(places) {
  return packSections([
    differences(places.map(({ x }) => x)),
    differences(places.map(({ y }) => y)),
    Uint8Array.from(places, ({ size }) => size),
    Uint8Array.from(places, ({ kind }) => kind),
    text(places.map(({ name }) => name).join('\n')),
  ]);
}

export function encodeCounties(counties) {
  return packSections([
    differences(counties.map(({ lon }) => Math.round(lon * STEPS_PER_DEGREE))),
    differences(counties.map(({ lat }) => Math.round(lat * STEPS_PER_DEGREE))),
    Uint8Array.from(counties, ({ width }) => Math.min(255, Math.round(width * 50))),
    text(counties.map(({ name }) => name).join('\n')),
  ]);
}

function differences(values) {
  const writer = new ByteWriter();
  let before = 0;
  for (const value of values) {
    writer.signed(value - before);
    before = value;
  }
  return writer.toBytes();
}
