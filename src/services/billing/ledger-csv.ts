import Papa from 'papaparse';
import type { NumberedEntry } from '../cache/ledger.ts';

/**
 * The ledger as CSV (RFC 4180), one line an entry, oldest first. Cells that a spreadsheet would take for formulas begin
 * with an apostrophe: a client's id comes from outside.
 */
export function ledgerCsv(entries: readonly NumberedEntry[]): string {
  const rows = entries.map(({ number, entry }) => ({
    number,
    id: entry.id,
    time: entry.time,
    kind: entry.kind,
    hub: entry.hubId,
    client: entry.clientId,
    provider: entry.providerId,
    precision: entry.precision ?? '',
    billable: entry.isBillable ? 'yes' : 'no',
  }));
  const columns = [
    'number',
    'id',
    'time',
    'kind',
    'hub',
    'client',
    'provider',
    'precision',
    'billable',
  ];
  return Papa.unparse(rows, { columns, escapeFormulae: true });
}
