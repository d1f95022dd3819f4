import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { BasemapTopology } from '../../../src/map/offline-basemap.ts';
import { BundledBasemap } from '../../../src/offline/bundled-basemap.ts';

const folder = new URL('../../../assets/basemap/', import.meta.url);
const bytes = new Uint8Array(readFileSync(new URL('basemap.bin', folder)));

describe('bundled basemap', () => {
  const basemap = new BundledBasemap(bytes);

  it('has the land and a name for each state, district and territory', () => {
    expect(basemap.states.groups).toHaveLength(56);
    expect(new Set(basemap.names.states.map(({ postalCode }) => postalCode)).size).toBe(56);
    for (const { rings } of basemap.states.groups) expect(rings.length).toBeGreaterThan(0);
  });

  it('has areas whose arcs fit together', () => {
    for (const topology of [basemap.world, basemap.states, basemap.water]) {
      expect(gapsBetweenArcs(topology)).toBe(0);
    }
  });

  it('keeps the United States in one piece and everything on the globe', () => {
    const { lons, lats } = basemap.states;
    expect(Math.max(...spread(lons))).toBeLessThan(-64);
    expect(Math.min(...spread(lons))).toBeGreaterThan(-216);
    expect(Math.max(...spread(lats))).toBeLessThan(72);
    expect(Math.min(...spread(lats))).toBeGreaterThan(-15);
  });

  it('ranks places by their people, the greatest first', () => {
    const { names, sizes, lons, lats } = basemap.places;
    expect(names.length).toBe(sizes.length);
    expect(names.slice(0, 30)).toEqual(
      expect.arrayContaining(['New York', 'Los Angeles', 'Chicago']),
    );
    expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
    const denver = names.indexOf('Denver');
    expect(lons[denver]).toBeCloseTo(-104.98, 1);
    expect(lats[denver]).toBeCloseTo(39.74, 1);
  });

  it('names every county near its middle', () => {
    const { names, lons, lats } = basemap.counties;
    expect(names.length).toBeGreaterThan(3200);
    expect([lons.length, lats.length]).toEqual([names.length, names.length]);
  });

  it('is the file that its source note describes, and no larger than agreed', () => {
    const checksum = createHash('sha256').update(bytes).digest('hex');
    expect(readFileSync(new URL('SOURCE.md', folder), 'utf8')).toContain(checksum);
    expect(gzipSync(bytes).length).toBeLessThan(1_200_000);
  });

  it('refuses other bytes with a next step', () => {
    for (const damaged of [
      new Uint8Array(),
      new TextEncoder().encode('{}'),
      bytes.slice(0, 5000),
    ]) {
      expect(() => new BundledBasemap(damaged)).toThrow('Install the plugin again');
    }
  });
});

/** An end may be rounded the other way. */
const STEP_DEGREES = 0.0025;

/** In how many places of all rings the end of an arc is not where the next begins. */
function gapsBetweenArcs({ groups, arcStarts, lons, lats }: BasemapTopology): number {
  const endOf = (reference: number, isEnd: boolean) => {
    const arc = reference < 0 ? ~reference : reference;
    const isLast = reference < 0 !== isEnd;
    const i = isLast ? (arcStarts[arc + 1] ?? 0) - 1 : (arcStarts[arc] ?? 0);
    return [lons[i] ?? 0, lats[i] ?? 0] as const;
  };
  return groups
    .flatMap(({ rings }) => rings)
    .reduce((gaps, ring) => {
      const open = [...ring].filter((arc, i) => {
        const [lon, lat] = endOf(arc, true);
        const [nextLon, nextLat] = endOf(ring[(i + 1) % ring.length] ?? 0, false);
        return Math.hypot(nextLon - lon, nextLat - lat) > STEP_DEGREES;
      });
      return gaps + open.length;
    }, 0);
}

/** Few enough for one call. */
function spread(values: Float32Array): readonly number[] {
  return [...values].filter((_, i) => i % 2 === 0);
}
