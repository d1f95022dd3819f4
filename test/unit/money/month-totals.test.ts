import { describe, expect, it } from 'vitest';
import { totalsWith } from '../../../src/common/money/month-totals.ts';

const counted = { thisMonth: 100, lastMonth: 50 };
const inDenver = (now: string) => ({ timeZone: 'America/Denver', now: new Date(now) });

describe('the totals of an account’s months', () => {
  it('are the host’s and what it has not counted yet', () => {
    const uncounted = [
      ['2026-11-10T12:00:00Z', 3],
      ['2026-10-10T12:00:00Z', 2],
      ['2026-09-10T12:00:00Z', 1],
    ] as const;
    expect(totalsWith(uncounted, counted, inDenver('2026-11-20T12:00:00Z'))).toEqual({
      thisMonth: 103,
      lastMonth: 52,
    });
  });

  it.each([
    // Denver is six hours behind in summer and seven in winter; clocks go back on November 1, 2026, at two.
    ['2026-11-01T05:59:59.999Z', { thisMonth: 100, lastMonth: 51 }],
    ['2026-11-01T06:00:00.000Z', { thisMonth: 101, lastMonth: 50 }],
    ['2026-11-01T08:30:00.000Z', { thisMonth: 101, lastMonth: 50 }],
    ['2026-12-01T06:59:59.999Z', { thisMonth: 101, lastMonth: 50 }],
  ])(
    'change at midnight of its time zone, whether or not the clocks change: %s',
    (time, totals) => {
      expect(totalsWith([[time, 1]], counted, inDenver('2026-11-20T12:00:00Z'))).toEqual(totals);
    },
  );

  it('roll over with the month, and with the year', () => {
    const uncounted = [['2026-12-31T20:00:00Z', 5]] as const;
    const beforeMidnight = inDenver('2027-01-01T06:59:59Z');
    const afterMidnight = inDenver('2027-01-01T07:00:00Z');
    const none = { thisMonth: 0, lastMonth: 0 };
    expect(totalsWith(uncounted, none, beforeMidnight)).toEqual({ thisMonth: 5, lastMonth: 0 });
    expect(totalsWith(uncounted, none, afterMidnight)).toEqual({ thisMonth: 0, lastMonth: 5 });
  });
});
