import { compareSets } from '../comparison.ts';
import { ALL_RECORDS, type Segment } from '../insight-records.ts';
import { type InsightSet, type SegmentWeights, type Weight, weightsIn } from '../insight-set.ts';
import { FEWEST_CLIENTS } from '../market-table.ts';
import type { MarketUnit } from '../markets.ts';
import { type AnswerTable, TOO_FEW } from './answer-table.ts';

/** What is on one side of a comparison. */
export type ComparedPart =
  | { readonly kind: 'records'; readonly segment: Segment }
  /** Clients, whatever their records; the array belongs to the clients of the set. */
  | { readonly kind: 'clients'; readonly isMember: Uint8Array };

export interface ChangeOptions {
  readonly unit?: MarketUnit;
  readonly weight?: Weight;
  readonly before: ComparedPart;
  readonly after: ComparedPart;
}

/** One side of an answer. */
export interface ChangeSide {
  readonly clients: number;
  /** Of what is counted; the same as `clients` where clients are. */
  readonly total: number;
  readonly isMember: Uint8Array;
  /** What each client counts for; 0 for who is not on this side. */
  readonly weights: Float64Array;
}

export interface ChangeAnswer {
  readonly kind: 'change';
  readonly unit: MarketUnit;
  readonly weight: Weight;
  readonly before: ChangeSide;
  readonly after: ChangeSide;
  /** Clients. */
  readonly added: number;
  readonly kept: number;
  readonly lost: number;
  /** The markets that gained and lost most; `undefined` where none did. */
  readonly gained: { readonly label: string; readonly difference: number } | undefined;
  readonly fell: { readonly label: string; readonly difference: number } | undefined;
  readonly table: AnswerTable;
}

/** What became of the clients from one part to another; `undefined` where neither has any. */
export function changeAnswer(
  set: InsightSet,
  { unit = 'town', weight: wanted = 'clients', before, after }: ChangeOptions,
): ChangeAnswer | undefined {
  const { list, marketOf } = unit === 'town' ? set.towns : set.zips;
  const [earlier, later] = [partWeights(set, before), partWeights(set, after)];
  const weight = earlier[wanted] && later[wanted] ? wanted : 'clients';
  const [a, b] = [sideOf(earlier, weight), sideOf(later, weight)];
  if (a.clients + b.clients === 0) return undefined;
  const comparedSide = ({ isMember }: ChangeSide) => {
    const members = [...isMember.keys()].filter((client) => isMember[client] === 1);
    return {
      clientIds: members.map(String),
      marketOf: Int32Array.from(members, (client) => marketOf[client] ?? -1),
    };
  };
  const { added, kept, lost, markets } = compareSets(comparedSide(a), comparedSide(b));
  const [sumsBefore, sumsAfter] = [a, b].map(({ weights }) => sumsByMarket(weights, marketOf));
  const rows = markets
    .map((each) => {
      const [sumBefore, sumAfter] = [sumsBefore?.[each.market] ?? 0, sumsAfter?.[each.market] ?? 0];
      return { ...each, sumBefore, sumAfter, difference: sumAfter - sumBefore };
    })
    .sort(
      (one, other) =>
        Math.abs(other.difference) - Math.abs(one.difference) || one.market - other.market,
    );
  const told = rows.filter((row) => !isTooFew(row));
  const named = (row: (typeof rows)[number] | undefined) =>
    row && { label: list[row.market]?.label ?? '', difference: row.difference };
  const kind = weight === 'sales' ? 'money' : 'count';
  const table: AnswerTable = {
    columns: [
      { id: 'place', kind: 'text' },
      { id: 'before', kind },
      { id: 'after', kind },
      { id: 'difference', kind: weight === 'sales' ? 'money-change' : 'change' },
    ],
    rows: rows.map((row) => ({
      id: String(row.market),
      market: row.market,
      clients: [row.before, row.after],
      cells: [
        list[row.market]?.label ?? '',
        row.sumBefore,
        row.sumAfter,
        isTooFew(row) ? TOO_FEW : row.difference,
      ],
    })),
  };
  return {
    kind: 'change',
    unit,
    weight,
    before: a,
    after: b,
    added: added.length,
    kept: kept.length,
    lost: lost.length,
    gained: named(told.find(({ difference }) => difference > 0)),
    fell: named(told.find(({ difference }) => difference < 0)),
    table,
  };
}

function partWeights(set: InsightSet, part: ComparedPart): SegmentWeights {
  if (part.kind === 'records') return weightsIn(set, part.segment);
  const { placeOf } = set.at;
  const isMember = part.isMember.map((one, client) =>
    one === 1 && (placeOf[client] ?? -1) >= 0 ? 1 : 0,
  );
  const { sessions, sales } = weightsIn(set, ALL_RECORDS);
  const ofMembers = (weights: Float64Array | undefined) =>
    weights?.map((each, client) => (isMember[client] === 1 ? each : 0));
  return {
    isMember,
    clients: Float64Array.from(isMember),
    sessions: ofMembers(sessions),
    sales: ofMembers(sales),
  };
}

function sideOf(of: SegmentWeights, weight: Weight): ChangeSide {
  const weights = of[weight] ?? of.clients;
  let [clients, total] = [0, 0];
  of.isMember.forEach((one, client) => {
    clients += one;
    total += weights[client] ?? 0;
  });
  return { clients, total, isMember: of.isMember, weights };
}

function sumsByMarket(weights: Float64Array, marketOf: Int32Array): Float64Array {
  const sums = new Float64Array(marketOf.reduce((most, market) => Math.max(most, market + 1), 0));
  marketOf.forEach((market, client) => {
    if (market >= 0) sums[market] = (sums[market] ?? 0) + (weights[client] ?? 0);
  });
  return sums;
}

function isTooFew({ before, after }: { readonly before: number; readonly after: number }): boolean {
  return Math.max(before, after) < FEWEST_CLIENTS;
}
