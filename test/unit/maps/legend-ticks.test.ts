import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legendTicks } from '../../../src/common/maps/legend-ticks.ts';
import { rampPosition } from '../../../src/common/maps/ramp-position.ts';

const anyEnd = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -7, max: 7 }))
  .map(([mantissa, exponent]) => mantissa * 10 ** exponent);

describe('the numbers of a legend', () => {
  it('are three to five round ones, apart, exactly where the ramp has their colour', () => {
    fc.assert(
      fc.property(anyEnd, (end) => {
        const ticks = legendTicks(end);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(5);
        ticks.forEach(({ value, position }, i) => {
          expect(position).toBe(rampPosition(value, end));
          expect(value).toBeLessThanOrEqual(end);
          expect(value.toExponential().replace(/e.*/, '')).toMatch(/^\d(\.5)?$/);
          expect(position - (ticks[i - 1]?.position ?? 0)).toBeGreaterThan(0.15);
        });
      }),
    );
  });

  it('keep away from what stands on the ramp already', () => {
    fc.assert(
      fc.property(anyEnd, (end) => {
        const ticks = legendTicks(end, [1]);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        for (const { position } of ticks) expect(position).toBeLessThan(0.85);
      }),
    );
  });

  it('are none where nobody is', () => {
    expect(legendTicks(0)).toEqual([]);
  });
});
