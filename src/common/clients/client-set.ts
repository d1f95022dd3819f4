import { type HubRows, type TextColumn, textCell } from '@mystratus/plugin-sdk';
import type { PostalAddress } from '../address/postal-address.ts';

/** In {@link ClientSet.clientOfRow}: a row whose record belongs to no client. */
export const NO_CLIENT = -1;

/**
 * The distinct clients of a hub's rows, in order of appearance. Cells stay in the columns they came in and are cut
 * out only when asked for: ten thousand clients cost two typed arrays.
 */
export class ClientSet {
  readonly hubId: string;
  /** The selection that the rows were read from. */
  readonly generation: number;
  /** Host handles of all rows, clients or not. */
  readonly rows: Uint32Array;
  /** For each row, the index of its client or {@link NO_CLIENT}. */
  readonly clientOfRow: Int32Array;
  /** For each client, the row that its address and name are taken from. */
  private readonly rowOfClient: Uint32Array;
  private readonly ids: readonly string[];
  private readonly columns: HubRows['columns'];
  private indexById: ReadonlyMap<string, number> | undefined;

  private constructor(
    hubRows: HubRows,
    ids: readonly string[],
    clientOfRow: Int32Array,
    rowOfClient: Uint32Array,
  ) {
    this.hubId = hubRows.hubId;
    this.generation = hubRows.generation;
    this.rows = hubRows.rows;
    this.columns = hubRows.columns;
    this.ids = ids;
    this.clientOfRow = clientOfRow;
    this.rowOfClient = rowOfClient;
  }

  /**
   * Groups rows by client id. A client with several records is placed by the first of them that has an address.
   * A hub without a client column has no clients.
   */
  static fromRows(hubRows: HubRows): ClientSet {
    const { rowCount, columns } = hubRows;
    const clientOfRow = new Int32Array(rowCount).fill(NO_CLIENT);
    const rowOfClient = new Uint32Array(rowCount);
    const ids: string[] = [];
    const indexById = new Map<string, number>();
    const idColumn = textColumnOf(columns, 'clientId');

    for (let row = 0; idColumn && row < rowCount; row++) {
      const id = textCell(idColumn, row);
      if (id === '') continue;
      let client = indexById.get(id);
      if (client === undefined) {
        client = ids.length;
        indexById.set(id, client);
        ids.push(id);
        rowOfClient[client] = row;
      } else if (!hasAddress(columns, rowOfClient[client] ?? row) && hasAddress(columns, row)) {
        rowOfClient[client] = row;
      }
      clientOfRow[row] = client;
    }
    return new ClientSet(hubRows, ids, clientOfRow, rowOfClient.slice(0, ids.length));
  }

  get rowCount(): number {
    return this.rows.length;
  }

  get size(): number {
    return this.ids.length;
  }

  idAt(client: number): string {
    return this.ids[client] ?? '';
  }

  /** Indexes, ascending, of the clients whose id is in the column; ids of others are passed over. */
  withIds(ids: TextColumn): Uint32Array {
    this.indexById ??= new Map(this.ids.map((id, client) => [id, client]));
    const isFound = new Uint8Array(this.size);
    let count = 0;
    for (let cell = 0; cell < ids.ends.length; cell++) {
      const client = this.indexById.get(textCell(ids, cell));
      if (client === undefined || isFound[client]) continue;
      isFound[client] = 1;
      count++;
    }
    const found = new Uint32Array(count);
    for (let client = 0, next = 0; next < count; client++) {
      if (isFound[client]) found[next++] = client;
    }
    return found;
  }

  nameAt(client: number): string {
    return this.cell('clientName', client);
  }

  addressAt(client: number): PostalAddress {
    return {
      street: this.cell('street', client),
      city: this.cell('city', client),
      state: this.cell('state', client),
      zip: this.cell('zip', client),
      country: this.cell('country', client),
    };
  }

  hasSameClientsAs(other: ClientSet): boolean {
    if (other.size !== this.size) return false;
    const otherIds = new Set(other.ids);
    return this.ids.every((id) => otherIds.has(id));
  }

  /** Host handle of the client's first row. */
  rowAt(client: number): number | undefined {
    return this.rows[this.rowOfClient[client] ?? this.rowCount];
  }

  /** Host handles of the rows whose client passes; with {@link NO_CLIENT} for rows that have none. */
  rowsWhere(passes: (client: number) => boolean): Uint32Array {
    return this.rows.filter((_, index) => passes(this.clientOfRow[index] ?? NO_CLIENT));
  }

  private cell(id: 'clientName' | keyof PostalAddress, client: number): string {
    const column = textColumnOf(this.columns, id);
    const row = this.rowOfClient[client];
    return column && row !== undefined ? textCell(column, row) : '';
  }
}

function hasAddress(columns: HubRows['columns'], row: number): boolean {
  return (['street', 'city', 'zip'] as const).some((id) => {
    const column = textColumnOf(columns, id);
    return column !== undefined && textCell(column, row).trim() !== '';
  });
}

function textColumnOf(
  columns: HubRows['columns'],
  id: keyof HubRows['columns'],
): TextColumn | undefined {
  const column = columns[id];
  return column?.kind === 'text' ? column : undefined;
}
