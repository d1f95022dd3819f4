import { afterEach, describe, expect, it } from 'vitest';
import { BASEMAP_PALETTES } from '../../../src/map/basemap-palette.ts';
import { BUNDLED_BASEMAP, HEIGHT, MountedMap, pixelAt, WIDTH } from './mounted-map.ts';

let mounted: MountedMap | undefined;

afterEach(() => {
  mounted?.dispose();
  mounted = undefined;
});

/** A map around a pin; a lone one is shown with some twenty miles around it. */
async function mapAround(lon: number, lat: number): Promise<ImageData> {
  mounted = new MountedMap('light', BUNDLED_BASEMAP);
  const pin = { id: 'pin', lon, lat, zip5: '', town: '', clientCount: 1 };
  await mounted.show({ kind: 'zip-pins', pins: [pin], pinOfClient: Int32Array.of(0) });
  return mounted.pixels();
}

const { land, foreignLand, lake, sea } = BASEMAP_PALETTES.light;

describe('basemap', () => {
  it.each([
    ['inland, where no shore is in sight', -101.5, 38.5, land],
    ['on an island across the ocean', -157.98, 21.5, land],
    ['west of the date line', 144.78, 13.43, land],
    ['in Canada', -114.1, 51.2, foreignLand],
    ['in Mexico', -102.3, 22.2, foreignLand],
    ['on a lake in a state', -112.5, 41.1, lake],
    ['on a lake between countries', -87.5, 47.9, lake],
    ['at sea', -125.8, 40, sea],
  ])('has the right ground %s', async (_, lon, lat, color) => {
    const pixels = await mapAround(lon, lat);
    const around = Array.from({ length: 1600 }, (_, i) =>
      pixelAt(pixels, WIDTH / 2 - 40 + 2 * (i % 40), HEIGHT / 2 - 40 + 2 * Math.floor(i / 40)),
    );
    // The rest is the pin, names and what else is there.
    expect(around.filter((pixel) => pixel.join() === rgb(color)).length).toBeGreaterThan(400);
  });

  it('writes names over the land, on either projection and from one to the other', async () => {
    mounted = new MountedMap('light', BUNDLED_BASEMAP);
    await mounted.show({ kind: 'zip-pins', pins: [], pinOfClient: new Int32Array() });
    for (const choice of ['mercator', 'equal-area', 'mercator'] as const) {
      mounted.view.setProjection(choice);
      await expect.poll(() => mounted && inkIn(mounted.pixels())).toBeGreaterThan(600);
      const named = inkIn(mounted.pixels());
      expect(named).toBeGreaterThan(600);
    }
  });

  it('writes names over the land', async () => {
    const { data } = await mapAround(-104.99, 39.74);
    const dark = data.filter((value, i) => i % 4 === 0 && value < 110);
    expect(dark.length).toBeGreaterThan(300);
  });
});

/** Letters are the darkest on the map. */
function inkIn({ data }: ImageData): number {
  return data.filter((value, i) => i % 4 === 0 && value < 150).length;
}

function rgb(hex: string): string {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join();
}
