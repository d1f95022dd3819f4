// One round, in a process of its own: options come as JSON on the standard input, samples go to the standard output.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { generateOrganizations } from '../../harness/src/data/generate-organizations.ts';
import { createPlacePicker } from '../../harness/src/data/places.ts';
import { createRandom } from '../../harness/src/data/random.ts';
import { isLocated, type LocateResult } from '../../src/common/locations/location.ts';
import { branchAnswer } from '../../src/insights/answers/branch-answer.ts';
import { changeAnswer } from '../../src/insights/answers/change-answer.ts';
import { distanceAnswer } from '../../src/insights/answers/distance-answer.ts';
import { marketAnswer } from '../../src/insights/answers/market-answer.ts';
import { schoolsAnswer } from '../../src/insights/answers/schools-answer.ts';
import { seniorsAnswer } from '../../src/insights/answers/seniors-answer.ts';
import { siteAnswer } from '../../src/insights/answers/site-answer.ts';
import { latestYear } from '../../src/insights/insight-records.ts';
import { insightSet } from '../../src/insights/insight-set.ts';
import { type DayRange, dateOf, dayOf, yearBefore } from '../../src/insights/record-history.ts';
import { BundledLocator } from '../../src/offline/bundled-locator.ts';
import { BundledPopulations } from '../../src/offline/bundled-populations.ts';
import { BundledZipPlaces } from '../../src/offline/bundled-zip-places.ts';
import { ZipCentroidTable } from '../../src/offline/zip-centroid-table.ts';

const { withMillion }: { readonly withMillion: boolean } = JSON.parse(await text(process.stdin));

const RECORDS_PER_CLIENT = 2;
const TYPES = ['High School Senior', 'Family', 'Newborn', 'Children', 'Sports', 'Wedding'];
const SOURCES = ['Referral', 'School mailing', 'Google', 'Walk-in', 'Day in the Park'];
const STUDIOS = [
  { name: 'Denver', lon: -104.9981, lat: 39.7489 },
  { name: 'Nashville', lon: -86.7806, lat: 36.1636 },
  { name: 'Hartford', lon: -72.6734, lat: 41.7658 },
];

const bytesOf = async (name: string) =>
  new Uint8Array(await readFile(`assets/zip-centroids/${name}.bin`)).buffer;
const table = ZipCentroidTable.decode(await bytesOf('zip-centroids'));
const locator = new BundledLocator(table);
const schools = generateOrganizations(7)
  .organizations.filter(({ type }) => type === 'High school')
  .map(({ name, city, state, enrollments, ...address }) => {
    const at = locator.locate({ city, state, ...address });
    return { name, town: `${city}, ${state}`, at: isLocated(at) ? at : undefined, enrollments };
  });
const samples: { set: string; step: string; ms: number }[] = [];

await measureSet('10,000 by zip', 10_000, false);
await measureSet('10,000 by house', 10_000, true);
await measureSet('100,000 by zip', 100_000, false);
if (withMillion) await measureSet('1,000,000 by zip', 1_000_000, false);
process.stdout.write(JSON.stringify(samples));

async function measureSet(name: string, clientCount: number, isByHouse: boolean): Promise<void> {
  const sources = sourcesOf(clientCount, isByHouse);
  const time = <T>(step: string, run: () => T): T => {
    const start = performance.now();
    const result = run();
    samples.push({ set: name, step, ms: performance.now() - start });
    return result;
  };
  globalThis.gc?.();
  const zips = time('once: index of all zips', () => new BundledZipPlaces(table).all());
  const populations = new BundledPopulations(table, () => bytesOf('populations'));
  const towns = await populations.towns();
  const set = time('once: the set', () => insightSet(sources));
  const year = time('once: the year', () => latestYear(set.records, dayOf('2026-11-23')));
  if (!year) throw new Error('Nothing is dated.');
  const sites = [
    { id: 'A', name: 'A', lon: -104.97, lat: 39.7 },
    { id: 'B', name: 'B', lon: -86.78, lat: 36.16 },
    { id: 'C', name: 'C', lon: -72.67, lat: 41.77 },
  ];
  time('how far', () => distanceAnswer(set, { weight: 'sales' }));
  time('how far, by type', () => distanceAnswer(set, { splitBy: 'recordType' }));
  time('market', () => marketAnswer(set, { year, towns }));
  time('market, by zip', () => marketAnswer(set, { year, towns, unit: 'zip' }));
  time('market, higher than chance', () => marketAnswer(set, { year, towns, marksHotSpots: true }));
  const events = sites.map((site) => ({ ...site, date: '2025-09-20', came: guests(clientCount) }));
  time('parks, all zips and past events', () => siteAnswer(set, { sites, events, count: 2, zips }));
  time('branch, of all zips', () => branchAnswer(set, { sites: [], count: 2, zips, towns }));
  time('seniors', () => seniorsAnswer(set, { year }));
  const names = namedSchools(clientCount);
  time('seniors, by school', () => schoolsAnswer(set, { year, schools, names }));
  const part = (range: DayRange) =>
    ({ kind: 'records', segment: { attributes: {}, range } }) as const;
  time('what changed', () =>
    changeAnswer(set, { before: part(yearBefore(year)), after: part(year) }),
  );
}

/** One client in ten. */
function guests(clientCount: number): Uint32Array {
  return Uint32Array.from({ length: clientCount / 10 }, (_, guest) => guest * 10);
}

function namedSchools(clientCount: number): readonly string[] {
  const random = createRandom(8);
  return Array.from({ length: clientCount }, () => random.pick(schools).name);
}

function sourcesOf(clientCount: number, isByHouse: boolean): Parameters<typeof insightSet>[0] {
  const random = createRandom(7);
  const pick = createPlacePicker(random);
  const results = Array.from({ length: clientCount }, (): LocateResult => {
    const { zip, town, state } = pick();
    const found = locator.locate({ street: '', city: town, state, zip, country: '' });
    if (!isByHouse || !isLocated(found)) return found;
    const near = () => (random.next() - 0.5) / 20;
    return { ...found, precision: 'rooftop', lon: found.lon + near(), lat: found.lat + near() };
  });
  const count = clientCount * RECORDS_PER_CLIENT;
  const clientOf = Int32Array.from({ length: count }, (_, record) => record % clientCount);
  const dates = Array.from({ length: 730 }, (_, day) => dateOf(dayOf('2024-07-01') + day));
  const texts: Readonly<Record<string, readonly string[]>> = {
    recordDate: dates,
    recordType: TYPES,
    leadSource: SOURCES,
    graduationYear: ['', '2025', '2026'],
    status: ['Booked', 'Delivered'],
  };
  const drawn = Object.fromEntries(
    Object.entries(texts).map(([id, values]) => [
      id,
      Array.from({ length: count }, () => random.pick(values)),
    ]),
  );
  return {
    results,
    clientOfRow: clientOf,
    studios: STUDIOS,
    measures: {
      sessions: undefined,
      records: {
        clientOf,
        areSessions: true,
        sales: Float64Array.from({ length: count }, () => random.integer(0, 900)),
        reader: (attribute) => (record) => drawn[attribute]?.[record] ?? '',
      },
    },
  };
}
