import type { LonLat } from '../../common/geo/lon-lat.ts';
import {
  type DistanceCurve,
  distanceCurve,
  nearestStudio,
  type PlacesByDistance,
  placesByDistance,
  radiusHolding,
  sumWithin,
  tradeArea,
} from '../distance-curve.ts';
import { geometricMedian } from '../geometric-median.ts';
import { ALL_RECORDS, type Segment, type SegmentAttribute } from '../insight-records.ts';
import { type InsightSet, type SegmentWeights, type Weight, weightsIn } from '../insight-set.ts';
import { FEWEST_CLIENTS } from '../market-table.ts';
import {
  type AnswerCell,
  type AnswerRow,
  type AnswerTable,
  TOO_FEW,
  withoutBlankColumns,
} from './answer-table.ts';

export interface DistanceOptions {
  readonly segment?: Segment;
  readonly weight?: Weight;
  /** Index of the studio; the one with most unless told. */
  readonly studio?: number | undefined;
  /** Rows are groups of the studio's clients, not studios. */
  readonly splitBy?: SegmentAttribute | undefined;
}

/** A cumulative curve; shares from 0 to 1 at even steps of distance. */
export interface Curve {
  readonly weight: Weight;
  readonly shares: readonly number[];
}

export interface DistanceAnswer {
  readonly kind: 'distance';
  /** Index of the studio; -1 for the centre of the clients where there is no studio. */
  readonly studio: number;
  readonly origin: LonLat;
  readonly clients: number;
  /** Miles that hold 60, 80 and 90 % of the weight. */
  readonly radii: readonly [number, number, number];
  /** The fewest zips that hold 60 %. */
  readonly tradeArea: number;
  readonly curves: readonly Curve[];
  /** Where the curves end. */
  readonly endMiles: number;
  readonly table: AnswerTable;
}

const SHARES = [0.6, 0.8, 0.9] as const;
const STEPS = 120;

/** How far clients come to the studio that is nearest to them. `undefined` where nobody is on the map. */
export function distanceAnswer(
  set: InsightSet,
  { segment = ALL_RECORDS, weight = 'clients', studio: wanted, splitBy }: DistanceOptions = {},
): DistanceAnswer | undefined {
  const weights = weightsIn(set, segment);
  const { places } = set.at;
  const nearest = nearestStudio(places, set.studios);
  const sumsOf = (of: SegmentWeights, index: number, measure: Weight): Float64Array =>
    set.at
      .sumsByPlace(of[measure] ?? of.clients)
      .map((sum, place) => (nearest[place] === index ? Math.max(0, sum) : 0));

  const indexes = set.studios.length > 0 ? [...set.studios.keys()] : [-1];
  const totals = indexes.map((index) => total(sumsOf(weights, index, weight)));
  const most = indexes[totals.indexOf(Math.max(...totals))] ?? -1;
  const studio = wanted !== undefined && indexes.includes(wanted) ? wanted : most;
  const sums = sumsOf(weights, studio, weight);
  const origin = originOf(set, studio, sums);
  if (!origin) return undefined;
  // Those of a studio are the same for every group; without one each group has a centre of its own.
  const ways = new Map<number, PlacesByDistance>();
  const curveFrom = (index: number, from: LonLat, of: Float64Array): DistanceCurve => {
    const way = ways.get(index) ?? placesByDistance(from, places, indexesOf(nearest, index));
    if (index >= 0) ways.set(index, way);
    return distanceCurve(way, of);
  };
  const radii = radiiOf(curveFrom(studio, origin, sums));
  if (!radii) return undefined;

  const endMiles = niceEnd(radii[2]);
  const measures: readonly Weight[] = weights.sales ? ['clients', 'sales'] : ['clients'];
  const rowOf = (id: string, name: string, of: SegmentWeights, index: number): AnswerRow => {
    const own = sumsOf(of, index, weight);
    const clients = total(sumsOf(of, index, 'clients'));
    const from = originOf(set, index, own);
    const miles =
      from && clients >= FEWEST_CLIENTS ? radiiOf(curveFrom(index, from, own)) : undefined;
    const radiusCells: readonly AnswerCell[] = miles ?? SHARES.map(() => TOO_FEW);
    return { id, cells: [name, clients, ...radiusCells, miles ? zipsHolding(set, own) : TOO_FEW] };
  };
  const column = splitBy && set.records.attributes[splitBy];
  const rows =
    splitBy && column
      ? column.values.map((value, index) => {
          const part = { ...segment, attributes: { ...segment.attributes, [splitBy]: value } };
          return rowOf(String(index), value, weightsIn(set, part), studio);
        })
      : indexes.map((index) =>
          rowOf(String(index), set.studios[index]?.name ?? '', weights, index),
        );
  return {
    kind: 'distance',
    studio,
    origin,
    clients: total(sumsOf(weights, studio, 'clients')),
    radii,
    tradeArea: zipsHolding(set, sums),
    endMiles,
    curves: measures.flatMap((measure) =>
      curve(curveFrom(studio, origin, sumsOf(weights, studio, measure)), measure, endMiles),
    ),
    table: withoutBlankColumns({
      columns: [
        { id: column ? 'group' : 'studio', kind: 'text' },
        { id: 'clients', kind: 'count' },
        { id: 'radius60', kind: 'miles' },
        { id: 'radius80', kind: 'miles' },
        { id: 'radius90', kind: 'miles' },
        { id: 'tradeArea', kind: 'count' },
      ],
      rows: rows.filter(({ cells }) => Number(cells[1]) > 0),
    }),
  };
}

function indexesOf(values: Int32Array, wanted: number): Uint32Array {
  return Uint32Array.from(values.keys()).filter((index) => values[index] === wanted);
}

function originOf(set: InsightSet, studio: number, weights: Float64Array): LonLat | undefined {
  return set.studios[studio] ?? geometricMedian({ places: set.at.places, weights });
}

function radiiOf(curve: DistanceCurve): readonly [number, number, number] | undefined {
  const [near, middle, far] = SHARES.map((share) => radiusHolding(curve, share));
  return near === undefined || middle === undefined || far === undefined
    ? undefined
    : [near, middle, far];
}

function curve(steps: DistanceCurve, weight: Weight, endMiles: number): readonly Curve[] {
  const all = steps.sums.at(-1) ?? 0;
  if (!(all > 0)) return [];
  const shares = Array.from(
    { length: STEPS + 1 },
    (_, step) => sumWithin(steps, (endMiles * step) / STEPS) / all,
  );
  return [{ weight, shares }];
}

/** The primary trade area: see {@link tradeArea}. */
function zipsHolding({ at, zips }: InsightSet, sums: Float64Array): number {
  const byZip = new Map<number, number>();
  const zipOfPlace = new Int32Array(at.places.length).fill(-1);
  at.placeOf.forEach((place, client) => {
    if (place >= 0) zipOfPlace[place] = zips.marketOf[client] ?? -1;
  });
  sums.forEach((sum, place) => {
    const zip = zipOfPlace[place] ?? -1;
    byZip.set(zip, (byZip.get(zip) ?? 0) + sum);
  });
  return tradeArea([...byZip.values()], SHARES[0]).length;
}

/** A round number of miles a little beyond; the last part of everything would stretch the curve over the country. */
function niceEnd(miles: number): number {
  const wanted = Math.max(1, miles * 1.1);
  const decade = 10 ** Math.floor(Math.log10(wanted));
  return decade * ([1, 1.5, 2, 3, 4, 5, 6, 8].find((step) => step * decade >= wanted) ?? 10);
}

function total(sums: Float64Array): number {
  return sums.reduce((sum, value) => sum + value, 0);
}
