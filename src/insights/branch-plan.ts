import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { milesOfChord, type NearbyIndex } from './nearby-index.ts';
import { indexesWithin } from './site-score.ts';

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
  return branchComparison(branches, studios, reachMiles, demand).effectOf([...branches.keys()]);
}

/** Candidates for branches, measured once each whatever they are combined with. */
export interface BranchComparison {
  /** Of these candidates together, by their indexes. */
  effectOf(sites: readonly number[]): BranchEffect;
  /** The one or two that gain most: every choice is tried. `undefined` without a candidate. */
  best(count: 1 | 2): readonly number[] | undefined;
}

export function branchComparison(
  candidates: readonly LonLat[],
  studios: readonly LonLat[],
  reachMiles: number,
  demand: Demand,
): BranchComparison {
  const { places } = demand;
  const toStudio = nearestSites(places, studios);
  const toCandidate = candidates.map((site) => nearestSites(places, [site]).miles);
  const effectOf = (sites: readonly number[]) => {
    const toBranch = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY);
    for (const site of sites) {
      toCandidate[site]?.forEach((miles, place) => {
        if (miles < (toBranch[place] ?? 0)) toBranch[place] = miles;
      });
    }
    return effectAt(toBranch, toStudio, studios.length, reachMiles, demand);
  };
  return {
    effectOf,
    best: (count) => {
      let best: { readonly sites: readonly number[]; readonly gain: number } | undefined;
      for (const sites of choices(candidates.length, Math.min(count, candidates.length))) {
        const { gain } = effectOf(sites);
        if (!best || gain > best.gain) best = { sites, gain };
      }
      return best?.sites;
    },
  };
}

/** The nearest of some sites to each place; infinitely far and -1 where there is no site. */
interface NearestSites {
  readonly miles: Float64Array;
  readonly indexes: Int32Array;
}

function effectAt(
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
  const present = nearestSites(places, studios).miles;
  const sums = new Float64Array(siteCount);
  sites.forEachPairWithin(places, reachMiles, (place, site, squaredChord) => {
    const saved = (present[place] ?? 0) - milesOfChord(squaredChord);
    if (saved > 0)
      sums[site] = (sums[site] ?? 0) + (clients[place] ?? 0) * Math.min(reachMiles, saved);
  });
  return sums;
}

export interface PopulatedPlace extends LonLat {
  readonly population: number;
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
export function growthCase<T extends PopulatedPlace>(
  branches: readonly LonLat[],
  studios: readonly LonLat[],
  { nearMiles, reachMiles }: { readonly nearMiles: number; readonly reachMiles: number },
  { towns, clientsOf }: { readonly towns: readonly T[]; clientsOf(town: T): number },
): GrowthCase | undefined {
  const populatedWithin = (sites: readonly LonLat[], miles: number) => {
    const near = new Set(sites.flatMap((site) => indexesWithin(site, miles, towns)));
    return [...near].flatMap((index) => {
      const town = towns[index];
      return town && town.population > 0 ? [town] : [];
    });
  };
  const rates = populatedWithin(studios, nearMiles)
    .map((town) => clientsOf(town) / town.population)
    .sort((a, b) => a - b);
  const inReach = populatedWithin(branches, reachMiles);
  if (rates.length === 0 || inReach.length === 0) return undefined;
  const quartile = (share: number) => rates[Math.round(share * (rates.length - 1))] ?? 0;
  const penetration = [quartile(0.25), quartile(0.75)] as const;
  const newAt = (rate: number) =>
    inReach.reduce((sum, town) => sum + Math.max(0, rate * town.population - clientsOf(town)), 0);
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
