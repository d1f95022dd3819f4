import { ALL_RECORDS, recordsIn, type Segment } from '../insight-records.ts';
import { type InsightSet, weightsIn } from '../insight-set.ts';
import { FEWEST_CLIENTS } from '../market-table.ts';
import type { MarketUnit } from '../markets.ts';
import { type DayRange, NO_DAY, yearBefore } from '../record-history.ts';
import { type AnswerTable, TOO_FEW, withoutBlankColumns } from './answer-table.ts';

export interface SeniorsOptions {
  readonly segment?: Segment;
  readonly unit?: MarketUnit;
  /** The one with most clients of the latest two, unless told. */
  readonly classYear?: string | undefined;
  /** Twelve months, of which the last day is the date that last year is compared at. */
  readonly year?: DayRange | undefined;
}

export interface SeniorsAnswer {
  readonly kind: 'seniors';
  readonly unit: MarketUnit;
  readonly classYear: string;
  /** Latest first. */
  readonly classYears: readonly string[];
  readonly seniors: number;
  /** Of the class before, on the same date a year before; `undefined` where nothing is dated. */
  readonly seniorsBefore: number | undefined;
  /** Where most come from; `undefined` where nowhere are enough to tell. */
  readonly largest: { readonly label: string; readonly seniors: number } | undefined;
  readonly table: AnswerTable;
}

/** Where the seniors of a class come from; `undefined` where no client on the map has a graduation year. */
export function seniorsAnswer(
  set: InsightSet,
  { segment = ALL_RECORDS, unit = 'town', classYear: wanted, year }: SeniorsOptions = {},
): SeniorsAnswer | undefined {
  const classYears = (set.records.attributes.graduationYear?.values ?? [])
    .filter((value) => /^\d{4}$/.test(value))
    .toReversed();
  const membersOf = (value: string, range?: DayRange) =>
    weightsIn(set, {
      ...segment,
      attributes: { ...segment.attributes, graduationYear: value },
      ...(range && { range }),
    }).isMember;
  const classYear = wanted && classYears.includes(wanted) ? wanted : busiest(classYears, membersOf);
  if (classYear === undefined) return undefined;

  const { list, marketOf } = unit === 'town' ? set.towns : set.zips;
  const isDated = year && recordsIn(set.records, segment).days.some((day) => day !== NO_DAY);
  const upTo = (range: DayRange): DayRange => ({ from: NO_DAY + 1, to: range.to });
  const members = membersOf(classYear, isDated ? upTo(year) : undefined);
  const earlier = isDated && membersOf(String(Number(classYear) - 1), upTo(yearBefore(year)));
  const now = countByMarket(members, marketOf, list.length);
  const before = earlier ? countByMarket(earlier, marketOf, list.length) : undefined;
  const seniors = sum(now);
  const order = [...list.keys()]
    .filter((market) => (now[market] ?? 0) + (before?.[market] ?? 0) > 0)
    .sort((a, b) => (now[b] ?? 0) - (now[a] ?? 0) || a - b);
  const [first] = order;
  if (first === undefined || seniors === 0) return undefined;
  const most = now[first] ?? 0;
  const table: AnswerTable = {
    columns: [
      { id: 'place', kind: 'text' },
      { id: 'booked', kind: 'count' },
      { id: 'share', kind: 'share' },
      { id: 'bookedBefore', kind: 'count' },
      { id: 'difference', kind: 'change' },
    ],
    rows: order.map((market) => {
      const [count, earlierCount] = [now[market] ?? 0, before?.[market]];
      const isDifferenceTold = isTold(count) && isTold(earlierCount ?? 0);
      return {
        id: String(market),
        market,
        cells: [
          list[market]?.label ?? '',
          isTold(count) ? count : TOO_FEW,
          isTold(count) ? count / seniors : TOO_FEW,
          earlierCount === undefined || isTold(earlierCount) ? earlierCount : TOO_FEW,
          earlierCount === undefined
            ? undefined
            : isDifferenceTold
              ? count - earlierCount
              : TOO_FEW,
        ],
      };
    }),
  };
  return {
    kind: 'seniors',
    unit,
    classYear,
    classYears,
    seniors,
    seniorsBefore: before && sum(before),
    largest: isTold(most) ? { label: list[first]?.label ?? '', seniors: most } : undefined,
    table: withoutBlankColumns(table),
  };
}

/** Many of them are minors: a few in one place are nobody's business. */
function isTold(count: number): boolean {
  return count === 0 || count >= FEWEST_CLIENTS;
}

/** A class that has hardly begun to book says little. */
function busiest(
  classYears: readonly string[],
  membersOf: (value: string) => Uint8Array,
): string | undefined {
  const counts = classYears.slice(0, 2).map((value) => ({ value, count: sum(membersOf(value)) }));
  return counts.sort((a, b) => b.count - a.count)[0]?.value;
}

function countByMarket(members: Uint8Array, marketOf: Int32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  members.forEach((isMember, client) => {
    const market = marketOf[client] ?? -1;
    if (isMember && market >= 0) counts[market] = (counts[market] ?? 0) + 1;
  });
  return counts;
}

function sum(counts: Uint8Array | Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
