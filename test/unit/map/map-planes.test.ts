import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EARTH_RADIUS_MILES } from '../../../src/common/geo/great-circle.ts';
import { EQUAL_AREA, MERCATOR, planeWith } from '../../../src/map/map-planes.ts';
import { resolutionAt, zoomOf } from '../../../src/map/map-zoom.ts';

const METRES_PER_MILE = 1609.344;
const PLANES = [MERCATOR, EQUAL_AREA];
const place = fc.record({
  lon: fc.double({ min: -170, max: -60, noNaN: true }),
  lat: fc.double({ min: 15, max: 70, noNaN: true }),
});

describe('planes', () => {
  it('take every place of the country there and back', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...PLANES), (from, plane) => {
        const { lon, lat } = plane.toLonLat(plane.toMap(from));
        expect(lon).toBeCloseTo(from.lon, 6);
        expect(lat).toBeCloseTo(from.lat, 6);
      }),
    );
  });

  it('agree with the worked example of the literature', () => {
    const [x = 0, y = 0] = EQUAL_AREA.toMap({ lon: -96, lat: 23 });
    expect(Math.hypot(x, y)).toBeLessThan(0.001);
    // J. P. Snyder, Map Projections: A Working Manual, 1987, page 292; on Clarke's ellipsoid, some metres off ours.
    const [east = 0, north = 0] = EQUAL_AREA.toMap({ lon: -75, lat: 35 });
    expect(Math.abs(east - 1_885_472.7)).toBeLessThan(100);
    expect(Math.abs(north - 1_535_925)).toBeLessThan(100);
  });

  it('project many places as they do each', () => {
    fc.assert(
      fc.property(fc.array(place), fc.constantFrom(...PLANES), (places, plane) => {
        const pairs = places.flatMap(({ lon, lat }) => [lon, lat]);
        plane.projectAll(pairs);
        const each = places.flatMap((at) => plane.toMap(at));
        pairs.forEach((value, i) => {
          expect(value).toBeCloseTo(each[i] ?? Number.NaN, 4);
        });
      }),
    );
  });

  it('show a square mile as large anywhere on the equal-area plane', () => {
    fc.assert(
      fc.property(place, (at) => {
        const half = 0.02;
        const [south, north] = [at.lat - half, at.lat + half];
        const area = quadrilateralArea([
          EQUAL_AREA.toMap({ lon: at.lon - half, lat: south }),
          EQUAL_AREA.toMap({ lon: at.lon + half, lat: south }),
          EQUAL_AREA.toMap({ lon: at.lon + half, lat: north }),
          EQUAL_AREA.toMap({ lon: at.lon - half, lat: north }),
        ]);
        const radius = EARTH_RADIUS_MILES * METRES_PER_MILE;
        const ground = radius ** 2 * rad(2 * half) * (Math.sin(rad(north)) - Math.sin(rad(south)));
        // The sphere of the same surface differs from the ellipsoid by less than 1 % of an area.
        expect(area / ground).toBeGreaterThan(0.99);
        expect(area / ground).toBeLessThan(1.01);
      }),
    );
  });

  it('have the same zoom level at the same scale in the middle of the country', () => {
    for (const plane of PLANES) expect(zoomOf(resolutionAt(5.3, plane), plane)).toBeCloseTo(5.3);
    expect(planeWith(EQUAL_AREA.projection)).toBe(EQUAL_AREA);
    expect(planeWith(MERCATOR.projection)).toBe(MERCATOR);
  });
});

function rad(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function quadrilateralArea(corners: readonly (readonly number[])[]): number {
  const sum = corners.reduce((area, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = corners[(i + 1) % corners.length] ?? [];
    return area + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}
