import { afterEach, expect, it } from 'vitest';
import type { TiledBasemap } from '../../../src/common/basemaps/tiled-basemap.ts';
import { BUNDLED_BASEMAP, HEIGHT, MountedMap, pixelAt, WIDTH } from './mounted-map.ts';
import { addressScene } from './pin-scenes.ts';

const SIDE = 256;
const PAPER = [242, 239, 233];
const PIN = { id: 'a', lon: -105, lat: 39.7, precision: 'street', clientCount: 1 } as const;
let map: MountedMap | undefined;

afterEach(() => map?.dispose());

async function tilesOfPaper(isDrawnMap: boolean): Promise<TiledBasemap> {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.fillStyle = `rgb(${PAPER.join()})`;
  context.fillRect(0, 0, SIDE, SIDE);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return {
    id: 'paper',
    format: 'image',
    attribution: '',
    minZoom: 0,
    maxZoom: 19,
    tileSize: SIDE,
    isDrawnMap,
    load: async () => bytes,
    noteOutcome: () => undefined,
  };
}

async function mapOn(tiles: TiledBasemap): Promise<MountedMap> {
  map = new MountedMap();
  await map.show(addressScene([PIN]));
  map.view.showTiles(tiles);
  return map;
}

const ground = (mounted: MountedMap) => pixelAt(mounted.pixels(), WIDTH / 2, 100);
const lightness = (mounted: MountedMap) => Math.max(...ground(mounted));

it('of a drawn map are dark in dark themes, and as they are in the light one', async () => {
  const mounted = await mapOn(await tilesOfPaper(true));
  await expect.poll(() => ground(mounted)).toEqual(PAPER);
  for (const theme of ['dark', 'contrast'] as const) {
    mounted.view.setTheme(theme);
    await expect.poll(() => lightness(mounted)).toBeLessThan(60);
  }
  mounted.view.setTheme('light');
  await expect.poll(() => ground(mounted)).toEqual(PAPER);
});

it('leave the bundled map in sight, names and all, where there are none', async () => {
  map = new MountedMap('light', BUNDLED_BASEMAP);
  await map.show(addressScene([PIN]));
  const before = map.pixels();
  let asked = 0;
  const load = () => {
    asked += 1;
    return Promise.reject(new Error('There is no such tile.'));
  };
  map.view.showTiles({ ...(await tilesOfPaper(true)), load });
  await expect.poll(() => asked).toBeGreaterThan(0);
  await frame();
  const after = map.pixels();
  // All but the line at the bottom that names the sources.
  const part = 4 * WIDTH * (HEIGHT - 40);
  expect(after.data.subarray(0, part)).toEqual(before.data.subarray(0, part));
});

it('of photos are as they are in every theme', async () => {
  const mounted = await mapOn(await tilesOfPaper(false));
  await expect.poll(() => ground(mounted)).toEqual(PAPER);
  mounted.view.setTheme('dark');
  await mounted.painted();
  expect(ground(mounted)).toEqual(PAPER);
});

function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
