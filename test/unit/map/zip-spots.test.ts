import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MERCATOR } from '../../../src/map/map-planes.ts';
import { placeZipNumbers } from '../../../src/map/zip-numbers.ts';
import { zipSpots } from '../../../src/map/zip-spots.ts';

function pin(zip5: string, lon: number, lat: number, clientCount: number) {
  return { id: zip5, zip5, lon, lat, town: 'Denver, CO', clientCount };
}

describe('zips at one point', () => {
  it('are one spot with all of their clients, the greatest zip first', () => {
    const spots = zipSpots(
      [pin('80201', -104.9, 39.7, 2), pin('80202', -105, 39.75, 4), pin('80217', -104.9, 39.7, 5)],
      MERCATOR,
    );
    expect(spots.map(({ pins, clientCount }) => ({ pins, clientCount }))).toEqual([
      { pins: [2, 0], clientCount: 7 },
      { pins: [1], clientCount: 4 },
    ]);
  });

  it('lose no zip and no client', () => {
    const lon = fc.integer({ min: -1050, max: -1048 }).map((value) => value / 10);
    fc.assert(
      fc.property(fc.array(fc.tuple(lon, fc.integer({ min: 1, max: 9 }))), (places) => {
        const spots = zipSpots(
          places.map(([at, count], i) => pin(`${i}`, at, 39, count)),
          MERCATOR,
        );
        expect(spots.flatMap(({ pins }) => pins).sort((a, b) => a - b)).toEqual(
          places.map((_, i) => i),
        );
        expect(spots.reduce((sum, { clientCount }) => sum + clientCount, 0)).toBe(
          places.reduce((sum, [, count]) => sum + count, 0),
        );
      }),
    );
  });
});

describe('numbers on circles', () => {
  it('give way to those of greater circles', () => {
    const circle = { x: 100, y: 100, number: '40' };
    const numbered = placeZipNumbers([circle, { ...circle, x: 104 }, { ...circle, x: 130 }]);
    expect([...numbered]).toEqual([0, 2]);
  });
});
