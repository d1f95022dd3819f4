import type { Event } from '../event.ts';
import type { CallOptions } from './call-options.ts';

/** The columns a hub can have, and what their cells are. A plugin reads those its manifest asks for. */
export const HUB_COLUMNS = {
  clientId: 'text',
  clientName: 'text',
  street: 'text',
  city: 'text',
  state: 'text',
  zip: 'text',
  country: 'text',
  status: 'text',
  leadSource: 'text',
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

export type HubColumnId = keyof typeof HUB_COLUMNS;

/**
 * Cells of text, joined: cell `i` is `text.slice(i === 0 ? 0 : ends[i - 1], ends[i])`. One string and one typed
 * array cross a port many times faster than ten thousand strings, and no character needs escaping.
 */
export interface TextColumn {
  readonly kind: 'text';
  readonly text: string;
  readonly ends: Uint32Array;
}

/** Cells of numbers; a blank cell is `NaN`. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}

export type Column = TextColumn | NumberColumn;

/** Rows of a hub as columns, all of length `rowCount`. */
export interface HubRows {
  readonly hubId: string;
  /** The selection these rows were read from. */
  readonly generation: number;
  readonly rowCount: number;
  /** The host's handle of each row: unique within the hub, whatever the records' own ids are. */
  readonly rows: Uint32Array;
  /** Only columns that were asked for and that the hub has. */
  readonly columns: Readonly<Partial<Record<HubColumnId, Column>>>;
}

/** What is listed and selected in a hub now. */
export interface HubSelection {
  readonly hubId: string;
  /** Grows with every change of the listed or selected rows, and of their data. */
  readonly generation: number;
  readonly listedCount: number;
  readonly selectedCount: number;
  /** The search and filters that made the list, for people; empty when there are none. */
  readonly filterText: string;
}

export interface HubInfo {
  readonly id: string;
  /** Plural, as on its tab: `Clients`. */
  readonly title: string;
  /** What its records are, plural and in lower case: `sessions`. */
  readonly recordNoun: string;
}

export interface ReadRowsRequest {
  readonly hubId: string;
  readonly scope: 'listed' | 'selected';
  readonly columns: readonly HubColumnId[];
}

export interface HubsApi {
  list(options?: CallOptions): Promise<readonly HubInfo[]>;
  getSelection(hubId: string, options?: CallOptions): Promise<HubSelection>;
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
