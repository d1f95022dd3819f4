import Papa from 'papaparse';
import type { GeocodeMatch } from './geocoding-provider.ts';
import type { StreetAddress } from './street-address.ts';

/** What a row of the answer says; `tie`: several places fit, and none is given. */
export type CensusRow = GeocodeMatch | 'no-match' | 'tie' | 'unanswered';

const MATCH_COLUMNS = 8;

/** The file of a batch: five columns without a header. The id is the place in the batch and means nothing else. */
export function censusBatchFile(batch: readonly StreetAddress[]): string {
  const rows = batch.map(({ street, city, state, zip }, id) => [id, street, city, state, zip]);
  return Papa.unparse(rows, { newline: '\r\n' });
}

/**
 * The rows of the answer by place in the batch. They come in any order, those without a match cut short after three
 * columns; where the text was cut off, or is no answer at all, the rest is unanswered.
 */
export function parseCensusRows(text: string, size: number): readonly CensusRow[] {
  const rows = new Array<CensusRow>(size).fill('unanswered');
  const { data, errors } = Papa.parse<readonly string[]>(text, { delimiter: ',' });
  const brokenRows = new Set(errors.map(({ row }) => row));
  for (const [index, columns] of data.entries()) {
    const id = columns[0] ?? '';
    if (brokenRows.has(index) || !/^\d+$/.test(id) || Number(id) >= size) continue;
    rows[Number(id)] = parseRow(columns);
  }
  return rows;
}

function parseRow(columns: readonly string[]): CensusRow {
  const [, , verdict = '', kind = '', address = '', point = ''] = columns;
  if (verdict === 'No_Match') return 'no-match';
  if (verdict === 'Tie') return 'tie';
  if (verdict !== 'Match' || columns.length < MATCH_COLUMNS) return 'unanswered';
  const [lon = Number.NaN, lat = Number.NaN] = point.split(',').map(numberOf);
  return {
    lon,
    lat,
    precision: 'street',
    isExact: kind === 'Exact',
    address: parseMatchedAddress(address),
  };
}

/** `3 GRAMERCY PARK W, NEW YORK, NY, 10003`: the last three parts are town, state and zip. */
export function parseMatchedAddress(text: string): StreetAddress {
  const parts = text.split(',').map((part) => part.trim());
  const [city = '', state = '', zip = ''] = parts.slice(-3);
  return { street: parts.slice(0, -3).join(' '), city, state, zip };
}

function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
