import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import { hotSpots } from '../../../src/insights/hot-spots.ts';
import { nearbyPlace } from './places.ts';

const GRID = Array.from({ length: 400 }, (_, index) => ({
  lon: -105 + (index % 20) / 10,
  lat: 39 + Math.floor(index / 20) / 10,
}));
const options = { bandMiles: 8, falseDiscoveryRate: 0.05 };

describe('rates higher than chance', () => {
  it('are found where they were planted, and nowhere else', () => {
    const isPlanted = ({ lon, lat }: { lon: number; lat: number }) =>
      distanceMiles({ lon, lat }, { lon: -104, lat: 40 }) < 9;
    const places = GRID.map((place, index) => ({
      ...place,
      rate: isPlanted(place) ? 9 : 1 + ((index * 7919) % 13) / 13,
    }));
    const found = hotSpots(places, options).map(({ place }) => places[place]);
    expect(found.length).toBeGreaterThan(0);
    for (const place of found) {
      const isNear = place && distanceMiles(place, { lon: -104, lat: 40 }) < 9 + options.bandMiles;
      expect(isNear).toBe(true);
    }
  });

  it('are none where every rate is the same, or there are hardly any places', () => {
    expect(
      hotSpots(
        GRID.map((place) => ({ ...place, rate: 0.3 })),
        options,
      ),
    ).toEqual([]);
    expect(hotSpots([], options)).toEqual([]);
    expect(hotSpots([{ lon: -105, lat: 39, rate: 5 }], options)).toEqual([]);
  });

  it('have the scores of the formula, written out', () => {
    const place = fc.tuple(nearbyPlace, fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 25 }), (pairs) => {
        const places = pairs.map(([at, rate]) => ({ ...at, rate }));
        const all = hotSpots(places, { bandMiles: 8, falseDiscoveryRate: 1 });
        const mean = places.reduce((sum, { rate }) => sum + rate, 0) / places.length;
        const s = Math.sqrt(
          places.reduce((sum, { rate }) => sum + rate * rate, 0) / places.length - mean * mean,
        );
        for (const { place: index, z, p } of all) {
          const here = places[index] ?? { lon: 0, lat: 0, rate: 0 };
          const near = places.filter((other) => distanceMiles(here, other) <= 8);
          const sum = near.reduce((total, { rate }) => total + rate, 0);
          const n = places.length;
          const spread = s * Math.sqrt((n * near.length - near.length ** 2) / (n - 1));
          expect(z).toBeCloseTo(spread > 0 ? (sum - mean * near.length) / spread : 0, 6);
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
