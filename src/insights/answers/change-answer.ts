import { type ComparedSide, compareSets } from '../comparison.ts';
import { ALL_RECORDS, type Segment } from '../insight-records.ts';
import { type InsightSet, weightsIn } from '../insight-set.ts';
import { FEWEST_CLIENTS } from '../market-table.ts';
import type { MarketUnit } from '../markets.ts';
import type { DayRange } from '../record-history.ts';
import { type AnswerTable, TOO_FEW } from './answer-table.ts';

export interface ChangeOptions {
  readonly segment?: Segment;
  readonly unit?: MarketUnit;
  readonly before: DayRange;
  readonly after: DayRange;
}

export interface ChangeAnswer {
  readonly kind: 'change';
  readonly unit: MarketUnit;
  readonly before: DayRange;
  readonly after: DayRange;
  readonly clientsBefore: number;
  readonly clientsAfter: number;
  readonly added: number;
  readonly kept: number;
  readonly lost: number;
  /** The markets that gained and lost most; `undefined` where none did. */
  readonly gained: { readonly label: string; readonly difference: number } | undefined;
  readonly fell: { readonly label: string; readonly difference: number } | undefined;
  readonly table: AnswerTable;
}

/** What became of the clients from one range of days to another; `undefined` where neither has any. */
export function changeAnswer(
  set: InsightSet,
  { segment = ALL_RECORDS, unit = 'town', before, after }: ChangeOptions,
): ChangeAnswer | undefined {
  const { list, marketOf } = unit === 'town' ? set.towns : set.zips;
  const sideOf = (range: DayRange): ComparedSide => {
    const { isMember } = weightsIn(set, { ...segment, range });
    const members = [...isMember.keys()].filter((client) => isMember[client] === 1);
    return {
      clientIds: members.map(String),
      marketOf: Int32Array.from(members, (client) => marketOf[client] ?? -1),
    };
  };
  const [a, b] = [sideOf(before), sideOf(after)];
  if (a.clientIds.length + b.clientIds.length === 0) return undefined;
  const { added, kept, lost, markets } = compareSets(a, b);
  const told = markets.filter((each) => !isTooFew(each));
  const named = (each: (typeof markets)[number] | undefined) =>
    each && { label: list[each.market]?.label ?? '', difference: each.after - each.before };
  const table: AnswerTable = {
    columns: [
      { id: 'place', kind: 'text' },
      { id: 'before', kind: 'count' },
      { id: 'after', kind: 'count' },
      { id: 'difference', kind: 'change' },
    ],
    rows: markets.map((each) => ({
      id: String(each.market),
      market: each.market,
      cells: [
        list[each.market]?.label ?? '',
        each.before,
        each.after,
        isTooFew(each) ? TOO_FEW : each.after - each.before,
      ],
    })),
  };
  return {
    kind: 'change',
    unit,
    before,
    after,
    clientsBefore: a.clientIds.length,
    clientsAfter: b.clientIds.length,
    added: added.length,
    kept: kept.length,
    lost: lost.length,
    gained: named(told.find((each) => each.after > each.before)),
    fell: named(told.find((each) => each.after < each.before)),
    table,
  };
}

function isTooFew({ before, after }: { readonly before: number; readonly after: number }): boolean {
  return Math.max(before, after) < FEWEST_CLIENTS;
}
