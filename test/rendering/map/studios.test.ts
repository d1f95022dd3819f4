import { afterEach, beforeEach, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import { MAP_PALETTES } from '../../../src/map/map-palette.ts';
import { HEIGHT, MountedMap, pixelAt, WIDTH } from './mounted-map.ts';
import { addressScene } from './pin-scenes.ts';

const MIDDLE = { lon: -105, lat: 39.7 };
let map: MountedMap;

beforeEach(async () => {
  map = new MountedMap();
  await map.show(addressScene([{ id: 'a', ...MIDDLE, precision: 'street', clientCount: 1 }]));
});

afterEach(() => map.dispose());

/** How many pixels of a row around the middle have the colour of studios. */
function inkIn(x: number, y: number, width = 9): number {
  const pixels = map.pixels();
  const ink = MAP_PALETTES.light.studio;
  const colour = [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16));
  return Array.from({ length: width }, (_, i) =>
    pixelAt(pixels, x - (width - 1) / 2 + i, y),
  ).filter((pixel) => pixel.every((channel, i) => Math.abs(channel - (colour[i] ?? 0)) < 60))
    .length;
}

it('are signs with rings at their distance on the ground, over every map', async () => {
  expect(inkIn(WIDTH / 2, HEIGHT / 2)).toBe(0);
  map.view.showStudios([
    { ...MIDDLE, name: 'Denver', isRough: false, rings: [{ radiusMiles: 5, label: '5 mi' }] },
  ]);
  await expect.poll(() => inkIn(WIDTH / 2, HEIGHT / 2 - 11)).toBeGreaterThan(5);
  // A lone place is shown at zoom 10.
  const degreesPerPixel = 360 / 256 / 2 ** 10;
  const edge = { ...MIDDLE, lon: MIDDLE.lon + degreesPerPixel };
  const ring = WIDTH / 2 + 5 / distanceMiles(MIDDLE, edge);
  // Dashes, so somewhere near the parallel.
  const dashes = Array.from({ length: 12 }, (_, i) => inkIn(Math.round(ring), HEIGHT / 2 - 6 + i));
  expect(Math.max(...dashes)).toBeGreaterThan(0);
  expect(inkIn(Math.round(ring) + 30, HEIGHT / 2)).toBe(0);
  map.view.showStudios([]);
  await expect.poll(() => inkIn(WIDTH / 2, HEIGHT / 2 - 11)).toBe(0);
});
