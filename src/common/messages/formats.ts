/** Writes numbers the way the user's locale does. */
export interface Formats {
  count(value: number): string;
  money(value: number): string;
  /** `value` is a part of 1; one decimal at the most. */
  percent(value: number): string;
}

/** `currency` is an ISO 4217 code. */
export function formatsFor(locale: string, currency: string): Formats {
  const count = new Intl.NumberFormat(locale);
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    count: (value) => count.format(value),
    money: (value) => money.format(value),
    percent: (value) => percent.format(value),
  };
}
