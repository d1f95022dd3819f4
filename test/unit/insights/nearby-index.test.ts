import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import { NearbyIndex } from '../../../src/insights/nearby-index.ts';
import { anyPlace, nearbyPlace } from './places.ts';

describe('points by great-circle distance', () => {
  it('are those that measuring each one finds, anywhere on the globe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyPlace, nearbyPlace), { maxLength: 60 }),
        fc.oneof(anyPlace, nearbyPlace),
        fc.oneof(fc.double({ min: 0, max: 60, noNaN: true }), fc.constantFrom(3000, 9000, 13_000)),
        (points, centre, radius) => {
          const found: number[] = [];
          new NearbyIndex(points).forEachWithin(centre, radius, (index, miles) => {
            found.push(index);
            expect(miles).toBe(distanceMiles(centre, points[index] ?? centre));
          });
          const expected = [...points.keys()].filter(
            (index) => distanceMiles(centre, points[index] ?? centre) <= radius,
          );
          expect(found.sort((a, b) => a - b)).toEqual(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are found across the date line', () => {
    const found: number[] = [];
    const attu = { lon: 172.9, lat: 52.9 };
    const points = [{ lon: -179.9, lat: 52 }, attu, { lon: -150, lat: 61 }];
    new NearbyIndex(points).forEachWithin({ lon: 179.5, lat: 52 }, 400, (index) =>
      found.push(index),
    );
    expect(found.sort()).toEqual([0, 1]);
  });
});
