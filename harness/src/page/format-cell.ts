import type { HubColumnId } from '@mystratus/plugin-sdk';

const money = new Intl.NumberFormat(undefined, {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});
/** Dates of records are days, not instants: in UTC, as they are parsed, they stay the day they are. */
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** A cell for people. */
export function formatCell(id: HubColumnId, value: string | number | null | undefined): string {
  if (value === undefined || value === null || value === '') return '';
  if (id === 'sales' && typeof value === 'number') return money.format(value);
  if (id === 'recordDate') {
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? String(value) : day.format(date);
  }
  return String(value);
}
