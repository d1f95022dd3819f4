/** In {@link RecordHistory.days}: a record without a date. */
export const NO_DAY = -2_147_483_648;

const DAY_MS = 86_400_000;

/** What has happened to clients over the years; the arrays belong to the records. */
export interface RecordHistory {
  /** Index of the record's client, or -1 for a record that has none. */
  readonly clientOf: Int32Array;
  /** Day of the record in days since 1970, or {@link NO_DAY}. */
  readonly days: Int32Array;
  /** In the account's currency; blank is NaN, refunds are below 0. */
  readonly sales: Float64Array | undefined;
}

/** Days from `from` up to, and without, `to`. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** What each client did in a range of days. */
export interface PeriodTotals {
  /** Records of each client. */
  readonly records: Float64Array;
  readonly sales: Float64Array | undefined;
}

/** Days since 1970 of an ISO 8601 date, whatever time follows it; {@link NO_DAY} for anything else. */
export function dayOf(text: string): number {
  const date = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (date === undefined) return NO_DAY;
  const time = Date.parse(`${date}T00:00:00Z`);
  // `2026-02-31` parses as a day of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return NO_DAY;
  return time / DAY_MS;
}

/** ISO 8601 date of a day since 1970. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The same days a year before; 29 February becomes 1 March. */
export function yearBefore({ from, to }: DayRange): DayRange {
  return { from: sameDayLastYear(from), to: sameDayLastYear(to) };
}

/** Adds up the records of a range of days for each of `clientCount` clients. */
export function totalsIn(
  history: RecordHistory,
  clientCount: number,
  range: DayRange,
): PeriodTotals {
  const records = new Float64Array(clientCount);
  const sales = history.sales && new Float64Array(clientCount);
  history.clientOf.forEach((client, index) => {
    const day = history.days[index] ?? NO_DAY;
    if (client < 0 || day < range.from || day >= range.to) return;
    records[client] = (records[client] ?? 0) + 1;
    const amount = history.sales?.[index] ?? 0;
    if (sales && Number.isFinite(amount)) sales[client] = (sales[client] ?? 0) + amount;
  });
  return { records, sales };
}

/** The first day of each client, or {@link NO_DAY} for one without a dated record. */
export function firstDays({ clientOf, days }: RecordHistory, clientCount: number): Int32Array {
  const first = new Int32Array(clientCount).fill(NO_DAY);
  clientOf.forEach((client, index) => {
    const day = days[index] ?? NO_DAY;
    if (client < 0 || day === NO_DAY) return;
    const known = first[client] ?? NO_DAY;
    if (known === NO_DAY || day < known) first[client] = day;
  });
  return first;
}

function sameDayLastYear(day: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth(), date.getUTCDate()) / DAY_MS;
}
