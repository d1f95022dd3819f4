import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import {
  distanceCurve,
  nearestStudio,
  placesByDistance,
  radiusHolding,
  sumWithin,
  tradeArea,
} from '../../../src/insights/distance-curve.ts';
import { nearbyPlace, weight, weightedPlaces } from './places.ts';

describe('how far clients come', () => {
  it('is what measuring every client says', () => {
    fc.assert(
      fc.property(
        weightedPlaces(40),
        nearbyPlace,
        fc.double({ min: 0, max: 120, noNaN: true }),
        ({ places, weights }, studio, radius) => {
          const expected = places.reduce(
            (sum, place, index) =>
              distanceMiles(studio, place) <= radius ? sum + (weights[index] ?? 0) : sum,
            0,
          );
          expect(sumWithin(distanceCurve(placesByDistance(studio, places), weights), radius)).toBe(
            expected,
          );
        },
      ),
    );
  });

  it('has a radius that holds a share, and no smaller one', () => {
    fc.assert(
      fc.property(
        weightedPlaces(40),
        nearbyPlace,
        fc.constantFrom(0.6, 0.8, 0.9, 1),
        ({ places, weights }, studio, share) => {
          const curve = distanceCurve(placesByDistance(studio, places), weights);
          const radius = radiusHolding(curve, share);
          const total = weights.reduce((sum, each) => sum + each, 0);
          if (radius === undefined) {
            expect(total).toBe(0);
            return;
          }
          expect(sumWithin(curve, radius)).toBeGreaterThanOrEqual(share * total);
          expect(sumWithin(curve, radius - 1e-9)).toBeLessThan(share * total);
        },
      ),
    );
  });

  it('is nothing without clients', () => {
    const studio = { lon: -105, lat: 40 };
    const curve = distanceCurve(placesByDistance(studio, []), []);
    expect(radiusHolding(curve, 0.8)).toBeUndefined();
    expect(sumWithin(curve, 100)).toBe(0);
  });
});

describe('the studio of a place', () => {
  it('is the nearest', () => {
    fc.assert(
      fc.property(
        fc.array(nearbyPlace, { maxLength: 20 }),
        fc.array(nearbyPlace, { maxLength: 5 }),
        (places, studios) => {
          nearestStudio(places, studios).forEach((index, at) => {
            const place = places[at];
            if (!place || studios.length === 0) {
              expect(index).toBe(-1);
              return;
            }
            const miles = studios.map((studio) => distanceMiles(studio, place));
            expect(miles[index]).toBe(Math.min(...miles));
          });
        },
      ),
    );
  });
});

describe('the trade area', () => {
  it('holds the share with the fewest places', () => {
    fc.assert(
      fc.property(
        fc.array(weight, { maxLength: 12 }),
        fc.constantFrom(0.6, 0.8),
        (weights, share) => {
          const total = weights.reduce((sum, each) => sum + each, 0);
          const area = tradeArea(weights, share);
          const sumOf = (indexes: readonly number[]) =>
            indexes.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
          expect(sumOf(area)).toBeGreaterThanOrEqual(share * total);
          // The heaviest places of one fewer do not hold it.
          const heaviest = weights.toSorted((a, b) => b - a).slice(0, Math.max(0, area.length - 1));
          if (area.length > 0) {
            expect(heaviest.reduce((sum, each) => sum + each, 0)).toBeLessThan(share * total);
          }
        },
      ),
    );
  });
});
