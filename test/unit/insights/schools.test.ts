import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import type { LonLat } from '../../../src/common/geo/lon-lat.ts';
import { TOO_FEW, WITHHELD } from '../../../src/insights/answers/answer-table.ts';
import { schoolsAnswer } from '../../../src/insights/answers/schools-answer.ts';
import { seniorsAnswer } from '../../../src/insights/answers/seniors-answer.ts';
import { type InsightSet, insightSet } from '../../../src/insights/insight-set.ts';
import { dayOf } from '../../../src/insights/record-history.ts';
import { matchSchools, schoolKey } from '../../../src/insights/school-match.ts';
import { type School, schoolTable } from '../../../src/insights/school-table.ts';
import { nearbyPlace } from './places.ts';

const DENVER = { lon: -104.99, lat: 39.74 };
const NASHVILLE = { lon: -86.78, lat: 36.16 };
const YEAR = { from: dayOf('2025-07-01'), to: dayOf('2026-07-01') };

const school = (name: string, students = 100, at: LonLat | undefined = DENVER): School => ({
  name,
  town: 'Denver, CO',
  at,
  enrollments: [2025, 2026].map((graduationYear) => ({ graduationYear, students })),
});

interface Senior {
  readonly home?: LonLat | undefined;
  readonly classYear: string;
  readonly date: string;
  readonly town?: string;
}

function setOf(seniors: readonly Senior[]): InsightSet {
  const clientOf = Int32Array.from(seniors.keys());
  return insightSet({
    results: seniors.map(({ home = DENVER, town = 'Denver, CO' }) => ({
      ...home,
      ...{ zip5: '80202', town, precision: 'zip', needsAddressCheck: false },
    })),
    clientOfRow: clientOf,
    measures: {
      sessions: undefined,
      records: {
        clientOf,
        areSessions: false,
        sales: undefined,
        reader: (attribute) => {
          if (attribute === 'recordDate') return (record) => seniors[record]?.date ?? '';
          if (attribute !== 'graduationYear') return undefined;
          return (record) => seniors[record]?.classYear ?? '';
        },
      },
    },
    studios: [],
  });
}

const many = (count: number, classYear: string, name: string) =>
  Array.from({ length: count }, () => ({
    name,
    classYear,
    date: `${Number(classYear) - 1}-09-01`,
  }));

describe('the name of a school', () => {
  it.each([
    ['Cherry Creek High School', 'CHERRY CREEK HS'],
    ['St. Mary’s H.S.', 'Saint Marys High School'],
    ['Mt. Béla Senior High', 'Mount Bela High School'],
    ['The Hall School', ' hall '],
  ])('is the same as %s and as %s', (one, other) => {
    expect(schoolKey(one)).toBe(schoolKey(other));
  });

  it('is another where another word is in it', () => {
    expect(schoolKey('Lincoln Middle School')).not.toBe(schoolKey('Lincoln High School'));
    expect(schoolKey('High School')).not.toBe('');
  });
});

describe('the school of a client', () => {
  it('is the nearest of its name, and none beyond 60 miles', () => {
    const place = fc.option(
      nearbyPlace.map((at) => ({ lon: at.lon, lat: at.lat })),
      { nil: undefined },
    );
    const name = fc.constantFrom('', 'Lincoln HS', 'LINCOLN High School', 'North', 'Nowhere');
    fc.assert(
      fc.property(
        fc.array(fc.record({ name, at: place }), { maxLength: 8 }),
        fc.array(fc.record({ name, home: place }), { maxLength: 8 }),
        (schools, clients) => {
          const found = matchSchools(
            clients.map((each) => each.name),
            schools,
            (client) => clients[client]?.home,
          );
          clients.forEach(({ name: wanted, home }, client) => {
            const key = schoolKey(wanted);
            const alike = schools.filter((each) => key !== '' && schoolKey(each.name) === key);
            const chosen = schools[found[client] ?? -1];
            const milesTo = (each: (typeof schools)[number]) =>
              home && each.at ? distanceMiles(home, each.at) : undefined;
            const near = alike
              .flatMap((each) => milesTo(each) ?? [])
              .filter((miles) => miles <= 60)
              .sort((a, b) => a - b);
            if (!home || alike.every((each) => !each.at)) {
              expect(chosen).toBe(alike.length === 1 ? alike[0] : undefined);
            } else if (near.length === 0) expect(chosen).toBeUndefined();
            else expect(chosen && milesTo(chosen)).toBe(near[0]);
          });
        },
      ),
    );
  });

  it('is that of the client’s city, where two cities have one of the name', () => {
    const schools = [school('Lincoln High School'), school('Lincoln High School', 1, NASHVILLE)];
    const homes = [NASHVILLE, DENVER, { lon: -72.7, lat: 41.8 }];
    const found = matchSchools(['Lincoln HS', 'Lincoln', 'Lincoln'], schools, (at) => homes[at]);
    expect([...found]).toEqual([1, 0, -1]);
  });
});

