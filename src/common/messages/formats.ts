import type { Environment } from '@mystratus/plugin-sdk';
import { milesPer } from '../geo/distance-units.ts';

const DAY_MS = 86_400_000;

/** Writes numbers, distances and dates the way the user's locale does. */
export interface Formats {
  count(value: number): string;
  /** Rounded to this many significant digits, without zeros that say nothing. */
  significant(value: number, digits: number): string;
  money(value: number): string;
  /** Money, rounded to this many significant digits. */
  amount(value: number, digits: number): string;
  /** Without cents, for sums that are compared. */
  wholeMoney(value: number): string;
  /** `value` is a part of 1; one decimal at the most. */
  percent(value: number): string;
  /** `value` is a part of 1; always one decimal, so that those of a column line up. */
  share(value: number): string;
  /** In the host's unit, which is named in short: `5 mi`, `8 km`. */
  distance(miles: number): string;
  /** A day in the account's time zone, with its month in words. */
  date(value: Date): string;
  /** From one day to another, both included; in days since 1970. */
  days(first: number, last: number): string;
}

export type FormatOptions = Pick<Environment, 'locale' | 'currency' | 'distanceUnit' | 'timeZone'>;

/** What rounds to nothing has no sign. */
const SIGN = { signDisplay: 'negative' } as const;

export function formatsFor({ locale, currency, distanceUnit, timeZone }: FormatOptions): Formats {
  const count = new Intl.NumberFormat(locale, SIGN);
  const money = new Intl.NumberFormat(locale, { ...SIGN, style: 'currency', currency });
  const wholeMoney = new Intl.NumberFormat(locale, {
    ...SIGN,
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  });
  const oneDecimal = { ...SIGN, style: 'percent', maximumFractionDigits: 1 } as const;
  const percent = new Intl.NumberFormat(locale, oneDecimal);
  const share = new Intl.NumberFormat(locale, { ...oneDecimal, minimumFractionDigits: 1 });
  const unit = distanceUnit === 'miles' ? 'mile' : 'kilometer';
  const style = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  const distance = new Intl.NumberFormat(locale, style);
  return {
    count: (value) => count.format(value),
    significant: (value, digits) =>
      new Intl.NumberFormat(locale, { ...SIGN, maximumSignificantDigits: digits }).format(value),
    money: (value) => money.format(value),
    amount: (value, digits) =>
      new Intl.NumberFormat(locale, {
        ...SIGN,
        style: 'currency',
        currency,
        maximumSignificantDigits: digits,
      }).format(value),
    wholeMoney: (value) => wholeMoney.format(value),
    percent: (value) => percent.format(value),
    share: (value) => share.format(value),
    distance: (miles) => distance.format(miles / milesPer(distanceUnit)),
    date: (value) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(value),
    days: (first, last) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(
        first * DAY_MS,
        last * DAY_MS,
      ),
  };
}
