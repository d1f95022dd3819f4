import { createMonthFormat, previousMonth, type UsageTotals } from '@mystratus/plugin-sdk';

/** The account's calendar: months begin at midnight of its time zone. */
export interface AccountClock {
  /** IANA name, such as `America/Denver`. */
  readonly timeZone: string;
  readonly now: Date;
}

/**
 * The host's totals and what it has not counted yet; `uncounted` tells how many requests were made at an instant (ISO
 * 8601). Requests from before last month are in neither.
 */
export function totalsWith(
  uncounted: Iterable<readonly [time: string, requests: number]>,
  totals: UsageTotals,
  { timeZone, now }: AccountClock,
): UsageTotals {
  const monthOf = createMonthFormat(timeZone);
  const thisMonth = monthOf(now);
  const lastMonth = previousMonth(thisMonth);
  const sum = { ...totals };
  for (const [time, requests] of uncounted) {
    const month = monthOf(new Date(time));
    if (month === thisMonth) sum.thisMonth += requests;
    else if (month === lastMonth) sum.lastMonth += requests;
  }
  return sum;
}
