import Papa from 'papaparse';
import { cleanText } from './clean-text.ts';

/** A number stays one; a blank cell is an empty string. */
export type CsvCell = string | number;

const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet may take for the beginning of a formula, wide forms and leading blanks included (OWASP, "CSV
 * Injection"). Unlike Papa Parse's own pattern it is not fooled by a line end further on.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * A table as CSV (RFC 4180) that Excel opens as it is: a byte order mark, so that it reads UTF-8, and CRLF. Text that
 * would be a formula begins with an apostrophe; numbers never do.
 */
export function spreadsheetCsv(
  titles: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string {
  const clean = (cell: CsvCell) => (typeof cell === 'string' ? cleanText(cell) : cell);
  const data = [titles.map(cleanText), ...rows.map((row) => row.map(clean))];
  return BYTE_ORDER_MARK + Papa.unparse(data, { newline: '\r\n', escapeFormulae: FORMULA });
}
