import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles, EARTH_RADIUS_MILES } from '../../../src/common/geo/great-circle.ts';
import type { LonLat } from '../../../src/common/geo/lon-lat.ts';
import { latitudeAt, mercatorHeight } from '../../../src/common/geo/mercator.ts';
import { DensityField } from '../../../src/map/density-field.ts';
import { FRAME_UNIT_METRES, rasterizeDensity } from '../../../src/map/density-grid.ts';
import { mercatorRasterizer } from '../../../src/map/density-rasterizer.ts';
import { EQUAL_AREA } from '../../../src/map/map-planes.ts';
import { PlaneDensity } from '../../../src/map/plane-density.ts';
import { type PlaneBox, rasterizeView, type ViewGrid } from '../../../src/map/view-grid.ts';

const RADIANS = Math.PI / 180;
/** Pixels of OpenLayers' zoom levels, in radians. */
const pixelAtZoom = (zoom: number) => (2 * Math.PI) / 256 / 2 ** zoom;

interface Place extends LonLat {
  readonly weight: number;
}

function fieldOf(places: readonly Place[], radiusMiles: number): DensityField {
  return new DensityField(
    {
      lons: Float64Array.from(places, ({ lon }) => lon),
      lats: Float64Array.from(places, ({ lat }) => lat),
      weights: Float64Array.from(places, ({ weight }) => weight),
    },
    radiusMiles,
  );
}

/** The kernel's definition, place by place, with great-circle distances. */
function bruteForce(places: readonly Place[], radiusMiles: number, point: LonLat): number {
  return places.reduce((sum, place) => {
    const share = Math.max(0, 1 - (distanceMiles(place, point) / radiusMiles) ** 2);
    return sum + (place.weight * 3 * share ** 2) / (Math.PI * radiusMiles ** 2);
  }, 0);
}

/** The value on the screen, which interpolates between the centres of cells; frame units. */
function paintedAt({ frame, values }: ViewGrid, x: number, y: number): number {
  const across = (x - frame.left) / frame.cell - 0.5;
  const down = (frame.top - y) / frame.cell - 0.5;
  const [column, row] = [Math.floor(across), Math.floor(down)];
  const at = (dx: number, dy: number) => values[(row + dy) * frame.columns + column + dx] ?? 0;
  const [right, below] = [across - column, down - row];
  const upper = at(0, 0) * (1 - right) + at(1, 0) * right;
  const lower = at(0, 1) * (1 - right) + at(1, 1) * right;
  return upper * (1 - below) + lower * below;
}

function viewAround(center: LonLat, pixel: number): PlaneBox {
  const [x, y] = [center.lon * RADIANS, mercatorHeight(center.lat * RADIANS)];
  return {
    left: x - 230 * pixel,
    right: x + 230 * pixel,
    bottom: y - 300 * pixel,
    top: y + 300 * pixel,
  };
}

/** Where a pixel's colour is taken, so many pixels right of and below the centre of the view. */
function centerOfPixel(center: LonLat, pixel: number, { x, y }: { x: number; y: number }): LonLat {
  return {
    lon: center.lon + ((x + 0.5) * pixel) / RADIANS,
    lat: latitudeAt(mercatorHeight(center.lat * RADIANS) - (y + 0.5) * pixel) / RADIANS,
  };
}

