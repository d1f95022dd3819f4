import { type HubColumnId, type HubRows, type TextColumn, textCell } from '@mystratus/plugin-sdk';
import { type ClientSet, NO_CLIENT } from './client-set.ts';

/** What can be told of a client besides name and address, as text. */
export const ATTRIBUTES = [
  'recordType',
  'leadSource',
  'status',
  'recordDate',
  'graduationYear',
] as const satisfies readonly HubColumnId[];
export type Attribute = (typeof ATTRIBUTES)[number];

type TextAttribute = Attribute | typeof SCHOOL_COLUMN;

/** What can be counted of a client. */
export const MEASURES = ['sessions', 'sales'] as const satisfies readonly HubColumnId[];
export type Measure = (typeof MEASURES)[number];

/** The school that a client's record names; read when it is asked for. */
export const SCHOOL_COLUMN = 'school' satisfies HubColumnId;

/** The columns that measures are made of; the manifest asks for them. */
export const MEASURE_COLUMNS: readonly HubColumnId[] = [...MEASURES, ...ATTRIBUTES];

/** The records of a set one by one; the columns belong to them. `undefined` for what the hub does not tell. */
export interface ClientRecords {
  /** For each record, its client in the set or `NO_CLIENT`. */
  readonly clientOf: Int32Array;
  /** A record is a session: to count them is to count sessions. */
  readonly areSessions: boolean;
  /** In the account's currency; blank is NaN, refunds are below 0. */
  readonly sales: Float64Array | undefined;
  /** Reads an attribute of each record, empty where it is blank. */
  reader(attribute: Attribute): ((record: number) => string) | undefined;
}

/** Measures and attributes of the clients of a set, by their index in it; `undefined` for what the hub does not tell. */
export class ClientMeasures {
  /**
   * How many sessions each client has had: the hub's own figure where it has one (the same on each of a client's
   * records, so the greatest counts), the number of records where a record is a session, else `undefined`.
   */
  readonly sessions: Float64Array | undefined;
  /**
   * The amounts of each client's records, added up, in the account's currency. A blank amount is 0; refunds are
   * negative and are taken off, so that a client's sum can be below 0.
   */
  readonly sales: Float64Array | undefined;
  private readonly attributes = new Map<TextAttribute, readonly string[] | undefined>();

  private constructor(
    private readonly clientCount: number,
    private readonly clientOfRow: Int32Array,
    private readonly columns: HubRows['columns'],
    private readonly options: { readonly recordIsSession: boolean },
  ) {
    this.sales = this.sumOf('sales');
    this.sessions =
      this.greatestOf('sessions') ?? (options.recordIsSession ? this.recordCounts() : undefined);
  }

  /**
   * Of rows that were read from the same selection as the set. They are matched by the host's handles; rows that
   * the set does not have are passed over.
   */
  static of(
    clients: ClientSet,
    rows: HubRows,
    options: { readonly recordIsSession: boolean },
  ): ClientMeasures {
    return new ClientMeasures(
      clients.size,
      clientsOfRows(clients, rows.rows),
      rows.columns,
      options,
    );
  }

  /** The measure of each client. */
  measure(measure: Measure): Float64Array | undefined {
    return this[measure];
  }

  /**
   * An attribute of each client, empty where it is blank; made when it is first asked for. Of several records the
   * value that most of them have counts, the one listed first among equals; of dates the latest.
   */
  attribute(attribute: TextAttribute): readonly string[] | undefined {
    if (!this.attributes.has(attribute)) {
      const cellAt = this.cellsOf(attribute);
      const values =
        cellAt && this.valuesOf(cellAt, attribute === 'recordDate' ? latest : commonest);
      this.attributes.set(attribute, values);
    }
    return this.attributes.get(attribute);
  }

  /** The records that the measures are made of, for what is asked of some of them only. */
  get records(): ClientRecords {
    const sales = this.columns.sales;
    return {
      clientOf: this.clientOfRow,
      areSessions: this.options.recordIsSession,
      sales: sales?.kind === 'number' ? sales.values : undefined,
      reader: (attribute) => this.cellsOf(attribute),
    };
  }

  private sumOf(column: Measure): Float64Array | undefined {
    return this.fold(column, (sum, value) => sum + value);
  }

  private greatestOf(column: Measure): Float64Array | undefined {
    return this.fold(column, Math.max);
  }

  /** From 0; blank cells are passed over. */
  private fold(
    id: Measure,
    combine: (before: number, value: number) => number,
  ): Float64Array | undefined {
    const column = this.columns[id];
    if (column?.kind !== 'number') return undefined;
    const folded = new Float64Array(this.clientCount);
    this.clientOfRow.forEach((client, row) => {
      const value = column.values[row] ?? Number.NaN;
      if (client !== NO_CLIENT && Number.isFinite(value)) {
        folded[client] = combine(folded[client] ?? 0, value);
      }
    });
    return folded;
  }

  private recordCounts(): Float64Array {
    const counts = new Float64Array(this.clientCount);
    for (const client of this.clientOfRow) {
      if (client !== NO_CLIENT) counts[client] = (counts[client] ?? 0) + 1;
    }
    return counts;
  }

  private cellsOf(attribute: TextAttribute): ((row: number) => string) | undefined {
    const column = this.columns[attribute];
    if (!column) return undefined;
    return column.kind === 'text' ? trimmedCell(column) : (row) => yearText(column.values[row]);
  }

  private valuesOf(
    cellAt: (row: number) => string,
    choose: (values: readonly string[]) => string,
  ): readonly string[] {
    const only = new Array<string>(this.clientCount).fill('');
    const several = new Map<number, string[]>();
    this.clientOfRow.forEach((client, row) => {
      const value = client === NO_CLIENT ? '' : cellAt(row);
      if (value === '') return;
      const values = several.get(client);
      if (values) values.push(value);
      else if (only[client] === '') only[client] = value;
      else several.set(client, [only[client] ?? '', value]);
    });
    for (const [client, values] of several) only[client] = choose(values);
    return only;
  }
}

/** For each row, its client in the set or {@link NO_CLIENT}. Rows read from one selection come in the same order. */
function clientsOfRows(clients: ClientSet, rows: Uint32Array): Int32Array {
  const isSame =
    rows.length === clients.rowCount && rows.every((row, index) => row === clients.rows[index]);
  if (isSame) return clients.clientOfRow;
  const clientOfHandle = new Map<number, number>();
  clients.rows.forEach((row, index) => {
    clientOfHandle.set(row, clients.clientOfRow[index] ?? NO_CLIENT);
  });
  return Int32Array.from(rows, (row) => clientOfHandle.get(row) ?? NO_CLIENT);
}

function trimmedCell(column: TextColumn): (row: number) => string {
  return (row) => textCell(column, row).trim();
}

function yearText(year: number | undefined): string {
  return year !== undefined && Number.isFinite(year) ? String(year) : '';
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.find((value) => counts.get(value) === most) ?? '';
}

/** ISO 8601 dates sort as text. */
function latest(values: readonly string[]): string {
  return values.reduce((last, value) => (value > last ? value : last), '');
}
