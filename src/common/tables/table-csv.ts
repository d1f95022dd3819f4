import { type CsvCell, spreadsheetCsv } from '../export/spreadsheet-csv.ts';
import type { PlaceRow, PlaceTable } from './place-table.ts';
import {
  columnsOf,
  nameOf,
  numberIn,
  sortedRows,
  type TableColumn,
  type TableSort,
} from './table-columns.ts';

export interface TableCsvTitles {
  readonly columns: Readonly<Record<TableColumn, string>>;
  readonly zip: string;
  readonly town: string;
  readonly state: string;
}

/** Decimals that are kept of each column's numbers. */
const DECIMALS: Readonly<Record<Exclude<TableColumn, 'place'>, number>> = {
  clients: 0,
  share: 4,
  sessions: 0,
  sales: 2,
  salesPerClient: 2,
  density: 4,
};

/**
 * The table as it is sorted, for a spreadsheet. The place comes whole and in parts: a spreadsheet takes the leading
 * zeros off a zip that stands alone. There is no line for the total, which a spreadsheet would add up again.
 */
export function tableCsv(table: PlaceTable, sort: TableSort, titles: TableCsvTitles): string {
  const columns = columnsOf(table).filter((column) => column !== 'place');
  const isZip = table.unit === 'zip';
  const partTitles = isZip ? [titles.zip, titles.town, titles.state] : [titles.town, titles.state];
  const rows = sortedRows(table, sort).flatMap((index) => table.rows[index] ?? []);
  return spreadsheetCsv(
    [titles.columns.place, ...partTitles, ...columns.map((column) => titles.columns[column])],
    rows.map((row) => [
      nameOf(row),
      ...(isZip ? [row.zip5, ...townParts(row)] : townParts(row)),
      ...columns.map((column): CsvCell => {
        const value = numberIn(row, column);
        return value === undefined ? '' : Number(value.toFixed(DECIMALS[column]));
      }),
    ]),
  );
}

/** Town and state. */
function townParts({ town }: PlaceRow): readonly [string, string] {
  const comma = town.lastIndexOf(',');
  return comma < 0 ? [town, ''] : [town.slice(0, comma), town.slice(comma + 1).trim()];
}
