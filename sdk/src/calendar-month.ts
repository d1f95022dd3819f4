const MINUTE_MS = 60_000;

/**
 * Tells the calendar month, such as `2026-11`, of an instant in a time zone (IANA name). A month begins at midnight of
 * the zone. Both sides of the contract count usage by it.
 */
export function createMonthFormat(timeZone: string): (instant: Date) => string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit' });
  // The entries of one report lie within seconds, and formatting a date is slow.
  let latest = { minute: Number.NaN, month: '' };
  return (instant) => {
    const minute = Math.floor(instant.getTime() / MINUTE_MS);
    if (minute !== latest.minute) {
      const parts = Object.fromEntries(
        format.formatToParts(instant).map(({ type, value }) => [type, value]),
      );
      latest = { minute, month: `${parts.year}-${parts.month}` };
    }
    return latest.month;
  };
}

/** The month before `month`: `2025-12` for `2026-01`. */
export function previousMonth(month: string): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return index === 1 ? `${year - 1}-12` : `${year}-${String(index - 1).padStart(2, '0')}`;
}
