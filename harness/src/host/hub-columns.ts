import {
  type Column,
  HUB_COLUMNS,
  type HubColumnId,
  type HubRows,
  textColumn,
} from '@mystratus/plugin-sdk';
import type { HubRow } from '../data/hub-row.ts';

type Columns = HubRows['columns'];

/** The cells of some rows as columns: those asked for that the hub has. */
export function readColumns(
  data: readonly HubRow[],
  rows: Uint32Array,
  columns: readonly HubColumnId[],
): Columns {
  return Object.fromEntries(columns.map((id) => [id, readColumn(data, rows, id)]));
}

function readColumn(data: readonly HubRow[], rows: Uint32Array, id: HubColumnId): Column {
  if (HUB_COLUMNS[id] === 'text') {
    const cells = new Array<string>(rows.length);
    for (let index = 0; index < rows.length; index++) {
      cells[index] = String(data[rows[index] ?? 0]?.[id] ?? '');
    }
    return textColumn(cells);
  }
  const values = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    values[index] = Number(data[rows[index] ?? 0]?.[id] ?? Number.NaN);
  }
  return { kind: 'number', values };
}
