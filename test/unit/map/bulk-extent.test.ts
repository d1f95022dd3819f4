import fc from 'fast-check';
import { getHeight, getWidth } from 'ol/extent.js';
import { toLonLat } from 'ol/proj.js';
import { describe, expect, it } from 'vitest';
import { dataExtents } from '../../../src/map/bulk-extent.ts';
import { MERCATOR } from '../../../src/map/map-planes.ts';

type Place = readonly [lon: number, lat: number, count: number];

const DENVER: readonly Place[] = Array.from({ length: 60 }, (_, i) => [
  -105 + 0.3 * Math.sin(i),
  39.7 + 0.3 * Math.cos(i),
  10,
]);
const GUAM: Place = [144.8, 13.5, 3];
const ALASKA: Place = [-149.9, 61.2, 4];

function extentsOf(places: readonly Place[]) {
  const extents = dataExtents(
    {
      lons: places.map(([lon]) => lon),
      lats: places.map(([, lat]) => lat),
      counts: places.map(([, , count]) => count),
    },
    MERCATOR,
  );
  if (!extents) throw new Error('There are no extents.');
  return extents;
}

describe('what a map is fitted to', () => {
  it('leaves a few clients out who are far from all others, and counts them', () => {
    const { bulk, clientsOutsideBulk } = extentsOf([...DENVER, GUAM, ALASKA]);
    expect(clientsOutsideBulk).toBe(7);
    const [west = 0, south = 0] = toLonLat(bulk.slice(0, 2));
    expect(west).toBeCloseTo(-105.3, 1);
    expect(south).toBeCloseTo(39.4, 1);
  });

  it('is everybody when more live far away', () => {
    const { all, bulk, clientsOutsideBulk } = extentsOf([...DENVER, [144.8, 13.5, 40]]);
    expect(clientsOutsideBulk).toBe(0);
    expect(bulk).toEqual(all);
  });

  it('is everybody when the view would hardly be smaller', () => {
    const { all, bulk } = extentsOf([...DENVER, [-105.4, 39.7, 1]]);
    expect(bulk).toEqual(all);
  });

  it('is nothing without places', () => {
    expect(dataExtents({ lons: [], lats: [], counts: [] }, MERCATOR)).toBeUndefined();
  });

  it('holds at least 98 % of the clients, and is a part of the whole', () => {
    const place = fc.tuple(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -15, max: 70, noNaN: true }),
      fc.integer({ min: 1, max: 300 }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 80 }), (places) => {
        const { all, bulk, clientsOutsideBulk } = extentsOf(places);
        const clients = places.reduce((sum, [, , count]) => sum + count, 0);
        expect(clientsOutsideBulk).toBeLessThanOrEqual(0.02 * clients);
        expect(getWidth(bulk)).toBeLessThanOrEqual(getWidth(all));
        expect(getHeight(bulk)).toBeLessThanOrEqual(getHeight(all));
      }),
    );
  });
});
