import { createMonthFormat, previousMonth } from '@mystratus/plugin-sdk';
import { describe, expect, it } from 'vitest';

describe('calendar months', () => {
  it('begin at midnight of the account, not of the browser', () => {
    const instant = new Date('2026-03-01T05:30:00Z');
    expect(createMonthFormat('America/Denver')(instant)).toBe('2026-02');
    expect(createMonthFormat('America/New_York')(instant)).toBe('2026-03');
    expect(createMonthFormat('Pacific/Auckland')(new Date('2025-12-31T11:00:00Z'))).toBe('2026-01');
  });

  it('change at the minute', () => {
    const monthOf = createMonthFormat('America/Denver');
    expect(monthOf(new Date('2026-08-01T05:59:59Z'))).toBe('2026-07');
    expect(monthOf(new Date('2026-08-01T06:00:00Z'))).toBe('2026-08');
  });

  it('keep their borders when the clocks change in them', () => {
    const monthOf = createMonthFormat('America/New_York');
    // November 1, 2026, is the day the clocks go back: its first hour is still summer time.
    expect(monthOf(new Date('2026-11-01T03:59:59Z'))).toBe('2026-10');
    expect(monthOf(new Date('2026-11-01T04:00:00Z'))).toBe('2026-11');
    expect(monthOf(new Date('2026-12-01T04:59:59Z'))).toBe('2026-11');
    expect(monthOf(new Date('2026-12-01T05:00:00Z'))).toBe('2026-12');
  });

  it('have one before them, over the turn of the year too', () => {
    expect(previousMonth('2026-11')).toBe('2026-10');
    expect(previousMonth('2026-01')).toBe('2025-12');
  });
});
