import type { TableState } from '../../services/tables/place-table-service.ts';

/** Pixels; the style sheet gives each row this height. */
export const ROW_HEIGHT = 28;
/** A table this long is in the document as a whole. */
const MOST_ROWS = 300;
/** Rows that are in the document above and below those on the screen. */
const OVERSCAN = 40;
/** More than a panel can show. */
const ON_SCREEN = 60;

/** The positions of the rows that are in the document. */
export function shownRange({ order, firstRow }: Pick<TableState, 'order' | 'firstRow'>): {
  readonly first: number;
  readonly last: number;
} {
  if (order.length <= MOST_ROWS) return { first: 0, last: order.length };
  const first = Math.max(0, Math.min(firstRow - OVERSCAN, order.length - ON_SCREEN));
  return { first, last: Math.min(order.length, first + ON_SCREEN + 2 * OVERSCAN) };
}

/** Whether the rows in the document no longer reach far enough around this first row on the screen. */
export function needsOtherRows(
  shown: Pick<TableState, 'order' | 'firstRow'>,
  firstRow: number,
): boolean {
  return shown.order.length > MOST_ROWS && Math.abs(firstRow - shown.firstRow) > OVERSCAN / 2;
}
