import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, daysOfPair, PERIOD_PAIRS } from '../../../src/insights/periods.ts';
import { dateOf, dayOf } from '../../../src/insights/record-history.ts';

const CALENDAR = {
  latest: { from: dayOf('2025-06-29'), to: dayOf('2026-06-29') },
  today: dayOf('2026-11-23'),
};
const dates = ({ from, to }: { from: number; to: number }) => [dateOf(from), dateOf(to - 1)];

describe('periods', () => {
  it.each([
    ['latest', ['2025-06-29', '2026-06-28']],
    ['before', ['2024-06-29', '2025-06-28']],
    ['thisYear', ['2026-01-01', '2026-11-23']],
    ['lastYear', ['2025-01-01', '2025-12-31']],
  ] as const)('know the days of %s', (period, expected) => {
    const days = daysOf(period, CALENDAR);
    expect(days && dates(days)).toEqual(expected);
  });

  it.each([
    ['toDate', ['2025-01-01', '2025-11-23'], ['2026-01-01', '2026-11-23']],
    ['years', ['2024-01-01', '2024-12-31'], ['2025-01-01', '2025-12-31']],
  ] as const)('set %s side by side', (pair, before, after) => {
    const sides = daysOfPair(pair, CALENDAR);
    expect([dates(sides.before), dates(sides.after)]).toEqual([before, after]);
  });

  it('never overlap on two sides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (today) => {
        const latest = { from: today - 364, to: today + 1 };
        for (const pair of PERIOD_PAIRS) {
          const { before, after } = daysOfPair(pair, { latest, today });
          expect(before.to).toBeLessThanOrEqual(after.from + 1);
          expect(before.from).toBeLessThan(before.to);
        }
      }),
    );
  });
});
