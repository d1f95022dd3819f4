import type { ClientMeasures } from '../clients/client-measures.ts';
import type { ClientSelection } from './client-selection.ts';

/** What the hub counts of some clients together; `undefined` for what it does not tell. */
export interface SelectionTotals {
  readonly sessions: number | undefined;
  /** In the account's currency. */
  readonly sales: number | undefined;
}

export function selectionTotals(
  clients: ClientSelection,
  { sessions, sales }: Pick<ClientMeasures, 'sessions' | 'sales'>,
): SelectionTotals {
  return { sessions: sumOver(clients, sessions), sales: sumOver(clients, sales) };
}

function sumOver(clients: ClientSelection, values: Float64Array | undefined): number | undefined {
  if (!values) return undefined;
  let sum = 0;
  for (const client of clients) sum += values[client] ?? 0;
  return sum;
}
