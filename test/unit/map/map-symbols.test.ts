import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { westOfDateLine } from '../../../src/common/geo/west-of-date-line.ts';
import { rampPosition } from '../../../src/common/maps/ramp-position.ts';
import { BASEMAP_PALETTES } from '../../../src/map/basemap-palette.ts';
import { buildColorRamp } from '../../../src/map/color-ramp.ts';
import { MAP_PALETTES } from '../../../src/map/map-palette.ts';
import { zipPinRadius } from '../../../src/map/zip-pin-radius.ts';

describe('zip pins', () => {
  it('have areas in proportion to their clients', () => {
    expect(zipPinRadius(100, 400) ** 2 / zipPinRadius(400, 400) ** 2).toBeCloseTo(0.25);
    expect(zipPinRadius(200, 400) ** 2 / zipPinRadius(100, 400) ** 2).toBeCloseTo(2);
  });

  it('never shrink below what can be seen', () => {
    expect(zipPinRadius(1, 100_000)).toBeGreaterThanOrEqual(4);
  });
});

describe('colours', () => {
  it('rise with the density, and show a lone client beside a crowd', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(rampPosition(share * 12, 12)).toBeGreaterThanOrEqual(share);
        expect(rampPosition(share * 12, 12)).toBeLessThanOrEqual(1);
      }),
    );
    expect(rampPosition(1, 400)).toBeGreaterThanOrEqual(0.05);
  });

  for (const theme of ['light', 'dark', 'contrast'] as const) {
    const palette = MAP_PALETTES[theme];
    it(`rise from nothing and never turn back in lightness (${theme})`, () => {
      const bytes = new Uint8Array(buildColorRamp(palette.ramp).buffer);
      const steps = Array.from({ length: bytes.length / 4 }, (_, i) => ({
        luminance: luminance([...bytes.subarray(i * 4, i * 4 + 3)]),
        alpha: bytes[i * 4 + 3] ?? 0,
      }));
      expect(steps[0]?.alpha).toBe(0);
      const direction = Math.sign((steps.at(-1)?.luminance ?? 0) - (steps[0]?.luminance ?? 0));
      for (const [i, step] of steps.slice(1).entries()) {
        const before = steps[i];
        if (!before) continue;
        expect(step.alpha).toBeGreaterThanOrEqual(before.alpha);
        // Half a step of a byte is rounding.
        expect(direction * (step.luminance - before.luminance)).toBeGreaterThanOrEqual(-0.003);
      }
    });

    it(`keep numbers legible on their pins (${theme})`, () => {
      expect(contrast(palette.pinText, palette.pin)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.clusterText, palette.cluster)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.pin, palette.land)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.cluster, palette.land)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.furniture, palette.land)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.furniture, BASEMAP_PALETTES[theme].sea)).toBeGreaterThanOrEqual(4.5);
    });
  }
});

describe('longitudes', () => {
  it('keep Guam and the states in one piece', () => {
    expect(westOfDateLine(144.8)).toBeCloseTo(-215.2);
    expect(westOfDateLine(-66)).toBe(-66);
  });
});

/** WCAG 2.2, relative luminance. */
function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (byte: number) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [a, b]
    .map((color) => luminance([1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))))
    .sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
