import { HUB_COLUMNS, type HubColumnId, type HubRows, textColumn } from '@mystratus/plugin-sdk';

export type Record = Readonly<Partial<globalThis.Record<HubColumnId, string>>>;

/** Rows of a hub as they come over the wire; row handles start at 100, so that no test takes them for indexes. */
export function hubRows(records: readonly Record[]): HubRows {
  const ids = (Object.keys(HUB_COLUMNS) as HubColumnId[]).filter(
    (id) => HUB_COLUMNS[id] === 'text',
  );
  return {
    hubId: 'clients',
    generation: 1,
    rowCount: records.length,
    rows: Uint32Array.from(records, (_, index) => 100 + index),
    columns: Object.fromEntries(
      ids.map((id) => [id, textColumn(records.map((record) => record[id] ?? ''))]),
    ),
  };
}
