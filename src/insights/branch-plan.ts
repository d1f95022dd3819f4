import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import type { NearbyIndex } from './nearby-index.ts';

/** Clients and sales at places; the arrays belong to the places. */
export interface Demand {
  readonly places: readonly LonLat[];
  readonly clients: ArrayLike<number>;
  readonly sales: ArrayLike<number> | undefined;
}

/** What one or two new branches would change while the present studios stay. Counts are of today's clients. */
export interface BranchEffect {
  /** Clients within reach of a new branch. */
  readonly clientsInReach: number;
  readonly salesInReach: number | undefined;
  /** Those of them who are nearer to a new branch than to any present studio. */
  readonly clientsNearer: number;
  /** One way, of all clients who are nearer, added up. */
  readonly milesSaved: number;
  /**
   * What branches are chosen by: client-miles saved, at most the reach for each client. Counting those who are nearer
   * would put a branch beside a studio; counting all miles, wherever a few live far from everything.
   */
  readonly gain: number;
  /** For each present studio, the clients within reach that it would lose: those it is nearest to today. */
  readonly takenFrom: readonly number[];
}

/**
 * What new branches change. A client counts for them only within `reachMiles`: who lives farther from a new branch does
 * not come to it because it is a little nearer.
 */
export function branchEffect(
  branches: readonly LonLat[],
  studios: readonly LonLat[],
  reachMiles: number,
  demand: Demand,
): BranchEffect {
  const { places } = demand;
  const toBranch = nearestSites(places, branches).miles;
  return effectOf(toBranch, nearestSites(places, studios), studios.length, reachMiles, demand);
}

/** The nearest of some sites to each place; infinitely far and -1 where there is no site. */
interface NearestSites {
  readonly miles: Float64Array;
  readonly indexes: Int32Array;
}

function effectOf(
  toBranch: Float64Array,
  toStudio: NearestSites,
  studioCount: number,
  reachMiles: number,
  { clients, sales }: Demand,
): BranchEffect {
  let [clientsInReach, salesInReach, clientsNearer, milesSaved, gain] = [0, 0, 0, 0, 0];
  const takenFrom = new Array<number>(studioCount).fill(0);
  toBranch.forEach((miles, place) => {
    if (miles > reachMiles) return;
    const count = clients[place] ?? 0;
    clientsInReach += count;
    salesInReach += sales?.[place] ?? 0;
    const present = toStudio.miles[place] ?? 0;
    if (miles >= present) return;
    clientsNearer += count;
    gain += count * Math.min(reachMiles, present - miles);
    const studio = toStudio.indexes[place] ?? -1;
    if (studio < 0) return;
    milesSaved += count * (present - miles);
    takenFrom[studio] = (takenFrom[studio] ?? 0) + count;
  });
  return {
    clientsInReach,
    salesInReach: sales && salesInReach,
    clientsNearer,
    milesSaved,
    gain,
    takenFrom,
  };
}

/** {@link BranchEffect.gain} of one new branch at each of very many sites, such as every zip of the country. */
export function gainAtAll(
  sites: NearbyIndex,
  siteCount: number,
  studios: readonly LonLat[],
  reachMiles: number,
  { places, clients }: Demand,
): Float64Array {
  const sums = new Float64Array(siteCount);
  places.forEach((place, index) => {
    const count = clients[index] ?? 0;
    if (count === 0) return;
    const present = nearest(place, studios).miles;
    sites.forEachWithin(place, Math.min(reachMiles, present), (site, miles) => {
      if (miles >= present) return;
      sums[site] = (sums[site] ?? 0) + count * Math.min(reachMiles, present - miles);
    });
  });
  return sums;
}

/** The one or two of some candidates that gain most: every choice is tried. */
export function bestBranches(
  candidates: readonly LonLat[],
  count: 1 | 2,
  studios: readonly LonLat[],
  reachMiles: number,
  demand: Demand,
): { readonly sites: readonly number[]; readonly effect: BranchEffect } | undefined {
  const { places } = demand;
  const toStudio = nearestSites(places, studios);
  const toCandidate = candidates.map((site) => nearestSites(places, [site]).miles);
  let best: { sites: readonly number[]; effect: BranchEffect } | undefined;
  for (const sites of choices(candidates.length, Math.min(count, candidates.length))) {
    const [one = new Float64Array(), other = one] = sites.map((site) => toCandidate[site]);
    const toBranch = one.map((miles, place) => Math.min(miles, other[place] ?? miles));
    const effect = effectOf(toBranch, toStudio, studios.length, reachMiles, demand);
    if (!best || effect.gain > best.effect.gain) best = { sites, effect };
  }
  return best;
}

/** A town with its inhabitants and today's clients. */
export interface PopulatedPlace extends LonLat {
  readonly population: number;
  readonly clients: number;
}

/** The clients that a branch might win, besides those of today. */
export interface GrowthCase {
  readonly inhabitantsInReach: number;
  /** Lower and upper quartile of clients for each inhabitant in the towns near present studios. */
  readonly penetration: readonly [low: number, high: number];
  /** New clients if the towns in reach came to that penetration; never below 0. */
  readonly newClients: readonly [low: number, high: number];
}

/**
 * The growth case: what if the towns within reach of new branches came to the share of clients that the towns near
 * present studios have? A range between the quartiles of those towns, because one figure would claim to know.
 * `undefined` when no town near a studio has inhabitants, or none is in reach.
 */
export function growthCase(
  branches: readonly LonLat[],
  studios: readonly LonLat[],
  { nearMiles, reachMiles }: { readonly nearMiles: number; readonly reachMiles: number },
  towns: readonly PopulatedPlace[],
): GrowthCase | undefined {
  const populated = towns.filter(({ population }) => population > 0);
  const rates = populated
    .filter((town) => nearest(town, studios).miles <= nearMiles)
    .map(({ clients, population }) => clients / population)
    .sort((a, b) => a - b);
  const inReach = populated.filter((town) => nearest(town, branches).miles <= reachMiles);
  if (rates.length === 0 || inReach.length === 0) return undefined;
  const quartile = (share: number) => rates[Math.round(share * (rates.length - 1))] ?? 0;
  const penetration = [quartile(0.25), quartile(0.75)] as const;
  const newAt = (rate: number) =>
    inReach.reduce(
      (sum, { clients, population }) => sum + Math.max(0, rate * population - clients),
      0,
    );
  return {
    inhabitantsInReach: inReach.reduce((sum, { population }) => sum + population, 0),
    penetration,
    newClients: [newAt(penetration[0]), newAt(penetration[1])],
  };
}

function nearestSites(places: readonly LonLat[], sites: readonly LonLat[]): NearestSites {
  const miles = new Float64Array(places.length);
  const indexes = new Int32Array(places.length);
  places.forEach((place, at) => {
    const found = nearest(place, sites);
    miles[at] = found.miles;
    indexes[at] = found.index;
  });
  return { miles, indexes };
}

function nearest(place: LonLat, sites: readonly LonLat[]): { index: number; miles: number } {
  let [index, miles] = [-1, Number.POSITIVE_INFINITY];
  sites.forEach((site, at) => {
    const distance = distanceMiles(site, place);
    if (distance < miles) [index, miles] = [at, distance];
  });
  return { index, miles };
}

function* choices(size: number, count: number): Generator<readonly number[]> {
  for (let first = 0; first < size; first++) {
    if (count === 1) yield [first];
    else for (let second = first + 1; second < size; second++) yield [first, second];
  }
}
