import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import type { LonLat } from '../../../src/common/geo/lon-lat.ts';
import type { LocateResult } from '../../../src/common/locations/location.ts';
import { sortedAnswer, TOO_FEW } from '../../../src/insights/answers/answer-table.ts';
import { branchAnswer } from '../../../src/insights/answers/branch-answer.ts';
import { changeAnswer } from '../../../src/insights/answers/change-answer.ts';
import { distanceAnswer } from '../../../src/insights/answers/distance-answer.ts';
import { marketAnswer } from '../../../src/insights/answers/market-answer.ts';
import { seniorsAnswer } from '../../../src/insights/answers/seniors-answer.ts';
import { siteAnswer, type ZipPlaces } from '../../../src/insights/answers/site-answer.ts';
import { latestYear, recordsIn } from '../../../src/insights/insight-records.ts';
import { type InsightSet, insightSet, weightsIn } from '../../../src/insights/insight-set.ts';
import { NearbyIndex } from '../../../src/insights/nearby-index.ts';
import { type DayRange, dayOf } from '../../../src/insights/record-history.ts';
import { nearbyPlace } from './places.ts';

interface Row {
  readonly client: number;
  readonly date?: string;
  readonly sales?: number;
  readonly recordType?: string;
  readonly graduationYear?: string;
}

const located = ({ lon, lat }: LonLat, zip5 = '80202', town = 'Denver, CO'): LocateResult => ({
  lon,
  lat,
  zip5,
  town,
  precision: 'zip',
  needsAddressCheck: false,
});
const OMITTED: LocateResult = { reason: 'blank-address', detail: '' };
const STUDIO = { name: 'Denver Studio', lon: -105, lat: 39.7 };

function setOf(
  results: readonly LocateResult[],
  rows: readonly Row[],
  studios = [STUDIO],
): InsightSet {
  const clientOf = Int32Array.from(rows, ({ client }) => client);
  const read = (key: 'recordType' | 'graduationYear') =>
    rows.some((row) => row[key] !== undefined)
      ? (record: number) => rows[record]?.[key] ?? ''
      : undefined;
  return insightSet({
    results,
    clientOfRow: clientOf,
    measures: {
      sessions: undefined,
      records: {
        clientOf,
        areSessions: true,
        sales: Float64Array.from(rows, ({ sales }) => sales ?? Number.NaN),
        reader: (attribute) => {
          if (attribute === 'recordDate') return (record) => rows[record]?.date ?? '';
          return attribute === 'recordType' || attribute === 'graduationYear'
            ? read(attribute)
            : undefined;
        },
      },
    },
    studios,
  });
}

const zipsAt = (places: readonly LonLat[]): ZipPlaces => ({
  places,
  labelAt: (place) => `zip ${place}`,
  index: new NearbyIndex(places),
});

const record = fc.record({
  client: fc.integer({ min: -1, max: 9 }),
  date: fc.constantFrom('', '2024-08-01', '2025-02-03', '2025-09-09', '2026-01-31', '31/12/2025'),
  sales: fc.constantFrom(Number.NaN, 0, 120, -40, 900),
  recordType: fc.constantFrom('', 'Family', 'Newborn'),
  graduationYear: fc.constantFrom('', '2025', '2026'),
});
const anySet = fc
  .tuple(
    fc.array(fc.option(nearbyPlace, { nil: undefined }), { minLength: 10, maxLength: 10 }),
    fc.array(record, { maxLength: 40 }),
    fc.boolean(),
  )
  .map(([places, rows, hasStudio]) =>
    setOf(
      places.map((place, index) =>
        place ? located(place, String(80_000 + (index % 4)), `Town ${index % 3}, CO`) : OMITTED,
      ),
      rows,
      hasStudio ? [STUDIO] : [],
    ),
  );

