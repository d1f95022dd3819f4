import { distanceMiles } from '../../common/geo/great-circle.ts';
import {
  branchComparison,
  type Demand,
  type GrowthCase,
  gainAtAll,
  growthCase,
} from '../branch-plan.ts';
import { ALL_RECORDS, type Segment } from '../insight-records.ts';
import { type InsightSet, weightsIn } from '../insight-set.ts';
import { type AnswerTable, withoutBlankColumns } from './answer-table.ts';
import type { PopulatedTown } from './market-answer.ts';
import type { Site, ZipPlaces } from './site-answer.ts';

export interface BranchOptions {
  readonly segment?: Segment;
  /** The user's candidates; the best zips of the country where there are none. */
  readonly sites: readonly Site[];
  readonly count?: 1 | 2;
  readonly reachMiles?: number;
  readonly zips: ZipPlaces;
  /** None where they are not known yet. */
  readonly towns?: readonly PopulatedTown[];
}

export interface BranchAnswer {
  readonly kind: 'branch';
  readonly reachMiles: number;
  /** Who are counted, wherever they live. */
  readonly clients: number;
  /** Where to open; none where no site brings anybody nearer. */
  readonly best: readonly Site[];
  /** The user's own candidates were compared, not the zips of the country. */
  readonly isOfCandidates: boolean;
  readonly clientsNearer: number;
  readonly milesSaved: number;
  readonly clientsInReach: number;
  readonly salesInReach: number | undefined;
  /** Clients that each studio would lose to the new branch, of studios that lose any. */
  readonly takenFrom: readonly { readonly studio: string; readonly clients: number }[];
  readonly growth: GrowthCase | undefined;
  readonly table: AnswerTable;
}

const COMPARED = 10;
const NEAR_MILES = 10;

/** Where one or two new branches would save clients most of their way; `undefined` where there is no studio yet. */
export function branchAnswer(
  set: InsightSet,
  { segment = ALL_RECORDS, sites, count = 1, reachMiles = 20, zips, towns = [] }: BranchOptions,
): BranchAnswer | undefined {
  const { studios } = set;
  if (studios.length === 0) return undefined;
  const weights = weightsIn(set, segment);
  const demand: Demand = {
    places: set.at.places,
    clients: set.at.sumsByPlace(weights.clients),
    sales: weights.sales && set.at.sumsByPlace(weights.sales),
  };
  const candidates = sites.length > 0 ? sites : bestZips(zips, set, reachMiles, demand);
  const comparison = branchComparison(candidates, studios, reachMiles, demand);
  const chosen = comparison.best(count) ?? [];
  const isWorth = comparison.effectOf(chosen).clientsNearer > 0;
  const best = isWorth ? candidates.filter((_, index) => chosen.includes(index)) : [];
  const effect = comparison.effectOf(isWorth ? chosen : []);
  const table: AnswerTable = {
    columns: [
      { id: 'site', kind: 'text' },
      { id: 'nearer', kind: 'count' },
      { id: 'milesSaved', kind: 'miles' },
      { id: 'clients', kind: 'count' },
      { id: 'salesInReach', kind: 'money' },
      { id: 'taken', kind: 'count' },
    ],
    rows: candidates.map((site, index) => {
      const each = comparison.effectOf([index]);
      return {
        id: site.id,
        mark: best.includes(site) ? ('best' as const) : undefined,
        cells: [
          sites.length > 0 ? `${site.id} · ${site.name}` : site.name,
          each.clientsNearer,
          each.clientsNearer > 0 ? each.milesSaved / each.clientsNearer : undefined,
          each.clientsInReach,
          each.salesInReach,
          each.takenFrom.reduce((sum, taken) => sum + taken, 0),
        ],
      };
    }),
  };
  return {
    kind: 'branch',
    reachMiles,
    clients: weights.clients.reduce((sum, one) => sum + one, 0),
    best,
    isOfCandidates: sites.length > 0,
    clientsNearer: effect.clientsNearer,
    milesSaved: effect.clientsNearer > 0 ? effect.milesSaved / effect.clientsNearer : 0,
    clientsInReach: effect.clientsInReach,
    salesInReach: effect.salesInReach,
    takenFrom: effect.takenFrom.flatMap((clients, index) =>
      clients > 0 ? [{ studio: studios[index]?.name ?? '', clients }] : [],
    ),
    growth:
      best.length > 0
        ? growthCase(
            best,
            studios,
            { nearMiles: NEAR_MILES, reachMiles },
            { towns, clientsOf: clientsByTown(set, weights.isMember) },
          )
        : undefined,
    table: withoutBlankColumns(table),
  };
}

/** The zips that would gain most, none within reach of a better one. */
function bestZips(
  { places, labelAt, index }: ZipPlaces,
  { studios }: InsightSet,
  reachMiles: number,
  demand: Demand,
): readonly Site[] {
  const sums = gainAtAll(index, places.length, studios, reachMiles, demand);
  const ranked = [...sums.keys()]
    .filter((zip) => (sums[zip] ?? 0) > 0)
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
  const chosen: Site[] = [];
  for (const zip of ranked) {
    if (chosen.length === COMPARED) break;
    const place = places[zip];
    if (place && chosen.every((other) => distanceMiles(other, place) > reachMiles)) {
      const name = labelAt(zip);
      chosen.push({ id: name, name, lon: place.lon, lat: place.lat });
    }
  }
  return chosen;
}

function clientsByTown({ towns: { list, marketOf } }: InsightSet, isMember: Uint8Array) {
  const counts = new Map<string, number>();
  isMember.forEach((one, client) => {
    const town = list[marketOf[client] ?? -1]?.town;
    if (one && town) counts.set(town, (counts.get(town) ?? 0) + 1);
  });
  return ({ town }: PopulatedTown) => counts.get(town) ?? 0;
}