/** Clients of a studio: dense in the middle, thin around, the same every time. */
function studioClients(center: LonLat, count: number): readonly Place[] {
  const random = randomNumbers(count);
  return Array.from({ length: count }, () => {
    const distance = 0.6 * random() ** 2;
    const angle = 2 * Math.PI * random();
    return {
      lon: center.lon + (distance * Math.cos(angle)) / Math.cos(center.lat * RADIANS),
      lat: center.lat + distance * Math.sin(angle),
      weight: Math.ceil(20 * random() ** 3),
    };
  });
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('density', () => {
  const centers = [
    { lon: -80.2, lat: 25.8 },
    { lon: -104.9, lat: 39.7 },
    { lon: -149.9, lat: 61.2 },
  ];
  const zooms = [3, 4, 5, 6, 7, 8, 10, 12];

  for (const center of centers) {
    it(`is painted within 2 % of the maximum at ${center.lat}° N at every zoom`, () => {
      const radiusMiles = 5;
      const places = studioClients(center, 400);
      const field = fieldOf(places, radiusMiles);
      const random = randomNumbers(7);
      for (const zoom of zooms) {
        const pixel = pixelAtZoom(zoom);
        const grid = rasterizeView(mercatorRasterizer(field), viewAround(center, pixel), pixel);
        for (let i = 0; i < 25; i += 1) {
          const reach = Math.min(200, Math.round((0.5 * RADIANS) / pixel));
          const point = centerOfPixel(center, pixel, {
            x: Math.round((2 * random() - 1) * reach),
            y: Math.round((2 * random() - 1) * reach),
          });
          const painted = paintedAt(grid, point.lon * RADIANS, mercatorHeight(point.lat * RADIANS));
          const difference = painted - bruteForce(places, radiusMiles, point);
          expect(Math.abs(difference)).toBeLessThan(0.02 * field.maximum);
        }
      }
    });
  }

  for (const center of centers) {
    it(`is painted within 2 % of the maximum at ${center.lat}° N on the equal-area plane`, () => {
      const radiusMiles = 25;
      const places = studioClients(center, 400);
      const field = fieldOf(places, radiusMiles);
      const [x = 0, y = 0] = EQUAL_AREA.toMap(center).map((metres) => metres / FRAME_UNIT_METRES);
      for (const zoom of zooms) {
        const pixel = pixelAtZoom(zoom);
        const box = { left: x, right: x + 60 * pixel, top: y, bottom: y - 60 * pixel };
        const grid = rasterizeView(new PlaneDensity(field, EQUAL_AREA), box, pixel);
        for (const [column, row] of [
          [0, 0],
          [5, 50],
          [30, 30],
          [55, 10],
        ] as const) {
          const left = box.left + (column + 0.5) * pixel;
          const top = box.top - (row + 0.5) * pixel;
          const point = EQUAL_AREA.toLonLat([left * FRAME_UNIT_METRES, top * FRAME_UNIT_METRES]);
          const difference = paintedAt(grid, left, top) - bruteForce(places, radiusMiles, point);
          expect(Math.abs(difference)).toBeLessThan(0.02 * field.maximum);
        }
      }
    });
  }

  it('can be read anywhere as the kernel defines it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -75, max: 75, noNaN: true }),
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (lat, radiusMiles, shift) => {
          const places = studioClients({ lon: -100, lat }, 60);
          const point = { lon: -100 + shift, lat: lat + shift / 2 };
          const field = fieldOf(places, radiusMiles);
          const expected = bruteForce(places, radiusMiles, point);
          expect(Math.abs(field.densityAt(point) - expected)).toBeLessThan(
            2e-4 * Math.max(expected, field.maximum),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('adds up to the weight of all clients over the ground', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -65, max: 65, noNaN: true }),
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (lat, radiusMiles, count) => {
          const places = studioClients({ lon: -95, lat }, count);
          const field = fieldOf(places, radiusMiles);
          const total = places.reduce((sum, { weight }) => sum + weight, 0);
          const reach =
            (radiusMiles / EARTH_RADIUS_MILES + 0.7 * RADIANS) / Math.cos(lat * RADIANS);
          const cell = radiusMiles / EARTH_RADIUS_MILES / 12;
          const top = mercatorHeight(lat * RADIANS) + 1.5 * reach;
          const size = Math.ceil((3 * reach) / cell);
          const frame = { left: -95 * RADIANS - 1.5 * reach, top, cell, columns: size, rows: size };
          const mass = rasterizeDensity(field, frame).reduce((sum, density, i) => {
            const row = Math.floor(i / size);
            const side = cell * EARTH_RADIUS_MILES * Math.cos(latitudeAt(top - (row + 0.5) * cell));
            return sum + density * side * side;
          }, 0);
          expect(Math.abs(mass / total - 1)).toBeLessThan(0.01);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('has its maximum where no place is denser', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 30 }), (count, r) => {
        const places = studioClients({ lon: -100, lat: 40 }, count);
        const field = fieldOf(places, r);
        for (const place of places) {
          expect(field.densityAt(place)).toBeLessThanOrEqual(field.maximum * 1.02);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is nowhere without places', () => {
    const field = fieldOf([], 5);
    expect(field.maximum).toBe(0);
    expect(field.densityAt({ lon: -100, lat: 40 })).toBe(0);
  });
});