/** Every number that an answer tells, anywhere in it. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const YEAR = { from: dayOf('2025-02-01'), to: dayOf('2026-02-01') };
const BEFORE = { from: dayOf('2024-02-01'), to: dayOf('2025-02-01') };
const recordsOf = (range: DayRange) =>
  ({ kind: 'records', segment: { attributes: {}, range } }) as const;

describe('every answer', () => {
  it('tells finite numbers or nothing, whatever the records are', () => {
    fc.assert(
      fc.property(anySet, fc.array(nearbyPlace, { maxLength: 4 }), (set, places) => {
        const sites = places.map((place, index) => ({
          ...place,
          id: `${index}`,
          name: `${index}`,
        }));
        const zips = zipsAt(places);
        const towns = [{ ...STUDIO, town: 'Town 0, CO', population: 1000 }];
        const year = latestYear(set.records, dayOf('2026-12-31'));
        const answers = [
          distanceAnswer(set, { weight: 'sales', splitBy: 'recordType' }),
          marketAnswer(set, { year, towns, marksHotSpots: true }),
          siteAnswer(set, { sites, count: 2, zips }),
          branchAnswer(set, { sites: [], zips, towns }),
          seniorsAnswer(set, { year }),
          changeAnswer(set, { before: recordsOf(BEFORE), after: recordsOf(YEAR) }),
        ];
        for (const number of numbersIn(answers)) expect(number).toSatisfy(Number.isFinite);
      }),
    );
  });

  it('counts each client once, of those on the map', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const members = weightsIn(set, { attributes: {} }).isMember.reduce((a, b) => a + b, 0);
        const answer = marketAnswer(set, {});
        expect(answer?.clients ?? 0).toBe(members);
      }),
    );
  });

  it('has nothing to say where nobody is on the map', () => {
    const set = setOf([OMITTED], [{ client: 0, date: '2026-01-01' }]);
    expect(distanceAnswer(set)).toBeUndefined();
    expect(marketAnswer(set)).toBeUndefined();
    expect(seniorsAnswer(set)).toBeUndefined();
    expect(
      changeAnswer(set, { before: recordsOf(BEFORE), after: recordsOf(YEAR) }),
    ).toBeUndefined();
  });
});

describe('a segment', () => {
  it('is the records that filtering one by one keeps', () => {
    fc.assert(
      fc.property(anySet, ({ records }) => {
        const column = records.attributes.recordType;
        const kept = recordsIn(records, { attributes: { recordType: 'Family' }, range: YEAR });
        const wanted = [...records.clientOf.keys()].filter(
          (index) =>
            column?.values[column.codes[index] ?? -1] === 'Family' &&
            (records.days[index] ?? 0) >= YEAR.from &&
            (records.days[index] ?? 0) < YEAR.to,
        );
        if (column)
          expect([...kept.clientOf]).toEqual(wanted.map((index) => records.clientOf[index]));
      }),
    );
  });

  it('ends its year at the latest record that is not ahead of today', () => {
    const set = setOf(
      [located(STUDIO)],
      [
        { client: 0, date: '2026-06-28' },
        { client: 0, date: '2062-06-28' },
      ],
    );
    expect(latestYear(set.records, dayOf('2026-11-01'))).toEqual({
      from: dayOf('2025-06-29'),
      to: dayOf('2026-06-29'),
    });
    expect(latestYear(set.records, dayOf('2020-01-01'))).toBeUndefined();
  });
});

describe('how far clients come', () => {
  it('is one distance for clients at one point', () => {
    const there = { lon: -105.2, lat: 39.7 };
    const answer = distanceAnswer(setOf([located(there)], [{ client: 0 }]));
    const miles = distanceMiles(there, STUDIO);
    expect(answer?.radii).toEqual([miles, miles, miles]);
    expect(answer?.curves[0]?.shares.at(-1)).toBe(1);
    expect(answer?.table.rows[0]?.cells).toEqual(['Denver Studio', 1]);
  });

  it('is measured from the centre of the clients where there is no studio', () => {
    const answer = distanceAnswer(setOf([located(STUDIO)], [{ client: 0 }], []));
    expect(answer?.studio).toBe(-1);
    expect(answer?.radii[2]).toBeCloseTo(0, 3);
  });
});

describe('a table', () => {
  it('keeps what is too few to tell at its end, whichever way it is sorted', () => {
    const results = Array.from({ length: 13 }, (_, client) =>
      client < 1
        ? located(STUDIO, '1', 'Few, CO')
        : client < 7
          ? located({ ...STUDIO, lat: 39.8 }, '2', 'Some, CO')
          : located({ ...STUDIO, lat: 39.9 }, '3', 'More, CO'),
    );
    const rows = results.map((_, client) => ({ client, sales: client < 7 ? 900 : 100 }));
    const table = marketAnswer(setOf(results, rows))?.table ?? { columns: [], rows: [] };
    const perClient = table.columns.findIndex(({ id }) => id === 'salesPerClient');
    for (const direction of ['ascending', 'descending'] as const) {
      const sorted = sortedAnswer(table, { column: 'salesPerClient', direction });
      expect(sorted.map(({ cells }) => cells[0]).at(-1)).toBe('Few, CO');
      expect(sorted.at(-1)?.cells[perClient]).toBe(TOO_FEW);
      expect(sorted[0]?.cells[0]).toBe(direction === 'ascending' ? 'More, CO' : 'Some, CO');
    }
  });
});

describe('a Day in the Park', () => {
  const crowd = (at: LonLat, count: number) => Array.from({ length: count }, () => located(at));
  const [north, south] = [
    { lon: -105, lat: 40.2 },
    { lon: -105, lat: 39.2 },
  ];
  const results = [...crowd(north, 12), ...crowd(south, 7)];
  const set = setOf(
    results,
    results.map((_, client) => ({ client })),
  );
  const site = (id: string, at: LonLat) => ({ id, name: id, ...at });

  it('is best where most clients are near, and better in two places than in two of the same', () => {
    const sites = [site('A', north), site('B', { ...north, lon: -105.02 }), site('C', south)];
    const one = siteAnswer(set, { sites, zips: zipsAt([]) });
    expect([one.best.map(({ id }) => id), one.covered]).toEqual([['A'], 12]);
    const two = siteAnswer(set, { sites, count: 2, zips: zipsAt([]) });
    expect([two.best.map(({ id }) => id), two.covered]).toEqual([['A', 'C'], 19]);
  });

  it('is not held again where it was, and shares clients with the one before', () => {
    const past = { ...site('A', north), isPast: true };
    const answer = siteAnswer(set, {
      sites: [past, site('B', { ...north, lon: -105.02 }), site('C', south)],
      zips: zipsAt([]),
    });
    expect(answer.best.map(({ id }) => id)).toEqual(['B']);
    const overlap = answer.table.columns.findIndex(({ id }) => id === 'eventOverlap');
    expect(answer.table.rows.map(({ cells }) => cells[overlap])).toEqual([undefined, 1, 0]);
  });

  it('is nowhere where nobody lives, at sea or abroad', () => {
    const sea = site('A', { lon: -40, lat: 30 });
    const prairie = site('B', { lon: -98, lat: 39 });
    const park = site('C', north);
    const zips = zipsAt([north, prairie]);
    const alone = siteAnswer(set, { sites: [sea], zips });
    expect([alone.best, alone.covered, alone.remote]).toEqual([[], 0, [sea]]);
    const answer = siteAnswer(set, { sites: [sea, prairie, park], count: 3, zips });
    expect(answer).toMatchObject({ best: [park], remote: [sea], unreached: [prairie] });
    const numbers = answer.table.rows.flatMap(({ cells }) => cells);
    expect(numbers.some((cell) => Number.isNaN(cell))).toBe(false);
  });
});

describe('a branch', () => {
  it('goes where many live far from a studio, not beside it', () => {
    const far = { lon: -105, lat: 40.6 };
    const results = [
      ...Array.from({ length: 90 }, () => located({ lon: -105.01, lat: 39.71 })),
      ...Array.from({ length: 20 }, () => located(far, '80521', 'Fort Collins, CO')),
    ];
    const set = setOf(
      results,
      results.map((_, client) => ({ client })),
    );
    const zips = zipsAt([{ lon: -105.01, lat: 39.71 }, far]);
    const answer = branchAnswer(set, { sites: [], zips });
    expect(answer?.best.map(({ name }) => name)).toEqual(['zip 1']);
    expect(answer?.takenFrom).toEqual([{ studio: 'Denver Studio', clients: 20 }]);
  });
});

describe('seniors', () => {
  it('are counted up to the same date of both years, and not where they are few', () => {
    const results = Array.from({ length: 13 }, (_, client) =>
      client < 10 ? located(STUDIO) : located({ ...STUDIO, lat: 40 }, '80301', 'Boulder, CO'),
    );
    const rows = results.map((_, client) => ({
      client,
      graduationYear: client < 4 ? '2025' : '2026',
      // One of the class before came only after the date that is compared.
      date: client === 0 ? '2025-08-01' : client < 4 ? '2025-01-10' : '2026-01-31',
    }));
    const answer = seniorsAnswer(setOf(results, rows), { classYear: '2026', year: YEAR });
    // Six from Denver and the sum of nine would tell the three from Boulder; so would the shares.
    expect(answer).toMatchObject({
      classYears: ['2026', '2025'],
      seniors: undefined,
      seniorsBefore: undefined,
      largest: undefined,
    });
    const cells = answer?.table.rows.flatMap((row) => row.cells.slice(1));
    expect(cells?.filter((cell) => typeof cell === 'number' && cell > 0)).toEqual([]);
  });

  it('are told where all towns have enough, beside the class before', () => {
    const results = Array.from({ length: 22 }, (_, client) =>
      client < 15 ? located(STUDIO) : located({ ...STUDIO, lat: 40 }, '80301', 'Boulder, CO'),
    );
    const rows = results.map((_, client) => ({
      client,
      graduationYear: client < 6 ? '2025' : '2026',
      date: client === 0 ? '2025-08-01' : client < 6 ? '2025-01-10' : '2026-01-31',
    }));
    const answer = seniorsAnswer(setOf(results, rows), { classYear: '2026', year: YEAR });
    expect(answer).toMatchObject({
      seniors: 16,
      seniorsBefore: 5,
      largest: { label: 'Denver, CO', seniors: 9 },
    });
    expect(answer?.table.rows.map(({ cells }) => cells.slice(1))).toEqual([
      [9, 9 / 16, 5, 4],
      [7, 7 / 16, 0, 7],
    ]);
  });
});
