import type { ClientMeasures, ClientRecords } from '../common/clients/client-measures.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import type { LocateResult } from '../common/locations/location.ts';
import { InsightClients } from './insight-clients.ts';
import {
  codedColumn,
  type InsightRecords,
  indexesIn,
  SEGMENT_ATTRIBUTES,
  type Segment,
} from './insight-records.ts';
import { type Markets, marketsOf } from './markets.ts';
import { dayOf, NO_DAY } from './record-history.ts';

export interface InsightStudio extends LonLat {
  readonly name: string;
}

/** What is added up. */
export const WEIGHTS = ['clients', 'sessions', 'sales'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** All that answers are made of; made once for each map that is shown. */
export interface InsightSet {
  readonly clientCount: number;
  readonly at: InsightClients;
  readonly towns: Markets;
  readonly zips: Markets;
  readonly records: InsightRecords;
  /** Every client has one record: the hub lists clients, and dates them once. */
  readonly isOneRecordEach: boolean;
  readonly areSessions: boolean;
  /** The hub's own figure of each client. */
  readonly sessions: ArrayLike<number> | undefined;
  readonly studios: readonly InsightStudio[];
}

export interface InsightSources {
  /** Of each client. */
  readonly results: readonly LocateResult[];
  /** For each record, its client or -1. */
  readonly clientOfRow: Int32Array;
  /** `undefined` where they could not be read: places and counts are still known. */
  readonly measures: Pick<ClientMeasures, 'records' | 'sessions'> | undefined;
  readonly studios: readonly InsightStudio[];
}

export function insightSet({
  results,
  clientOfRow,
  measures,
  studios,
}: InsightSources): InsightSet {
  const at = InsightClients.of(results);
  const source = measures?.records;
  const clientOf = source?.clientOf ?? clientOfRow;
  return {
    clientCount: results.length,
    at,
    towns: marketsOf(at, 'town'),
    zips: marketsOf(at, 'zip'),
    records: insightRecords(clientOf, source),
    isOneRecordEach: isOneEach(clientOf, results.length),
    areSessions: source?.areSessions ?? false,
    sessions: measures?.sessions,
    studios,
  };
}

/** What each client comes to in a segment; a client without a record in it is no member. */
export interface SegmentWeights {
  readonly isMember: Uint8Array;
  /** 1 for each member. */
  readonly clients: Float64Array;
  readonly sessions: Float64Array | undefined;
  readonly sales: Float64Array | undefined;
}

/** Adds up a segment by client, and for those on the map alone. */
export function weightsIn(set: InsightSet, segment: Segment): SegmentWeights {
  const { clientCount, areSessions, records } = set;
  const { clientOf, sales: amounts } = records;
  const { placeOf } = set.at;
  const kept = indexesIn(records, segment);
  const isMember = new Uint8Array(clientCount);
  const counts = new Float64Array(clientCount);
  const sales = amounts && new Float64Array(clientCount);
  const count = kept?.length ?? clientOf.length;
  for (let at = 0; at < count; at++) {
    const record = kept?.[at] ?? at;
    const client = clientOf[record] ?? -1;
    if (client < 0 || (placeOf[client] ?? -1) < 0) continue;
    isMember[client] = 1;
    counts[client] = (counts[client] ?? 0) + 1;
    const amount = amounts?.[record] ?? Number.NaN;
    if (sales && Number.isFinite(amount)) sales[client] = (sales[client] ?? 0) + amount;
  }
  const clients = Float64Array.from(isMember);
  const known = set.sessions;
  return {
    isMember,
    clients,
    sessions: areSessions
      ? counts
      : known && clients.map((one, client) => one * (known[client] ?? 0)),
    sales,
  };
}

function insightRecords(clientOf: Int32Array, source: ClientRecords | undefined): InsightRecords {
  const dateAt = source?.reader('recordDate');
  const count = clientOf.length;
  const days = dateAt ? daysOf(count, dateAt) : new Int32Array(count).fill(NO_DAY);
  const attributes = SEGMENT_ATTRIBUTES.flatMap((attribute) => {
    const valueAt = source?.reader(attribute);
    return valueAt ? [[attribute, codedColumn(count, valueAt)] as const] : [];
  });
  return { clientOf, days, sales: source?.sales, attributes: Object.fromEntries(attributes) };
}

/** Many records share a date. */
function daysOf(count: number, dateAt: (record: number) => string): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from({ length: count }, (_, record) => {
    const text = dateAt(record);
    const day = known.get(text) ?? dayOf(text);
    known.set(text, day);
    return day;
  });
}

function isOneEach(clientOf: Int32Array, clientCount: number): boolean {
  const counts = new Uint32Array(clientCount);
  return clientOf.every((client) => {
    if (client < 0) return true;
    const count = (counts[client] ?? 0) + 1;
    counts[client] = count;
    return count === 1;
  });
}
