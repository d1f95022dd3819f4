import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import { milesOfChord, NearbyIndex } from '../../../src/insights/nearby-index.ts';
import { anyPlace, nearbyPlace } from './places.ts';

const place = fc.oneof(anyPlace, nearbyPlace);

describe('points by great-circle distance', () => {
  it('are those that measuring each one finds, anywhere on the globe', () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 60 }),
        fc.array(place, { maxLength: 4 }),
        fc.oneof(fc.double({ min: 0, max: 60, noNaN: true }), fc.constantFrom(3000, 9000, 13_000)),
        (points, centres, radius) => {
          const found: string[] = [];
          new NearbyIndex(points).forEachPairWithin(centres, radius, (centre, point, squared) => {
            found.push(`${centre} ${point}`);
            const [one, other] = [centres[centre], points[point]];
            const miles = one && other ? distanceMiles(one, other) : Number.NaN;
            expect(milesOfChord(squared)).toBeCloseTo(miles, miles > 12_000 ? 3 : 6);
          });
          const expected = centres.flatMap((one, centre) =>
            points.flatMap((other, point) =>
              distanceMiles(one, other) <= radius ? [`${centre} ${point}`] : [],
            ),
          );
          expect(found.sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are found across the date line', () => {
    const found: number[] = [];
    const attu = { lon: 172.9, lat: 52.9 };
    const points = [{ lon: -179.9, lat: 52 }, attu, { lon: -150, lat: 61 }];
    new NearbyIndex(points).forEachPairWithin([{ lon: 179.5, lat: 52 }], 400, (_, point) =>
      found.push(point),
    );
    expect(found.sort()).toEqual([0, 1]);
  });
});
