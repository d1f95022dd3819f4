import type { Event } from '../event.ts';
import type { CallOptions } from './call-options.ts';

/** The columns a hub can have, and what their cells are. A plugin reads those its manifest asks for. */
export const HUB_COLUMNS = {
  /** Stays the same as long as the client is one; blank where a record has no client. */
  clientId: 'text',
  /** As people write it; plain text, and personal. */
  clientName: 'text',
  /** House number and street of the client’s address, in one line. */
  street: 'text',
  /** Town of the client’s address. */
  city: 'text',
  /** State or province, such as `MA`. */
  state: 'text',
  /** Postal code, as it was entered. */
  zip: 'text',
  /** Country; blank is the account’s own. */
  country: 'text',
  /** The client’s status, in the account’s words. */
  status: 'text',
  /** How the client came, in the account’s words. */
  leadSource: 'text',
  /** What kind of record it is, such as a session’s type, in the account’s words. */
  recordType: 'text',
  /** ISO 8601 date, `2026-05-31`. */
  recordDate: 'text',
  /** Amount in the account's currency. */
  sales: 'number',
  /** How many sessions the client has had. */
  sessions: 'number',
  /** Four digits. */
  graduationYear: 'number',
  /** Name of the client's school, as its record among the organizations has it. Hosts with `organizations` know it. */
  school: 'text',
} as const;

/** Name of a column that a hub can have. */
export type HubColumnId = keyof typeof HUB_COLUMNS;

/**
 * Cells of text, joined: cell `i` is `text.slice(i === 0 ? 0 : ends[i - 1], ends[i])`. One string and one typed
 * array cross a port many times faster than ten thousand strings, and no character needs escaping.
 */
export interface TextColumn {
  /** What the cells are. */
  readonly kind: 'text';
  /** All cells, one after the other, without anything between them. */
  readonly text: string;
  /** Where each cell ends, in UTF-16 code units; rising. */
  readonly ends: Uint32Array;
}

/** Cells of numbers; a blank cell is `NaN`. */
export interface NumberColumn {
  /** What the cells are. */
  readonly kind: 'number';
  /** A cell a row. */
  readonly values: Float64Array;
}

/** Cells of one column, in the order of the rows. */
export type Column = TextColumn | NumberColumn;

/** Rows of a hub as columns, all of length `rowCount`. */
export interface HubRows {
  /** The hub they were read from. */
  readonly hubId: string;
  /** The selection these rows were read from. */
  readonly generation: number;
  /** How many rows there are, and cells in each column. */
  readonly rowCount: number;
  /** The host's handle of each row: unique within the hub, whatever the records' own ids are. */
  readonly rows: Uint32Array;
  /** Only columns that were asked for and that the hub has. */
  readonly columns: Readonly<Partial<Record<HubColumnId, Column>>>;
}

/** What is listed and selected in a hub now. */
export interface HubSelection {
  /** The hub that this is about. */
  readonly hubId: string;
  /** Grows with every change of the listed or selected rows, and of their data. */
  readonly generation: number;
  /** Rows that search and filters have left. */
  readonly listedCount: number;
  /** Rows of these that the user has selected. */
  readonly selectedCount: number;
  /** The search and filters that made the list, for people; empty when there are none. */
  readonly filterText: string;
}

/** A host page that lists records. */
export interface HubInfo {
  /** Stays the same in every language, such as `clients`. */
  readonly id: string;
  /** Plural, as on its tab: `Clients`. */
  readonly title: string;
  /** What its records are, plural and in lower case: `sessions`. */
  readonly recordNoun: string;
}

/** Which rows to read, and of them which columns. */
export interface ReadRowsRequest {
  /** The hub to read from. */
  readonly hubId: string;
  /** All that are listed, or those of them that are selected. */
  readonly scope: 'listed' | 'selected';
  /** Those that are needed: each costs time. The manifest must name them. */
  readonly columns: readonly HubColumnId[];
}

/** The records that the user has before them. */
export interface HubsApi {
  /** The hubs of the host, in the order of their tabs. */
  list(options?: CallOptions): Promise<readonly HubInfo[]>;
  /** What is listed and selected now; rejects with `not-found` for a hub that there is not. */
  getSelection(hubId: string, options?: CallOptions): Promise<HubSelection>;
  /** Other rows are listed or selected in a hub, or their data has changed. */
  readonly onDidChangeSelection: Event<HubSelection>;
  /** Id of the hub that the user looks at; `undefined` while it is none. A host before 1.2.0 rejects. */
  getActive(options?: CallOptions): Promise<string | undefined>;
  /** The user looks at this hub now. Hosts before 1.2.0 never say so. */
  readonly onDidChangeActive: Event<string>;
  /**
   * The listed or selected rows in list order. Rejects with `permission-denied` for a column that the manifest
   * does not ask for; a column that the hub does not have is left out.
   */
  readRows(request: ReadRowsRequest, options?: CallOptions): Promise<HubRows>;
  /** Makes exactly these rows the selection; handles that are not listed are ignored. */
  selectRows(hubId: string, rows: Uint32Array, options?: CallOptions): Promise<void>;
  /** Opens the record of one row in the host. */
  openRecord(hubId: string, row: number, options?: CallOptions): Promise<void>;
}

/** The cell at `index` of a text column. */
export function textCell(column: TextColumn, index: number): string {
  return column.text.slice(index === 0 ? 0 : column.ends[index - 1], column.ends[index]);
}

/** Joins cells into a {@link TextColumn}. */
export function textColumn(cells: readonly string[]): TextColumn {
  const ends = new Uint32Array(cells.length);
  let end = 0;
  for (let index = 0; index < cells.length; index++) {
    end += cells[index]?.length ?? 0;
    ends[index] = end;
  }
  return { kind: 'text', text: cells.join(''), ends };
}
