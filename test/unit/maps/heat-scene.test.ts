import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocateResult } from '../../../src/common/locations/location.ts';
import {
  changedHeatOptions,
  DEFAULT_HEAT_OPTIONS,
  type HeatOptions,
} from '../../../src/common/maps/heat-options.ts';
import { heatScene } from '../../../src/common/maps/heat-scene.ts';
import { location } from '../../support/locate-results.ts';

const bySales = { ...DEFAULT_HEAT_OPTIONS, weight: 'sales' } as const;

function arrange(
  results: readonly LocateResult[],
  values?: readonly number[],
  options: HeatOptions = values ? bySales : DEFAULT_HEAT_OPTIONS,
) {
  return heatScene(results, {
    options,
    defaultRadiusMiles: 5,
    distanceUnit: 'miles',
    values: values && Float64Array.from(values),
  });
}

/** So many clients in as many places. */
const places = (count: number) =>
  Array.from({ length: count }, (_, index) => location({ lon: -100 + index / 100 }));

describe('weights of a heat map', () => {
  it('are one for each client unless something else is asked for', () => {
    const place = location();
    const { scene, summary } = arrange([place, place, { reason: 'foreign', detail: '' }]);
    expect([...scene.weights]).toEqual([2]);
    expect(summary).toMatchObject({ weight: 'clients', weightCap: undefined });
  });

  it('count a single large order as the greatest of the ordinary ones', () => {
    const values = [...Array.from({ length: 99 }, (_, index) => 100 + index), 40_000];
    const { scene, summary } = arrange(places(100), values);
    expect(summary.weightCap).toBe(197);
    expect(Math.max(...scene.weights)).toBe(197);
    expect(Math.max(...scene.totals)).toBe(40_000);
  });

  it('are never negative, while the totals say what was refunded', () => {
    const { scene } = arrange(places(2), [-50, 80]);
    expect([...scene.weights]).toEqual([0, 80]);
    expect([...scene.totals]).toEqual([-50, 80]);
  });

  it('keep all of what is up to the cap, which few exceed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 90_000 }), { minLength: 1 }), (values) => {
        const { scene, summary } = arrange(places(values.length), values);
        const cap = summary.weightCap ?? Infinity;
        const positive = values.filter((value) => value > 0).length;
        expect(values.filter((value) => value > cap).length).toBeLessThanOrEqual(positive * 0.02);
        expect([...scene.weights]).toEqual(
          values.map((value) => Math.max(0, Math.min(value, cap))),
        );
      }),
    );
  });

  it('are clients where the hub does not tell what is asked for, on a scale of their own', () => {
    const { summary, scene } = arrange(places(2), undefined, { ...bySales, lockedMaximum: 500 });
    expect(summary).toMatchObject({ weight: 'clients', options: { weight: 'sales' } });
    expect(scene.lockedMaximum).toBeUndefined();
  });
});

describe('the radius of a heat map', () => {
  const radius = (results: readonly LocateResult[], radiusMiles?: number) =>
    arrange(results, undefined, { ...DEFAULT_HEAT_OPTIONS, radiusMiles }).summary;

  it('is that of the settings until the user chooses one', () => {
    expect(radius(places(1)).radiusMiles).toBe(5);
    expect(radius(places(1), 20).radiusMiles).toBe(20);
  });

  describe('where the user has not chosen one', () => {
    const near = Array.from({ length: 60 }, (_, i) =>
      location({ lon: -104.9 + i / 200, lat: 39.7 }),
    );
    const far = location({ lon: -72.7, lat: 41.8 });

    it('is wide enough to be seen from coast to coast, round in the unit of the host', () => {
      const west = location({ lon: -122, lat: 47 });
      const spread = [west, west, ...near, far, far];
      expect(radius(spread)).toMatchObject({ radiusMiles: 50, widenedFromMiles: 5 });
      const inKilometres = heatScene(spread, {
        options: DEFAULT_HEAT_OPTIONS,
        defaultRadiusMiles: 5,
        distanceUnit: 'kilometres',
        values: undefined,
      });
      expect(inKilometres.scene.radiusMiles * 1.609344).toBeCloseTo(80);
      expect(radius(spread, 5)).toMatchObject({ radiusMiles: 5, widenedFromMiles: undefined });
    });

    it('stays the least for zips where that can be seen, though a smaller one is set', () => {
      const zips = Array.from({ length: 60 }, (_, i) =>
        location({ lon: -105 + i / 12, lat: 39.7, precision: 'zip' }),
      );
      const { summary } = heatScene(zips, {
        options: DEFAULT_HEAT_OPTIONS,
        defaultRadiusMiles: 1,
        distanceUnit: 'miles',
        values: undefined,
      });
      expect(summary).toMatchObject({ radiusMiles: 3, widenedFromMiles: undefined });
    });

    it('stays as set for one city, though a few live far away', () => {
      const many = [...near, ...near];
      expect(radius([...many, far, far])).toMatchObject({
        radiusMiles: 5,
        widenedFromMiles: undefined,
      });
      expect(radius([])).toMatchObject({ radiusMiles: 5 });
    });
  });

  it('is at least 3 miles while clients are known by zip, and 1 mile when they are not', () => {
    expect(radius([location({ precision: 'zip' })], 1)).toMatchObject({
      radiusMiles: 3,
      minimumRadiusMiles: 3,
      roughShare: 1,
    });
    const exact = Array.from({ length: 30 }, () => location({ precision: 'rooftop' }));
    expect(radius([...exact, location({ precision: 'town' })], 1)).toMatchObject({
      radiusMiles: 1,
      minimumRadiusMiles: 1,
    });
  });
});

describe('a locked scale', () => {
  const locked = { ...DEFAULT_HEAT_OPTIONS, lockedMaximum: 12 };

  it('goes with the weight that it is a scale of', () => {
    expect(changedHeatOptions(locked, { weight: 'sales' }).lockedMaximum).toBeUndefined();
    expect(changedHeatOptions(locked, { weight: 'clients' }).lockedMaximum).toBe(12);
    expect(changedHeatOptions(locked, { radiusMiles: 9 }).lockedMaximum).toBe(12);
  });
});
