import { distanceMiles } from '../../common/geo/great-circle.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import { bestSites } from '../best-sites.ts';
import { ALL_RECORDS, type Segment } from '../insight-records.ts';
import { type InsightSet, type Weight, weightsIn } from '../insight-set.ts';
import type { NearbyIndex } from '../nearby-index.ts';
import { EventGuests, type PastEvent } from '../past-events.ts';
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
  /** Held before, as the host knows them: no candidates, but they may have reached the same clients. */
  readonly events?: readonly PastEvent[];
  readonly zips: ZipPlaces;
}

export interface SiteAnswer {
  readonly kind: 'sites';
  readonly weight: Weight;
  readonly radiusMiles: SiteRadius;
  /** Who are counted, wherever they live. */
  readonly clients: number;
  /** Of everything on the map. */
  readonly total: number;
  /** The candidates that reach most together; none where there is no candidate. */
  readonly best: readonly Site[];
  readonly covered: number;
  /** Candidates far from every zip: in the sea or abroad. They are in the table and not compared. */
  readonly remote: readonly Site[];
  /** Candidates that reach nobody on the map. */
  readonly unreached: readonly Site[];
  /** The zip that reaches most by itself; `undefined` where nothing is on the map. */
  readonly yardstick: (LonLat & { readonly label: string; readonly reached: number }) | undefined;
  readonly table: AnswerTable;
}

const YARDSTICKS = 3;
const FARTHEST = Math.max(...SITE_RADII_MILES);
/** In the lower 48 hardly anybody lives farther from a zip's point. */
const REMOTE_MILES = 40;

/** Scores candidates for an event, and the best zips of the country beside them. */
export function siteAnswer(
  set: InsightSet,
  {
    segment = ALL_RECORDS,
    weight = 'clients',
    sites,
    radiusMiles = 10,
    count = 1,
    events = [],
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
  const past = [...sites.filter(({ isPast }) => isPast), ...events];
  const remote = sites.filter((site) => !site.isPast && isRemote(site, zips));
  const candidates = sites.filter((site) => !site.isPast && !remote.includes(site));
  const reaches = (site: Site, of: Weighted) =>
    Array.from(weightedWithin(site, radiusMiles, of).weights).some((weight) => weight > 0);
  const unreached = candidates.filter((site) => !reaches(site, clients));
  const guests = events.length > 0 && new EventGuests(set.at, events, weights.isMember);
  const reached = candidates.filter((site) => reaches(site, demand));
  const choice = bestSites(reached, count, radiusMiles, demand);
  const covered = reached.length > 0 ? choice.covered : 0;
  const best = reached.filter((_, index) => choice.sites.includes(index));
  const yardsticks = bestZips(zips, demand, radiusMiles);

  const figuresOf = (at: LonLat) => {
    // Clients in other parts of the country would move the median of none of the places that are compared.
    const near = weightedWithin(at, FARTHEST, clients);
    return [
      ...weightsAround(at, near),
      sales && weightsAround(at, weightedWithin(at, FARTHEST, sales))[ring],
      medianMiles(at, near),
    ];
  };
  const overlapWith = (at: LonLat, others: readonly LonLat[]) =>
    others.length > 0
      ? overlapShare(at, others, radiusMiles, weightedWithin(at, radiusMiles, demand))
      : undefined;
  const siteRow = (site: Site): AnswerRow => ({
    id: site.id,
    mark: best.includes(site) ? 'best' : site.isPast ? 'event' : undefined,
    cells: [
      `${site.id} · ${site.name}`,
      ...figuresOf(site),
      site.isPast ? undefined : overlapWith(site, without(candidates, site)),
      site.isPast ? undefined : overlapWith(site, past),
      site.isPast || !guests ? undefined : guests.within(site, radiusMiles),
    ],
  });
  const eventRow = (event: PastEvent): AnswerRow => ({
    id: `event ${event.id}`,
    mark: 'event',
    cells: [
      event.name,
      ...figuresOf(event),
      undefined,
      undefined,
      guests ? guests.cameTo(event) : undefined,
      event.date,
    ],
  });
  const zipRow = (zip: (typeof yardsticks)[number]): AnswerRow => ({
    id: zip.label,
    mark: 'yardstick',
    cells: [zip.label, ...figuresOf(zip), undefined, overlapWith(zip, past)],
  });
  const columns: AnswerTable['columns'] = [
    { id: 'site', kind: 'text' },
    { id: 'within5', kind: 'count' },
    { id: 'within10', kind: 'count' },
    { id: 'within20', kind: 'count' },
    { id: 'salesInReach', kind: 'money' },
    { id: 'medianMiles', kind: 'miles' },
    { id: 'overlap', kind: 'share' },
    { id: 'eventOverlap', kind: 'share' },
    { id: 'came', kind: 'count' },
    { id: 'date', kind: 'date' },
  ];
  const rows = [...sites.map(siteRow), ...events.map(eventRow), ...yardsticks.map(zipRow)];
  const table: AnswerTable = {
    columns,
    rows: rows.map((row) => ({ ...row, cells: columns.map((_, at) => row.cells[at]) })),
  };
  return {
    kind: 'sites',
    weight: weights[weight] ? weight : 'clients',
    radiusMiles,
    clients: sumOf(weights.clients),
    total: demand.places.reduce((sum, _, place) => sum + (demand.weights[place] ?? 0), 0),
    best,
    covered,
    remote,
    unreached,
    yardstick: yardsticks[0],
    table: withoutBlankColumns(table),
  };
}

function isRemote(site: LonLat, { places, index }: ZipPlaces): boolean {
  let isNearZip = places.length === 0;
  index.forEachPairWithin([site], REMOTE_MILES, () => {
    isNearZip = true;
  });
  return !isNearZip;
}

function sumOf(weights: Float64Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function without<T>(items: readonly T[], item: T): readonly T[] {
  return items.filter((each) => each !== item);
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
