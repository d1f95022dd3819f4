import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import { bestSites } from '../../../src/insights/best-sites.ts';
import { geometricMedian } from '../../../src/insights/geometric-median.ts';
import { InsightClients } from '../../../src/insights/insight-clients.ts';
import { NearbyIndex } from '../../../src/insights/nearby-index.ts';
import { EventGuests } from '../../../src/insights/past-events.ts';
import {
  medianMiles,
  overlapShare,
  weightsAround,
  weightsAroundAll,
} from '../../../src/insights/site-score.ts';
import { nearbyPlace, weightedPlaces } from './places.ts';

const DENVER = { lon: -104.99, lat: 39.74 };

describe('a site', () => {
  it('is scored alike by itself and together with all zips', () => {
    fc.assert(
      fc.property(weightedPlaces(30), fc.array(nearbyPlace, { maxLength: 20 }), (demand, sites) => {
        const all = weightsAroundAll(new NearbyIndex(sites), sites.length, demand);
        const single = sites.map((site) => weightsAround(site, demand));
        expect(all.map((sums) => [...sums])).toEqual(
          [0, 1, 2].map((ring) => single.map((sums) => sums[ring])),
        );
      }),
    );
  });

  it('has half of the clients no farther than its median', () => {
    fc.assert(
      fc.property(weightedPlaces(30), nearbyPlace, (demand, site) => {
        const median = medianMiles(site, demand);
        const total = demand.weights.reduce((sum, each) => sum + each, 0);
        if (median === undefined) {
          expect(total).toBe(0);
          return;
        }
        const within = (isIn: (miles: number) => boolean) =>
          demand.places.reduce(
            (sum, place, index) =>
              isIn(distanceMiles(site, place)) ? sum + (demand.weights[index] ?? 0) : sum,
            0,
          );
        expect(within((miles) => miles <= median)).toBeGreaterThanOrEqual(total / 2);
        expect(within((miles) => miles < median)).toBeLessThan(total / 2);
      }),
    );
  });

  it('shares all of its clients with itself and none with one far away', () => {
    const demand = { places: [DENVER], weights: [3] };
    expect(overlapShare(DENVER, [DENVER], 10, demand)).toBe(1);
    expect(overlapShare(DENVER, [{ lon: -87, lat: 41 }], 10, demand)).toBe(0);
    expect(overlapShare({ lon: -87, lat: 41 }, [DENVER], 10, demand)).toBe(0);
  });
});

describe('guests of past events', () => {
  const guest = fc.record({ home: nearbyPlace, isMember: fc.boolean() });

  it('are counted once, where they live, as asking one by one finds', () => {
    fc.assert(
      fc.property(
        fc.array(guest, { maxLength: 25 }),
        fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 24 })), { maxLength: 3 }),
        nearbyPlace,
        fc.constantFrom(5, 10, 20),
        (clients, lists, site, radius) => {
          const at = InsightClients.of(
            clients.map(({ home }) => ({
              ...{ lon: home.lon, lat: home.lat, zip5: '', town: '' },
              ...{ precision: 'zip', needsAddressCheck: false },
            })),
          );
          const isMember = clients.map((client) => Number(client.isMember));
          const events = lists.map((list, index) => ({
            ...{ id: String(index), name: '', date: '2025-01-01', ...DENVER },
            came: list.filter((client) => client < clients.length),
          }));
          const guests = new EventGuests(at, events, isMember);
          const within = clients.filter(
            ({ home, isMember: counts }, client) =>
              counts &&
              events.some(({ came }) => came.includes(client)) &&
              distanceMiles(site, home) <= radius,
          );
          expect(guests.within(site, radius)).toBe(within.length);
          for (const event of events) {
            const own = event.came.filter((client) => clients[client]?.isMember);
            expect(guests.cameTo(event)).toBe(own.length);
          }
        },
      ),
    );
  });
});

describe('the best sites together', () => {
  it('are those that trying every choice finds', () => {
    fc.assert(
      fc.property(
        weightedPlaces(25),
        fc.array(nearbyPlace, { maxLength: 9 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(5, 15, 30),
        (demand, candidates, count, radius) => {
          const coverOf = (sites: readonly number[]) =>
            demand.places.reduce((sum, place, index) => {
              const isReached = sites.some(
                (site) => distanceMiles(candidates[site] ?? place, place) <= radius,
              );
              return isReached ? sum + (demand.weights[index] ?? 0) : sum;
            }, 0);
          const choice = bestSites(candidates, count, radius, demand);
          const every = choicesOf(candidates.length, Math.min(count, candidates.length));
          expect(choice.sites).toHaveLength(Math.min(count, candidates.length));
          expect(choice.covered).toBe(coverOf(choice.sites));
          expect(choice.covered).toBe(Math.max(...every.map(coverOf)));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the centre of the clients', () => {
  it('is nowhere without clients, and where the one client is', () => {
    expect(geometricMedian({ places: [], weights: [] })).toBeUndefined();
    expect(geometricMedian({ places: [DENVER], weights: [0] })).toBeUndefined();
    const centre = geometricMedian({ places: [DENVER], weights: [7] });
    expect(distanceMiles(centre ?? { lon: 0, lat: 0 }, DENVER)).toBeLessThan(0.01);
  });

  it('has a smaller sum of distances than any point around it', () => {
    fc.assert(
      fc.property(weightedPlaces(20), (demand) => {
        const centre = geometricMedian(demand);
        if (!centre) return;
        const cost = (point: { lon: number; lat: number }) =>
          demand.places.reduce(
            (sum, place, index) => sum + (demand.weights[index] ?? 0) * distanceMiles(point, place),
            0,
          );
        const least = cost(centre);
        for (const [east, north] of [
          [0.01, 0],
          [-0.01, 0],
          [0, 0.01],
          [0, -0.01],
        ] as const) {
          const moved = cost({ lon: centre.lon + east, lat: centre.lat + north });
          expect(least).toBeLessThanOrEqual(moved + 1e-3);
        }
      }),
    );
  });
});

function choicesOf(size: number, count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return Array.from({ length: size }, (_, first) =>
    choicesOf(first, count - 1).map((rest) => [...rest, first]),
  ).flat();
}
