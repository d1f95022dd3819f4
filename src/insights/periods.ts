import { type DayRange, yearBefore } from './record-history.ts';

/** Parts of the records by their dates. */
export const PERIODS = ['all', 'latest', 'before', 'thisYear', 'lastYear', 'own'] as const;
export type Period = (typeof PERIODS)[number];

/** Two periods that are often set side by side. */
export const PERIOD_PAIRS = ['months', 'toDate', 'years'] as const;
export type PeriodPair = (typeof PERIOD_PAIRS)[number];

export interface Calendar {
  /** The twelve months up to the latest record. */
  readonly latest: DayRange;
  /** Days since 1970. */
  readonly today: number;
}

/** The days of a period; `undefined` for all days, and for days of one's own. */
export function daysOf(period: Period, { latest, today }: Calendar): DayRange | undefined {
  switch (period) {
    case 'latest':
      return latest;
    case 'before':
      return yearBefore(latest);
    case 'thisYear':
      return { from: newYearOf(today), to: today + 1 };
    case 'lastYear':
      return { from: newYearOf(today, -1), to: newYearOf(today) };
    case 'all':
    case 'own':
      return undefined;
  }
}

/** Before and after: twelve months, the year to date, or whole years. */
export function daysOfPair(
  pair: PeriodPair,
  calendar: Calendar,
): { readonly before: DayRange; readonly after: DayRange } {
  const { latest, today } = calendar;
  const toDate = { from: newYearOf(today), to: today + 1 };
  const lastYear = { from: newYearOf(today, -1), to: newYearOf(today) };
  const after = { months: latest, toDate, years: lastYear }[pair];
  return { before: yearBefore(after), after };
}

function newYearOf(day: number, yearsLater = 0): number {
  const year = new Date(day * 86_400_000).getUTCFullYear() + yearsLater;
  return Date.UTC(year, 0, 1) / 86_400_000;
}
