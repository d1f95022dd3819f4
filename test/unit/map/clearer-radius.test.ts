import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearerRadius, visibleRadius } from '../../../src/common/maps/clearer-radius.ts';
import {
  LARGEST_HEAT_RADIUS,
  SMALLEST_HEAT_RADIUS,
} from '../../../src/common/maps/heat-options.ts';

const view = fc.record({
  radius: fc.double({ min: SMALLEST_HEAT_RADIUS, max: LARGEST_HEAT_RADIUS, noNaN: true }),
  milesPerPixel: fc.double({ min: 1e-4, max: 30, noNaN: true }),
  unit: fc.constantFrom('miles' as const, 'kilometres' as const),
});

describe('a clearer radius', () => {
  it('is larger than a speck and smaller than a blur, and there is none for what is neither', () => {
    fc.assert(
      fc.property(view, ({ radius, milesPerPixel, unit }) => {
        const clearer = clearerRadius(radius, milesPerPixel, unit);
        const pixels = radius / milesPerPixel;
        if (pixels >= 3 && pixels <= 120) expect(clearer).toBeUndefined();
        if (clearer === undefined) return;
        expect(Math.sign(clearer - radius)).toBe(pixels < 3 ? 1 : -1);
        expect(clearer).toBeGreaterThanOrEqual(SMALLEST_HEAT_RADIUS);
        expect(clearer).toBeLessThanOrEqual(LARGEST_HEAT_RADIUS);
      }),
    );
  });

  it('is settled with: where it is taken, no other is offered', () => {
    fc.assert(
      fc.property(view, ({ radius, milesPerPixel, unit }) => {
        const clearer = clearerRadius(radius, milesPerPixel, unit);
        if (clearer === undefined) return;
        expect(clearerRadius(clearer, milesPerPixel, unit)).toBeUndefined();
      }),
    );
  });

  it('is round in the unit of the host', () => {
    expect(clearerRadius(50, 0.2, 'miles')).toBe(5);
    expect(clearerRadius(5, 10, 'miles')).toBe(50);
    expect((clearerRadius(50, 0.2, 'kilometres') ?? 0) * 1.609344).toBeCloseTo(10);
  });

  it('is never a smaller one where only what can be seen is asked for', () => {
    fc.assert(
      fc.property(view, ({ radius, milesPerPixel, unit }) => {
        expect(visibleRadius(radius, milesPerPixel, unit) ?? Infinity).toBeGreaterThan(radius);
      }),
    );
  });
});
