/** In a cell: fewer clients than say anything. */
export const TOO_FEW: unique symbol = Symbol('too few to tell');

/** In a cell: it would give away those that are too few. */
export const WITHHELD: unique symbol = Symbol('withheld');

/** How a cell is written. A date is an ISO 8601 one. */
export type CellKind =
  | 'text'
  | 'count'
  | 'share'
  | 'money'
  | 'miles'
  | 'rate'
  | 'change'
  | 'money-change'
  | 'date';

/** What a column says; messages name it. */
export type AnswerColumnId =
  | 'place'
  | 'studio'
  | 'group'
  | 'site'
  | 'clients'
  | 'share'
  | 'newClients'
  | 'change'
  | 'sales'
  | 'salesPerClient'
  | 'penetration'
  | 'perHouseholds'
  | 'leadSource'
  | 'radius60'
  | 'radius80'
  | 'radius90'
  | 'tradeArea'
  | 'within5'
  | 'within10'
  | 'within20'
  | 'salesInReach'
  | 'medianMiles'
  | 'overlap'
  | 'eventOverlap'
  | 'came'
  | 'date'
  | 'school'
  | 'enrolled'
  | 'bookedShare'
  | 'shareBefore'
  | 'booked'
  | 'bookedBefore'
  | 'before'
  | 'after'
  | 'difference'
  | 'nearer'
  | 'milesSaved'
  | 'taken';

export interface AnswerColumn {
  readonly id: AnswerColumnId;
  readonly kind: CellKind;
}

export type AnswerCell = number | string | typeof TOO_FEW | typeof WITHHELD | undefined;

/** Why a row stands out. */
export type RowMark = 'best' | 'yardstick' | 'hot' | 'event';

export interface AnswerRow {
  readonly id: string;
  /** One a column. */
  readonly cells: readonly AnswerCell[];
  readonly mark?: RowMark | undefined;
  /** Index of the row's town or zip, where its clients can be shown. */
  readonly market?: number | undefined;
  /** How many clients the row's figures are of; two numbers where it compares. */
  readonly clients?: readonly number[];
}

/** A table in which every answer can be read, sorted and saved. */
export interface AnswerTable {
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly AnswerRow[];
  /** Counts below it are {@link TOO_FEW}; 5 unless told. */
  readonly fewest?: number;
}

export type SortDirection = 'ascending' | 'descending';

export interface AnswerSort {
  readonly column: AnswerColumnId;
  readonly direction: SortDirection;
}

/** A table without the columns in which no row has anything to say. */
export function withoutBlankColumns({ columns, rows, ...rest }: AnswerTable): AnswerTable {
  const isTold = columns.map((_, at) =>
    rows.some(({ cells }) => typeof cells[at] === 'number' || typeof cells[at] === 'string'),
  );
  // The first column names the row.
  const keeps = (at: number) => at === 0 || (isTold[at] ?? false);
  return {
    ...rest,
    columns: columns.filter((_, at) => keeps(at)),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => keeps(at)) })),
  };
}

/** The rows of an answer as they are to be read. */
export function sortedAnswer(
  { columns, rows }: AnswerTable,
  sort: AnswerSort | undefined,
): readonly AnswerRow[] {
  const at = columns.findIndex(({ id }) => id === sort?.column);
  return sort && at >= 0 ? sortedRows(rows, ({ cells }) => cells[at], sort.direction) : rows;
}

/** Rows in order; those without a number come last whatever the direction, equal ones as the answer has them. */
export function sortedRows<Row>(
  rows: readonly Row[],
  cellOf: (row: Row) => AnswerCell,
  direction: SortDirection,
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator(undefined, { numeric: true });
  return rows.toSorted((a, b) => {
    const one = cellOf(a);
    const other = cellOf(b);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    if (typeof one === 'string' && typeof other === 'string')
      return sign * collator.compare(one, other);
    return Number(isNothing(one)) - Number(isNothing(other));
  });
}

/** Where the user chooses a column: its other direction if it is the one already, else the one that is read first. */
export function nextDirection(
  now: SortDirection | undefined,
  kind: CellKind | undefined,
): SortDirection {
  if (now) return now === 'ascending' ? 'descending' : 'ascending';
  return kind === 'text' ? 'ascending' : 'descending';
}

function isNothing(cell: AnswerCell): boolean {
  return typeof cell !== 'number' && typeof cell !== 'string';
}
