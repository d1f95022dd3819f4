import type { Formats } from '../messages/formats.ts';
import { type CsvCell, spreadsheetCsv } from './spreadsheet-csv.ts';

/** A table with what its numbers are. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export interface ExportColumn {
  readonly title: string;
  /** Numbers of a `share` are from 0 to 1, of `money` in the account's currency. Text may stand in any column. */
  readonly kind: 'text' | 'count' | 'share' | 'money';
}

export function tableCsv({ columns, rows }: ExportTable): string {
  return spreadsheetCsv(
    columns.map(({ title }) => title),
    rows,
  );
}

/** Numbers the way the locale writes them, for people to read. */
export function readableRows(
  { columns, rows }: ExportTable,
  formats: Formats,
): readonly (readonly string[])[] {
  const write = {
    text: String,
    count: formats.count,
    share: formats.share,
    money: formats.wholeMoney,
  };
  return rows.map((row) =>
    row.map((cell, index) =>
      typeof cell === 'string' ? cell : write[columns[index]?.kind ?? 'text'](cell),
    ),
  );
}
