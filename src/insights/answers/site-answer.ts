import { distanceMiles } from '../../common/geo/great-circle.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import { bestSites } from '../best-sites.ts';
import { ALL_RECORDS, type Segment } from '../insight-records.ts';
import { type InsightSet, type Weight, weightsIn } from '../insight-set.ts';
import type { NearbyIndex } from '../nearby-index.ts';
import {
  medianMiles,
  overlapShare,
  SITE_RADII_MILES,
  type Weighted,
  weightedWithin,
  weightsAround,
  weightsAroundAll,
} from '../site-score.ts';
import { type AnswerRow, type AnswerTable, withoutBlankColumns } from './answer-table.ts';

/** A place that the user thinks of. */
export interface Site extends LonLat {
  /** A letter. */
  readonly id: string;
  readonly name: string;
  /** An event was held there: it is no candidate, but may reach the same clients as one. */
  readonly isPast?: boolean;
}

/** Every zip place of the country. */
export interface ZipPlaces {
  readonly places: readonly LonLat[];
  /** The zip with its town. */
  labelAt(place: number): string;
  readonly index: NearbyIndex;
}

export type SiteRadius = (typeof SITE_RADII_MILES)[number];

export interface SiteOptions {
  readonly segment?: Segment;
  readonly weight?: Weight;
  readonly sites: readonly Site[];
  readonly radiusMiles?: SiteRadius;
  /** How many are wanted together. */
  readonly count?: number;
  readonly zips: ZipPlaces;
}

export interface SiteAnswer {
  readonly kind: 'sites';
  readonly weight: Weight;
  readonly radiusMiles: SiteRadius;
  /** Of everything on the map. */
  readonly total: number;
  /** The candidates that reach most together; none where there is no candidate. */
  readonly best: readonly Site[];
  readonly covered: number;
  /** The zip that reaches most by itself; `undefined` where nothing is on the map. */
  readonly yardstick: (LonLat & { readonly label: string; readonly reached: number }) | undefined;
  readonly table: AnswerTable;
}

const YARDSTICKS = 3;
const FARTHEST = Math.max(...SITE_RADII_MILES);

/** Scores candidates for an event, and the best zips of the country beside them. */
export function siteAnswer(
  set: InsightSet,
  {
    segment = ALL_RECORDS,
    weight = 'clients',
    sites,
    radiusMiles = 10,
    count = 1,
    zips,
  }: SiteOptions,
): SiteAnswer {
  const weights = weightsIn(set, segment);
  const demandOf = (measure: Weight): Weighted => ({
    places: set.at.places,
    weights: set.at.sumsByPlace(weights[measure] ?? weights.clients).map((sum) => Math.max(0, sum)),
  });
  const demand = demandOf(weight);
  const clients = demandOf('clients');
  const sales = weights.sales && demandOf('sales');
  const ring = SITE_RADII_MILES.indexOf(radiusMiles);
  const candidates = sites.filter(({ isPast }) => !isPast);
  const choice = bestSites(candidates, count, radiusMiles, demand);
  const covered = candidates.length > 0 ? choice.covered : 0;
  const best = covered > 0 ? candidates.filter((_, index) => choice.sites.includes(index)) : [];
  const yardsticks = bestZips(zips, demand, radiusMiles);

  const rowOf = (id: string, label: string, at: LonLat, mark: AnswerRow['mark']): AnswerRow => {
    const others = sites.filter((site) => site.id !== id);
    // Clients in other parts of the country would move the median of none of the places that are compared.
    const near = weightedWithin(at, FARTHEST, clients);
    return {
      id,
      mark,
      cells: [
        label,
        ...weightsAround(at, near),
        sales && weightsAround(at, weightedWithin(at, FARTHEST, sales))[ring],
        medianMiles(at, near),
        mark === 'yardstick' || others.length === 0
          ? undefined
          : overlapShare(at, others, radiusMiles, weightedWithin(at, radiusMiles, demand)),
      ],
    };
  };
  const table: AnswerTable = {
    columns: [
      { id: 'site', kind: 'text' },
      { id: 'within5', kind: 'count' },
      { id: 'within10', kind: 'count' },
      { id: 'within20', kind: 'count' },
      { id: 'salesInReach', kind: 'money' },
      { id: 'medianMiles', kind: 'miles' },
      { id: 'overlap', kind: 'share' },
    ],
    rows: [
      ...sites.map((site) =>
        rowOf(site.id, `${site.id} · ${site.name}`, site, best.includes(site) ? 'best' : undefined),
      ),
      ...yardsticks.map((zip) => rowOf(zip.label, zip.label, zip, 'yardstick')),
    ],
  };
  return {
    kind: 'sites',
    weight: weights[weight] ? weight : 'clients',
    radiusMiles,
    total: demand.places.reduce((sum, _, place) => sum + (demand.weights[place] ?? 0), 0),
    best,
    covered,
    yardstick: yardsticks[0],
    table: withoutBlankColumns(table),
  };
}

/** The best zip, and the best of those that do not reach the same clients. */
function bestZips({ places, labelAt, index }: ZipPlaces, demand: Weighted, radius: SiteRadius) {
  const [sums = new Float64Array()] = weightsAroundAll(index, places.length, demand, [radius]);
  const chosen: (LonLat & { label: string; reached: number })[] = [];
  const ranked = [...sums.keys()]
    .filter((zip) => (sums[zip] ?? 0) > 0)
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
  for (const zip of ranked) {
    if (chosen.length === YARDSTICKS) break;
    const place = places[zip];
    const isApart = place && chosen.every((other) => distanceMiles(other, place) > 2 * radius);
    if (isApart) chosen.push({ ...place, label: labelAt(zip), reached: sums[zip] ?? 0 });
  }
  return chosen;
}
