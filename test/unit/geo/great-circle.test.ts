import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';

const point = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
});

describe('distanceMiles', () => {
  it('measures New York to Los Angeles', () => {
    const newYork = { lon: -74.006, lat: 40.7128 };
    const losAngeles = { lon: -118.2437, lat: 34.0522 };
    expect(distanceMiles(newYork, losAngeles)).toBeCloseTo(2445.6, 0);
  });

  it('is the same in both directions and never more than half way round', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const miles = distanceMiles(a, b);
        expect(miles).toBeCloseTo(distanceMiles(b, a), 6);
        expect(miles).toBeGreaterThanOrEqual(0);
        expect(miles).toBeLessThanOrEqual(12_437);
      }),
    );
  });
});
