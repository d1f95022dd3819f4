import { afterEach, describe, expect, it } from 'vitest';
import type { MapScene } from '../../../src/common/maps/map-scene.ts';
import { BARE_LAND, HEIGHT, MountedMap, pixelAt, WIDTH } from './mounted-map.ts';
import { addressScene, zipScene } from './pin-scenes.ts';

/** A lone place is shown in the middle, at zoom 10. */
const DEGREES_PER_PIXEL = 360 / 256 / 2 ** 10;
const MIDDLE = { lon: -101.5, lat: 38.5 };
/** The name of a town is to the right of its dot, where nothing else is. */
const TOWN_X = WIDTH / 2 - 34;
const BASEMAP = {
  ...BARE_LAND,
  places: {
    lons: Float32Array.of(MIDDLE.lon - 34 * DEGREES_PER_PIXEL),
    lats: Float32Array.of(MIDDLE.lat),
    sizes: Uint8Array.of(30),
    kinds: Uint8Array.of(0),
    names: ['Garden City'],
  },
};
const COUNT = 40;

let map: MountedMap | undefined;

afterEach(() => {
  map?.dispose();
  map = undefined;
});

/** How many pixels are dark left and right of the dot, of which the middle of the map is so many pixels north. */
async function inkAround(scene: MapScene, south = 0): Promise<{ left: number; right: number }> {
  map = new MountedMap('light', BASEMAP);
  await map.show(scene);
  const pixels = map.pixels();
  const ink = (from: number, to: number) => {
    let count = 0;
    for (let x = from; x < to; x += 1) {
      for (let y = -5; y <= 5; y += 1) {
        if (Math.max(...pixelAt(pixels, x, HEIGHT / 2 + south + y)) < 120) count += 1;
      }
    }
    return count;
  };
  return { left: ink(TOWN_X - 90, TOWN_X - 6), right: ink(TOWN_X + 6, TOWN_X + 90) };
}

const zipPin = { id: 'z', ...MIDDLE, zip5: '67846', town: '', clientCount: COUNT };
const addressPins = [0, 1].map((i) => ({
  ...{ id: `a${i}`, ...MIDDLE, precision: 'street' as const, clientCount: COUNT },
}));

describe('the name of a town', () => {
  it('is to the right of its dot', async () => {
    const degreesOfLatitude = DEGREES_PER_PIXEL * Math.cos((MIDDLE.lat * Math.PI) / 180);
    const north = { ...zipPin, lat: MIDDLE.lat + 60 * degreesOfLatitude };
    const { left, right } = await inkAround(zipScene([north]), 60);
    expect(left).toBe(0);
    expect(right).toBeGreaterThan(40);
  });

  it.each([
    ['a circle of a zip', zipScene([zipPin])],
    ['a cluster of addresses', addressScene(addressPins)],
  ])('is to the left where %s would cover it', async (_, scene) => {
    const { left } = await inkAround(scene);
    expect(left).toBeGreaterThan(40);
  });
});