describe('booked of enrolled', () => {
  const seniors = fc.array(
    fc.record({
      name: fc.constantFrom('', 'North High School', 'South HS', 'East', 'Elsewhere'),
      classYear: fc.constantFrom('2025', '2026'),
      date: fc.constantFrom('2024-09-01', '2025-09-01', ''),
    }),
    { maxLength: 60 },
  );
  const schools = [school('North'), school('South', 0), { ...school('East'), enrollments: [] }];

  it('is what counting one by one finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ school: fc.integer({ min: -1, max: 2 }), now: fc.boolean() })),
        (clients) => {
          const rows = schoolTable(schools, {
            classYear: 2026,
            schoolOf: Int32Array.from(clients, (client) => client.school),
            members: Uint8Array.from(clients, ({ now }) => Number(now)),
            membersBefore: Uint8Array.from(clients, ({ now }) => Number(!now)),
          });
          rows.forEach((row, index) => {
            const own = clients.filter((client) => client.school === index);
            expect(row.booked).toBe(own.filter(({ now }) => now).length);
            expect(row.bookedBefore).toBe(own.filter(({ now }) => !now).length);
          });
          expect(rows.map(({ enrolled }) => enrolled)).toEqual([100, undefined, undefined]);
        },
      ),
    );
  });

  it('tells no figure from 1 to 4, none that is not finite, and none of the hidden ones by sums', () => {
    fc.assert(
      fc.property(seniors, (clients) => {
        const names = clients.map(({ name }) => name);
        const answer = schoolsAnswer(setOf(clients), { year: YEAR, schools, names });
        const columns = answer?.table.columns.map(({ id }) => id) ?? [];
        for (const { cells, ...row } of answer?.table.rows ?? []) {
          expect(row).not.toHaveProperty('market');
          cells.forEach((cell, at) => {
            if (typeof cell !== 'number') return;
            expect(Number.isFinite(cell)).toBe(true);
            const isCount = columns[at] === 'booked' || columns[at] === 'bookedBefore';
            if (isCount) expect(cell === 0 || cell >= 5).toBe(true);
          });
        }
        const figures = [answer?.now, answer?.before].flatMap((each) => each ?? []);
        for (const { booked, enrolled } of figures) {
          expect(enrolled).toBeGreaterThan(0);
          expect(booked).not.toBeNaN();
        }
      }),
    );
  });

  it('is set beside the class before on the same date', () => {
    const clients = [
      ...many(20, '2026', 'North High School'),
      ...many(10, '2025', 'North HS'),
      // Came after the date that is compared.
      { name: 'North', classYear: '2025', date: '2025-08-01' },
      ...many(30, '2026', 'West'),
      ...many(40, '2026', ''),
    ];
    const answer = schoolsAnswer(setOf(clients), {
      classYear: '2026',
      year: YEAR,
      schools: [school('North High School'), school('West', 400), school('Empty', 0)],
      names: clients.map(({ name }) => name),
    });
    expect(answer).toMatchObject({
      now: { booked: 50, enrolled: 500 },
      before: { booked: 10, enrolled: 500 },
      compared: 2,
      mostLeft: { label: 'West · Denver, CO', left: 370 },
      uncounted: 1,
      overbooked: 0,
    });
    expect(answer?.table.rows.map(({ cells }) => cells)).toEqual([
      ['West · Denver, CO', 400, 30, 0.075, 0, 0],
      ['North High School · Denver, CO', 100, 20, 0.2, 10, 0.1],
      ['Empty · Denver, CO', undefined, 0, undefined, 0, undefined],
    ]);
  });

  it('says nothing of a handful, and hides what would give it away', () => {
    const clients = [...many(3, '2026', 'North'), ...many(9, '2026', 'West')];
    const answer = schoolsAnswer(setOf(clients), {
      classYear: '2026',
      year: YEAR,
      schools: [school('North'), school('West')],
      names: clients.map(({ name }) => name),
    });
    // All came from two schools: nine of one would tell three of the other.
    const columns = answer?.table.columns.map(({ id }) => id);
    expect(columns).toEqual(['school', 'enrolled', 'bookedBefore', 'shareBefore']);
    expect(answer?.now).toBeUndefined();
  });
});

describe('seniors by town', () => {
  it('leave no hidden figure to be computed from the sum and the others', () => {
    const seniors = fc.array(
      fc.record({
        classYear: fc.constantFrom('2025', '2026'),
        date: fc.constantFrom('2024-09-01', '2025-09-01'),
        town: fc.constantFrom('Denver, CO', 'Boulder, CO', 'Golden, CO'),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(seniors, (clients) => {
        const answer = seniorsAnswer(setOf(clients), { year: YEAR });
        if (!answer) return;
        const booked = answer.table.columns.findIndex(({ id }) => id === 'booked');
        const cells = answer.table.rows.map((row) => row.cells[booked]);
        const hidden = cells.filter((cell) => cell === TOO_FEW || cell === WITHHELD).length;
        if (answer.seniors === undefined) return;
        const told = cells.reduce<number>(
          (sum, cell) => sum + (typeof cell === 'number' ? cell : 0),
          0,
        );
        // One alone would be what is left; none leaves nothing.
        expect(hidden).not.toBe(1);
        if (hidden === 0 && booked >= 0) expect(told).toBe(answer.seniors);
        const few = answer.table.rows.filter((row) => row.cells[booked] === TOO_FEW);
        expect(few.every(({ market }) => market === undefined)).toBe(true);
      }),
    );
  });
});
