import { type DayRange, NO_DAY, type RecordHistory } from './record-history.ts';

/** What a set of clients can be divided by. */
export const SEGMENT_ATTRIBUTES = ['recordType', 'leadSource', 'status', 'graduationYear'] as const;
export type SegmentAttribute = (typeof SEGMENT_ATTRIBUTES)[number];

/** A column of text in which each value is kept once. */
export interface CodedColumn {
  /** Without repeats, in the order of the alphabet; blank is a value as any other. */
  readonly values: readonly string[];
  /** Of each record, the index of its value. */
  readonly codes: Int32Array;
}

/** The records of a map's clients, as columns. */
export interface InsightRecords extends RecordHistory {
  readonly attributes: Partial<Record<SegmentAttribute, CodedColumn>>;
}

/** A part of the records: those of these values, in these days. */
export interface Segment {
  readonly attributes: Partial<Record<SegmentAttribute, string>>;
  /** All days, and records without a date, unless told. */
  readonly range?: DayRange | undefined;
}

export const ALL_RECORDS: Segment = { attributes: {} };

export function codedColumn(count: number, valueAt: (record: number) => string): CodedColumn {
  const found = new Map<string, number>();
  const codes = Int32Array.from({ length: count }, (_, record) => {
    const value = valueAt(record);
    const code = found.get(value) ?? found.size;
    found.set(value, code);
    return code;
  });
  const values = [...found.keys()].sort((a, b) => a.localeCompare(b));
  const newCodes = Int32Array.from(found.keys(), (value) => values.indexOf(value));
  return { values, codes: codes.map((code) => newCodes[code] ?? 0) };
}

/** Indexes of the records of a segment; `undefined` for all of them. A value that no record has leaves none. */
export function indexesIn(records: InsightRecords, segment: Segment): Uint32Array | undefined {
  const wanted = SEGMENT_ATTRIBUTES.flatMap((attribute) => {
    const value = segment.attributes[attribute];
    const column = records.attributes[attribute];
    return value === undefined || !column
      ? []
      : [{ codes: column.codes, code: column.values.indexOf(value) }];
  });
  const { range } = segment;
  if (wanted.length === 0 && !range) return undefined;
  const { days } = records;
  const kept = new Uint32Array(days.length);
  let count = 0;
  for (let record = 0; record < days.length; record++) {
    const day = days[record] ?? NO_DAY;
    if (range && (day < range.from || day >= range.to)) continue;
    if (wanted.every(({ codes, code }) => codes[record] === code)) kept[count++] = record;
  }
  return kept.subarray(0, count);
}

/** The records of a segment, and no others, in their order. */
export function recordsIn(records: InsightRecords, segment: Segment): InsightRecords {
  const kept = indexesIn(records, segment);
  if (!kept) return records;
  const pick = (column: Int32Array) => Int32Array.from(kept, (record) => column[record] ?? 0);
  const { sales } = records;
  return {
    clientOf: pick(records.clientOf),
    days: pick(records.days),
    sales: sales && Float64Array.from(kept, (record) => sales[record] ?? Number.NaN),
    attributes: Object.fromEntries(
      Object.entries(records.attributes).map(([attribute, { values, codes }]) => [
        attribute,
        { values, codes: pick(codes) },
      ]),
    ),
  };
}

/**
 * The twelve months up to the latest record that is not after `today`: a date that is mistyped, or an appointment
 * that lies ahead, moves nothing. `undefined` where no record has a date.
 */
export function latestYear({ days }: RecordHistory, today: number): DayRange | undefined {
  let latest = NO_DAY;
  for (const day of days) if (day <= today && day > latest) latest = day;
  if (latest === NO_DAY) return undefined;
  const end = new Date((latest + 1) * 86_400_000);
  const from = Date.UTC(end.getUTCFullYear() - 1, end.getUTCMonth(), end.getUTCDate()) / 86_400_000;
  return { from, to: latest + 1 };
}
