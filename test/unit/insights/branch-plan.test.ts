import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import type { LonLat } from '../../../src/common/geo/lon-lat.ts';
import {
  branchComparison,
  branchEffect,
  gainAtAll,
  growthCase,
} from '../../../src/insights/branch-plan.ts';
import { NearbyIndex } from '../../../src/insights/nearby-index.ts';
import { nearbyPlace, weightedPlaces } from './places.ts';

const REACH_MILES = 15;
const studiosNearby = fc.array(nearbyPlace, { maxLength: 3 });

describe('a new branch', () => {
  it('is nearer for whom measuring every client finds, and saves them the difference', () => {
    fc.assert(
      fc.property(
        weightedPlaces(30),
        fc.array(nearbyPlace, { minLength: 1, maxLength: 2 }),
        studiosNearby,
        ({ places, weights }, branches, studios) => {
          const effect = branchEffect(branches, studios, REACH_MILES, {
            places,
            clients: weights,
            sales: undefined,
          });
          let [inReach, nearer, saved, gain] = [0, 0, 0, 0];
          places.forEach((place, index) => {
            const count = weights[index] ?? 0;
            const toBranch = Math.min(...branches.map((branch) => distanceMiles(branch, place)));
            const toStudio = Math.min(...studios.map((studio) => distanceMiles(studio, place)));
            if (toBranch > REACH_MILES) return;
            inReach += count;
            if (toBranch >= toStudio) return;
            nearer += count;
            gain += count * Math.min(REACH_MILES, toStudio - toBranch);
            if (studios.length > 0) saved += count * (toStudio - toBranch);
          });
          expect(effect.clientsInReach).toBe(inReach);
          expect(effect.clientsNearer).toBe(nearer);
          expect(effect.milesSaved).toBeCloseTo(saved, 6);
          expect(effect.gain).toBeCloseTo(gain, 6);
          expect(effect.salesInReach).toBeUndefined();
          const taken = effect.takenFrom.reduce((sum, each) => sum + each, 0);
          expect(taken).toBe(studios.length > 0 ? nearer : 0);
        },
      ),
    );
  });

  it('is scored alike by itself and together with all zips', () => {
    fc.assert(
      fc.property(
        weightedPlaces(30),
        fc.array(nearbyPlace, { maxLength: 12 }),
        studiosNearby,
        ({ places, weights }, sites, studios) => {
          const demand = { places, clients: weights, sales: undefined };
          const all = gainAtAll(new NearbyIndex(sites), sites.length, studios, REACH_MILES, demand);
          sites.forEach((site, index) => {
            const { gain } = branchEffect([site], studios, REACH_MILES, demand);
            expect(all[index]).toBeCloseTo(gain, 6);
          });
        },
      ),
    );
  });

  it('is the best of its candidates, alone or as one of two', () => {
    fc.assert(
      fc.property(
        weightedPlaces(15),
        fc.array(nearbyPlace, { minLength: 2, maxLength: 5 }),
        studiosNearby,
        fc.constantFrom(1 as const, 2 as const),
        ({ places, weights }, candidates, studios, count) => {
          const demand = { places, clients: weights, sales: weights };
          const comparison = branchComparison(candidates, studios, REACH_MILES, demand);
          const best = comparison.best(count) ?? [];
          expect(best).toHaveLength(count);
          const { gain } = comparison.effectOf(best);
          for (const [first, one] of candidates.entries()) {
            for (const [second, other] of candidates.entries()) {
              if (count === 2 && first === second) continue;
              const branches = count === 1 ? [one] : [one, other];
              const effect = branchEffect(branches, studios, REACH_MILES, demand);
              expect(gain).toBeGreaterThanOrEqual(effect.gain);
            }
          }
        },
      ),
    );
  });
});

describe('the growth case', () => {
  const studio = { lon: -105, lat: 39.7 };
  const branch = { lon: -104, lat: 39.7 };
  const reach = { nearMiles: 10, reachMiles: 10 };
  const near = (population: number, clients: number) => ({ ...studio, population, clients });
  const far = (population: number, clients: number) => ({ ...branch, population, clients });

  const growth = (studios: readonly LonLat[], towns: readonly ReturnType<typeof near>[]) =>
    growthCase([branch], studios, reach, { towns, clientsOf: ({ clients }) => clients });

  it('is the far towns at the near towns’ penetration, as a range', () => {
    const towns = [near(1000, 1), near(1000, 2), near(1000, 3), near(1000, 4), near(1000, 5)];
    expect(growth([studio], [...towns, far(10_000, 5)])).toEqual({
      inhabitantsInReach: 10_000,
      penetration: [0.002, 0.004],
      newClients: [15, 35],
    });
  });

  it('never takes clients away, and is unknown without inhabitants', () => {
    const full = growth([studio], [near(1000, 1), far(1000, 500)]);
    expect(full?.newClients).toEqual([0, 0]);
    expect(growth([studio], [near(0, 3), far(1000, 1)])).toBeUndefined();
    expect(growth([studio], [near(1000, 3), far(0, 1)])).toBeUndefined();
    expect(growth([], [near(1000, 3), far(10, 1)])).toBeUndefined();
  });
});
