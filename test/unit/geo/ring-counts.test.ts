import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import { countInRings } from '../../../src/common/geo/ring-counts.ts';

const place = fc.record({
  lon: fc.double({ min: -106, max: -104, noNaN: true }),
  lat: fc.double({ min: 39, max: 41, noNaN: true }),
});

it('counts every place once, in the first ring that reaches it', () => {
  fc.assert(
    fc.property(place, fc.array(place, { maxLength: 50 }), (centre, places) => {
      const radii = [5, 10, 20, 30];
      const { within, between, beyond } = countInRings(centre, radii, places);
      const isWithin = (radius: number) =>
        places.filter((other) => distanceMiles(centre, other) <= radius).length;
      expect(within).toEqual(radii.map(isWithin));
      expect(between.reduce((sum, count) => sum + count, beyond)).toBe(places.length);
      between.forEach((count, ring) => {
        expect(count).toBe((within[ring] ?? 0) - (within[ring - 1] ?? 0));
      });
    }),
  );
});
