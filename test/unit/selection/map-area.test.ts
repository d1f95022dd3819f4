import fc from 'fast-check';
import Polygon from 'ol/geom/Polygon.js';
import { describe, expect, it } from 'vitest';
import { geodesicCircle } from '../../../src/common/geo/geodesic-circle.ts';
import { EARTH_RADIUS_MILES } from '../../../src/common/geo/great-circle.ts';
import type { LonLat } from '../../../src/common/geo/lon-lat.ts';
import { mercatorLat, mercatorY } from '../../../src/common/geo/mercator.ts';
import { areaTest, type MapArea } from '../../../src/common/selection/map-area.ts';

/** By the angle between vectors from the middle of the earth: another formula than the one under test. */
function brute(from: LonLat, to: LonLat): number {
  const vector = ({ lon, lat }: LonLat) => {
    const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    return [
      Math.cos(north) * Math.cos(east),
      Math.cos(north) * Math.sin(east),
      Math.sin(north),
    ] as const;
  };
  const [ax, ay, az] = vector(from);
  const [bx, by, bz] = vector(to);
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  return EARTH_RADIUS_MILES * Math.atan2(cross, ax * bx + ay * by + az * bz);
}

const inside = (area: MapArea, { lon, lat }: LonLat) => areaTest(area)(lon, lat);

describe('a circle', () => {
  const radius = fc.double({ min: 0.1, max: 300, noNaN: true });
  const offset = fc.double({ min: -6, max: 6, noNaN: true });

  it.each([25, 40, 61])(
    'holds exactly what is within its radius on the ground, at %i° N',
    (lat) => {
      fc.assert(
        fc.property(
          fc.double({ min: -170, max: -66, noNaN: true }),
          radius,
          fc.array(fc.tuple(offset, offset), { minLength: 20, maxLength: 40 }),
          (lon, radiusMiles, offsets) => {
            const centre = { lon, lat };
            const isInside = areaTest({ kind: 'circle', centre, radiusMiles });
            for (const [east, north] of offsets) {
              const place = { lon: lon + east, lat: lat + north };
              const miles = brute(centre, place);
              // Nobody can say on which side a place is that rounding puts there.
              if (Math.abs(miles - radiusMiles) < 1e-6) continue;
              expect(isInside(place.lon, place.lat)).toBe(miles < radiusMiles);
            }
          },
        ),
      );
    },
  );

  it.each([25, 40, 61])('is drawn where it selects, at %i° N', (lat) => {
    fc.assert(
      fc.property(radius, fc.double({ min: 0, max: 360, noNaN: true }), (radiusMiles, bearing) => {
        const centre = { lon: -105, lat };
        const corners = geodesicCircle(centre, radiusMiles, 720);
        for (const corner of corners) expect(brute(centre, corner)).toBeCloseTo(radiusMiles, 6);
        const outline: MapArea = { kind: 'polygon', corners };
        const at = (miles: number) => {
          const [place] = geodesicCircle(centre, miles, 1);
          const turned = geodesicCircle(centre, miles, 360)[Math.floor(bearing) % 360];
          return turned ?? place ?? centre;
        };
        expect(inside(outline, at(radiusMiles * 0.999))).toBe(true);
        expect(inside(outline, at(radiusMiles * 1.001))).toBe(false);
      }),
    );
  });

  it('holds its edge', () => {
    const centre = { lon: -100, lat: 40 };
    const isInside = areaTest({ kind: 'circle', centre, radiusMiles: 0 });
    expect(isInside(-100, 40)).toBe(true);
  });
});

describe('an outline', () => {
  const corner = fc.record({
    lon: fc.double({ min: -110, max: -100, noNaN: true }),
    lat: fc.double({ min: 35, max: 45, noNaN: true }),
  });

  it('holds what it goes around on the map, however often it crosses itself', () => {
    fc.assert(
      fc.property(
        fc.array(corner, { minLength: 3, maxLength: 12 }),
        fc.array(corner, { minLength: 20, maxLength: 20 }),
        (corners, places) => {
          const ring = corners.map(({ lon, lat }) => [lon, mercatorY(lat)]);
          const polygon = new Polygon([[...ring, ring[0] ?? []]]);
          for (const place of places) {
            const isAround = polygon.intersectsCoordinate([place.lon, mercatorY(place.lat)]);
            expect(inside({ kind: 'polygon', corners }, place)).toBe(isAround);
          }
        },
      ),
    );
  });

  it('has straight edges on the map, not on a plane of degrees', () => {
    // The middle of the edge from 20° to 60° is not at 40° where Mercator stretches the north.
    const corners = [
      { lon: 0, lat: 20 },
      { lon: 10, lat: 60 },
      { lon: 10, lat: 20 },
    ];
    const middle = mercatorLat((mercatorY(20) + mercatorY(60)) / 2);
    expect(middle).toBeGreaterThan(42);
    expect(inside({ kind: 'polygon', corners }, { lon: 5, lat: middle - 0.01 })).toBe(true);
    expect(inside({ kind: 'polygon', corners }, { lon: 5, lat: middle + 0.01 })).toBe(false);
  });

  it('drawn past the date line holds what lies beyond it, whichever way its longitude is counted', () => {
    const around = (lon: number): MapArea => ({
      kind: 'polygon',
      corners: [
        { lon: lon - 2, lat: 12 },
        { lon: lon + 2, lat: 12 },
        { lon: lon + 2, lat: 15 },
        { lon: lon - 2, lat: 15 },
      ],
    });
    const guam = { lon: 144.8, lat: 13.45 };
    expect(inside(around(144.8), guam)).toBe(true);
    expect(inside(around(144.8 - 360), guam)).toBe(true);
    expect(inside(around(144.8 + 360), guam)).toBe(true);
    expect(inside(around(-150), guam)).toBe(false);
    const across: MapArea = {
      kind: 'polygon',
      corners: [
        { lon: -220, lat: 10 },
        { lon: -150, lat: 10 },
        { lon: -150, lat: 25 },
        { lon: -220, lat: 25 },
      ],
    };
    expect(inside(across, guam)).toBe(true);
    expect(inside(across, { lon: -157.86, lat: 21.3 })).toBe(true);
    expect(inside(across, { lon: -105, lat: 21.3 })).toBe(false);
  });

  it('of fewer than three corners holds nothing', () => {
    const corners = [
      { lon: -105, lat: 40 },
      { lon: -104, lat: 40 },
    ];
    expect(inside({ kind: 'polygon', corners }, { lon: -104.5, lat: 40 })).toBe(false);
  });
});
