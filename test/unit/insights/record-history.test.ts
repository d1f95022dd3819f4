import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  dayOf,
  firstDays,
  NO_DAY,
  totalsIn,
  yearBefore,
} from '../../../src/insights/record-history.ts';

describe('days', () => {
  it('go to a date and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => {
        expect(dayOf(dateOf(day))).toBe(day);
        expect(dayOf(`${dateOf(day)}T23:59:59-07:00`)).toBe(day);
      }),
    );
  });

  it.each(['', '2026', '2026-02-31', '2026-13-01', '5/31/2026', 'yesterday'])(
    'are none for “%s”',
    (text) => {
      expect(dayOf(text)).toBe(NO_DAY);
    },
  );

  it('have the same date a year before', () => {
    const range = { from: dayOf('2026-01-01'), to: dayOf('2026-11-24') };
    const { from, to } = yearBefore(range);
    expect([dateOf(from), dateOf(to)]).toEqual(['2025-01-01', '2025-11-24']);
    const leap = yearBefore({ from: dayOf('2024-02-29'), to: dayOf('2024-03-01') });
    expect([dateOf(leap.from), dateOf(leap.to)]).toEqual(['2023-03-01', '2023-03-01']);
  });
});

describe('the records of a period', () => {
  it('add up over periods that follow each other', () => {
    const record = fc.record({
      client: fc.integer({ min: -1, max: 4 }),
      day: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant(NO_DAY)),
      sales: fc.oneof(fc.integer({ min: -100, max: 900 }), fc.constant(Number.NaN)),
    });
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 40 }),
        fc.integer({ min: 0, max: 300 }),
        (records, split) => {
          const history = {
            clientOf: Int32Array.from(records, ({ client }) => client),
            days: Int32Array.from(records, ({ day }) => day),
            sales: Float64Array.from(records, ({ sales }) => sales),
          };
          const all = totalsIn(history, 5, { from: 0, to: 301 });
          const early = totalsIn(history, 5, { from: 0, to: split });
          const late = totalsIn(history, 5, { from: split, to: 301 });
          all.records.forEach((count, client) => {
            expect(count).toBe((early.records[client] ?? 0) + (late.records[client] ?? 0));
            expect(all.sales?.[client]).toBe(
              (early.sales?.[client] ?? 0) + (late.sales?.[client] ?? 0),
            );
          });
          firstDays(history, 5).forEach((first, client) => {
            const days = records.filter((each) => each.client === client && each.day !== NO_DAY);
            expect(first).toBe(days.length > 0 ? Math.min(...days.map(({ day }) => day)) : NO_DAY);
          });
        },
      ),
    );
  });
});
