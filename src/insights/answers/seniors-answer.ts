import { classMembers } from '../class-members.ts';
import { ALL_RECORDS, type Segment } from '../insight-records.ts';
import type { InsightSet } from '../insight-set.ts';
import { FEWEST_CLIENTS } from '../market-table.ts';
import type { MarketUnit } from '../markets.ts';
import type { DayRange } from '../record-history.ts';
import { type ToldCounts, toldCounts } from '../told-counts.ts';
import { type AnswerTable, TOO_FEW, WITHHELD, withoutBlankColumns } from './answer-table.ts';

export interface SeniorsOptions {
  readonly segment?: Segment;
  readonly unit?: MarketUnit;
  /** The one with most clients of the latest two, unless told. */
  readonly classYear?: string | undefined;
  /** Twelve months, of which the last day is the date that last year is compared at. */
  readonly year?: DayRange | undefined;
  /** Counts below it are hidden; 5 unless told, and never less. */
  readonly minimum?: number;
}

export interface SeniorsAnswer {
  readonly kind: 'seniors';
  readonly unit: MarketUnit;
  readonly classYear: string;
  /** Latest first. */
  readonly classYears: readonly string[];
  /** `undefined` where it would tell how many the few of a place are. */
  readonly seniors: number | undefined;
  /** Of the class before, on the same date a year before; `undefined` where nothing is dated, or as above. */
  readonly seniorsBefore: number | undefined;
  /** Where most come from, of the places that are told; `undefined` where none is. */
  readonly largest: { readonly label: string; readonly seniors: number } | undefined;
  readonly table: AnswerTable;
}

/**
 * Where the seniors of a class come from; `undefined` where no client on the map has a graduation year. Many of them
 * are minors: a few in one place are nobody's business, and nobody can compute them.
 */
export function seniorsAnswer(
  set: InsightSet,
  {
    segment = ALL_RECORDS,
    unit = 'town',
    classYear,
    year,
    minimum: wanted = FEWEST_CLIENTS,
  }: SeniorsOptions = {},
): SeniorsAnswer | undefined {
  const found = classMembers(set, { segment, classYear, year });
  if (!found) return undefined;
  const { list, marketOf } = unit === 'town' ? set.towns : set.zips;
  const now = countByMarket(found.members, marketOf, list.length);
  const before = found.membersBefore && countByMarket(found.membersBefore, marketOf, list.length);
  const seniors = sum(now);
  if (seniors === 0) return undefined;
  const minimum = Math.max(FEWEST_CLIENTS, wanted);
  const told = toldCounts(now, (market) => list[market], minimum);
  const toldBefore = before && toldCounts(before, (market) => list[market], minimum);
  // What is hidden comes last, in an order that says nothing of its size.
  const shown = (market: number) => (told.isTold(market) ? (now[market] ?? 0) : -1);
  const order = [...list.keys()]
    .filter((market) => (now[market] ?? 0) + (before?.[market] ?? 0) > 0)
    .sort((a, b) => shown(b) - shown(a) || a - b);
  const [first = -1] = order;
  const table: AnswerTable = {
    fewest: minimum,
    columns: [
      { id: 'place', kind: 'text' },
      { id: 'booked', kind: 'count' },
      { id: 'share', kind: 'share' },
      { id: 'bookedBefore', kind: 'count' },
      { id: 'difference', kind: 'change' },
    ],
    rows: order.map((market) => {
      const [count = 0, earlier] = [now[market], before?.[market]];
      const isShown = told.isTold(market);
      const isShownBefore = toldBefore?.isTold(market) ?? true;
      return {
        id: String(market),
        // Its clients can be shown on the map where they are many.
        market: isShown && count > 0 ? market : undefined,
        cells: [
          list[market]?.label ?? '',
          isShown ? count : hidden(told, market),
          isShown && told.isTotalTold ? count / seniors : hidden(told, market),
          toldBefore && !isShownBefore ? hidden(toldBefore, market) : earlier,
          earlier === undefined ? undefined : isShown && isShownBefore ? count - earlier : TOO_FEW,
        ],
      };
    }),
  };
  return {
    kind: 'seniors',
    unit,
    classYear: found.classYear,
    classYears: found.classYears,
    seniors: told.isTotalTold ? seniors : undefined,
    seniorsBefore: before && toldBefore?.isTotalTold ? sum(before) : undefined,
    largest:
      shown(first) > 0 ? { label: list[first]?.label ?? '', seniors: now[first] ?? 0 } : undefined,
    table: withoutBlankColumns(table),
  };
}

function hidden(told: ToldCounts, index: number): typeof TOO_FEW | typeof WITHHELD {
  return told.isFew(index) ? TOO_FEW : WITHHELD;
}

function countByMarket(members: Uint8Array, marketOf: Int32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  members.forEach((isMember, client) => {
    const market = marketOf[client] ?? -1;
    if (isMember && market >= 0) counts[market] = (counts[market] ?? 0) + 1;
  });
  return counts;
}

function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
