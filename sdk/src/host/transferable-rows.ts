import type { Column, HubColumnId, HubRows } from '../api/hubs.ts';
import { transfer } from '../rpc/transfer.ts';

/**
 * Rows to be sent: the columns that were asked for, in arrays copied once and then moved. The host's own arrays
 * stay with the host.
 */
export function transferableRows(rows: HubRows, asked: readonly HubColumnId[]): HubRows {
  const handles = new Uint32Array(rows.rows);
  const buffers: ArrayBuffer[] = [handles.buffer];
  const columns: Partial<Record<HubColumnId, Column>> = {};
  for (const id of new Set(asked)) {
    const column = rows.columns[id];
    if (column === undefined) continue;
    if (column.kind === 'text') {
      const ends = new Uint32Array(column.ends);
      buffers.push(ends.buffer);
      columns[id] = { kind: 'text', text: column.text, ends };
    } else {
      const values = new Float64Array(column.values);
      buffers.push(values.buffer);
      columns[id] = { kind: 'number', values };
    }
  }
  const { hubId, generation, rowCount } = rows;
  return transfer({ hubId, generation, rowCount, rows: handles, columns }, buffers);
}
