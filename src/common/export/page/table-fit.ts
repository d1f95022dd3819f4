import type { MeasureText } from './page.ts';

export const TEXT = { size: 8.5, isBold: false };
export const HEADING = { size: 8.5, isBold: true };
/** Beside what stands in a column. */
const NUMBER_GAP = 12;
const TEXT_GAP = 24;
const FIRST_LEAST = 110;
/** Of the size of letters. */
const LEAST_LETTERS = 0.8;
/** More than a page holds. */
const MEASURED_ROWS = 60;

interface FittedTable {
  readonly columns: readonly { readonly title: string; readonly isText: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * As wide as what stands in them. Where that is too much for the page, letters are smaller, down to what can be read;
 * then the first column, which names the rows, gives way, and the others after it.
 */
export function tableFit(
  { columns, rows }: FittedTable,
  full: number,
  measure: MeasureText,
): { readonly widths: readonly number[]; readonly letters: number } {
  const measured = rows.slice(0, MEASURED_ROWS);
  const own = columns.map(({ title, isText }, column) => {
    const cells = measured.map((row) => measure(row[column] ?? '', TEXT));
    const widest = Math.max(widthOnTwoLines(title, measure), ...cells);
    return widest + (isText && column > 0 ? TEXT_GAP : NUMBER_GAP);
  });
  const letters = Math.min(1, Math.max(LEAST_LETTERS, full / sumOf(own)));
  const [first = 0, ...others] = own.map((width) => width * letters);
  const left = full - sumOf(others);
  if (left < FIRST_LEAST) {
    const part = (full - FIRST_LEAST) / (full - left);
    return { widths: [FIRST_LEAST, ...others.map((width) => width * part)], letters };
  }
  const spare = Math.max(0, left - first) / own.length;
  return {
    widths: [Math.min(first, left) + spare, ...others.map((width) => width + spare)],
    letters,
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function widthOnTwoLines(title: string, measure: MeasureText): number {
  const words = title.split(' ');
  const splits = words.map((_, at) =>
    Math.max(
      measure(words.slice(0, at).join(' '), HEADING),
      measure(words.slice(at).join(' '), HEADING),
    ),
  );
  return Math.min(...splits);
}
