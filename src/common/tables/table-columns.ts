import type { PlaceRow, PlaceTable } from './place-table.ts';

/** In the order in which they are shown. */
export const TABLE_COLUMNS = [
  'place',
  'clients',
  'share',
  'sessions',
  'sales',
  'salesPerClient',
  'density',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface TableSort {
  readonly column: TableColumn;
  readonly direction: 'ascending' | 'descending';
}

/** The columns that have something to say. */
export function columnsOf({ rows, total }: PlaceTable): readonly TableColumn[] {
  return TABLE_COLUMNS.filter((column) => {
    switch (column) {
      case 'sessions':
        return total.sessions !== undefined;
      case 'sales':
      case 'salesPerClient':
        return total.sales !== undefined;
      case 'density':
        return rows.some(({ density }) => density !== undefined);
      default:
        return true;
    }
  });
}

/** The indexes of the rows in order; rows that are equal by the column come by name, whatever the direction. */
export function sortedRows(
  { rows }: PlaceTable,
  { column, direction }: TableSort,
): readonly number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator();
  const names = rows.map(nameOf);
  const byName = (a: number, b: number) => collator.compare(names[a] ?? '', names[b] ?? '');
  const indexes = rows.map((_, index) => index);
  if (column === 'place') return indexes.sort((a, b) => sign * byName(a, b));
  const values = rows.map((row) => numberIn(row, column) ?? Number.NEGATIVE_INFINITY);
  return indexes.sort((a, b) => {
    const [one = 0, other = 0] = [values[a], values[b]];
    return one === other ? byName(a, b) : sign * (one < other ? -1 : 1);
  });
}

/** A zip with its town, or a town. */
export function nameOf({ zip5, town }: Pick<PlaceRow, 'zip5' | 'town'>): string {
  return `${zip5} ${town}`.trim();
}

/** What a column says of a row; `undefined` where it says nothing. */
export function numberIn(row: PlaceRow, column: Exclude<TableColumn, 'place'>): number | undefined {
  return column === 'clients' ? row.clientCount : row[column];
}
