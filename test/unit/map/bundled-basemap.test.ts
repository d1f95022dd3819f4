import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBundledBasemap } from '../../../src/offline/bundled-basemap.ts';

const folder = new URL('../../../assets/basemap/', import.meta.url);
const bytes = readFileSync(new URL('states.json', folder));

describe('bundled basemap', () => {
  const basemap = decodeBundledBasemap(bytes);

  it('has the land, the lines between states and a name for each', () => {
    const names = basemap.stateLabels.map(({ postalCode }) => postalCode);
    expect(new Set(names).size).toBe(56);
    expect(basemap.land.coordinates.length).toBeGreaterThan(50);
    expect(basemap.stateLines.coordinates.length).toBeGreaterThan(50);
  });

  it('puts the names inside the country', () => {
    for (const { lon, lat, widthDegrees } of basemap.stateLabels) {
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
      expect(lat).toBeGreaterThan(-15);
      expect(lat).toBeLessThan(72);
      expect(widthDegrees).toBeGreaterThan(0);
    }
  });

  it('is the file that its source note describes', () => {
    const checksum = createHash('sha256').update(bytes).digest('hex');
    expect(readFileSync(new URL('SOURCE.md', folder), 'utf8')).toContain(checksum);
  });

  it('refuses other bytes with a next step', () => {
    expect(() => decodeBundledBasemap(new TextEncoder().encode('{"type":"Feature"}'))).toThrow(
      'Install the plugin again',
    );
  });
});
