import type { LonLat } from '../common/geo/lon-lat.ts';
import { indexesWithin, type Weighted } from './site-score.ts';

/** Sites that together have the most within reach. */
export interface SiteChoice {
  /** Indexes of the chosen candidates, ascending. */
  readonly sites: readonly number[];
  /** What lies within reach of at least one of them. */
  readonly covered: number;
}

/**
 * The `count` candidates that together cover most: the maximal covering location problem (R. Church and C. ReVelle,
 * Papers of the Regional Science Association 32, 1974), solved exactly by branch and bound. A branch is cut when the
 * greatest gains of the candidates left, added up as if they did not overlap, cannot better the best choice so far.
 * Weights are not below 0.
 */
export function bestSites(
  candidates: readonly LonLat[],
  count: number,
  radiusMiles: number,
  demand: Weighted,
): SiteChoice {
  const size = Math.min(count, candidates.length);
  const reached = candidates.map((site) => indexesWithin(site, radiusMiles, demand.places));
  // How many of the chosen sites reach each place: taking a site back is as simple as choosing it.
  const timesReached = new Uint16Array(demand.places.length);
  let best: SiteChoice = { sites: [], covered: Number.NEGATIVE_INFINITY };

  const gainOf = (site: number) => {
    let gain = 0;
    for (const place of reached[site] ?? []) {
      if (timesReached[place] === 0) gain += demand.weights[place] ?? 0;
    }
    return gain;
  };
  const mark = (site: number, step: 1 | -1) => {
    for (const place of reached[site] ?? [])
      timesReached[place] = (timesReached[place] ?? 0) + step;
  };
  const search = (chosen: readonly number[], covered: number, open: readonly number[]) => {
    const missing = size - chosen.length;
    if (missing === 0) {
      if (covered > best.covered) best = { sites: chosen, covered };
      return;
    }
    // Most promising first, so that a good choice is soon there to cut by.
    const ranked = open
      .map((site) => ({ site, gain: gainOf(site) }))
      .sort((one, other) => other.gain - one.gain);
    for (let index = 0; index + missing <= ranked.length; index++) {
      const bound = ranked
        .slice(index, index + missing)
        .reduce((sum, { gain }) => sum + gain, covered);
      const next = ranked[index];
      if (!next || bound <= best.covered) return;
      const { site, gain } = next;
      mark(site, 1);
      search(
        [...chosen, site],
        covered + gain,
        ranked.slice(index + 1).map((each) => each.site),
      );
      mark(site, -1);
    }
  };
  search([], 0, [...candidates.keys()]);
  return { ...best, sites: best.sites.toSorted((a, b) => a - b) };
}
