import { afterEach, describe, expect, it } from 'vitest';
import { MAP_PALETTES } from '../../../src/map/map-palette.ts';
import { HEIGHT, MountedMap, WIDTH } from './mounted-map.ts';
import { addressScene, zipScene } from './pin-scenes.ts';

let mounted: MountedMap | undefined;

afterEach(() => {
  mounted?.dispose();
  mounted = undefined;
});

/** Pixels of exactly this colour on the whole map. */
function countOf(map: MountedMap, hex: string): number {
  const { data } = map.pixels();
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  let count = 0;
  for (let i = 0; i < WIDTH * HEIGHT * 4; i += 4) {
    if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) count += 1;
  }
  return count;
}

/** What changes without the map being busy is painted in the next frame. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

const { selected } = MAP_PALETTES.light.highlights;
const address = (id: string, lon: number, clientCount: number) =>
  ({ id, lon, lat: 39.7, precision: 'street', clientCount }) as const;
const zip = (id: string, lon: number, clientCount: number) => ({
  ...address(id, lon, clientCount),
  zip5: id,
  town: 'Denver, CO',
});

describe.each([
  ['address pins', addressScene([address('a', -105, 4), address('b', -104, 4)])],
  ['zip pins', zipScene([zip('80202', -105, 4), zip('80203', -104, 4)])],
])('%s', (_, scene) => {
  it('stand out with their clients, more of them the more it is, until nobody does', async () => {
    mounted = new MountedMap();
    await mounted.show(scene);
    const ringed = async (clients: readonly number[]) => {
      mounted?.view.highlight('selected', Uint32Array.from(clients));
      await nextFrame();
      return mounted ? countOf(mounted, selected) : 0;
    };
    const half = await ringed([0, 1]);
    const whole = await ringed([0, 1, 2, 3]);
    const both = await ringed([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(half).toBeGreaterThan(10);
    expect(whole).toBeGreaterThan(1.5 * half);
    expect(both).toBeGreaterThan(1.7 * whole);
    expect(await ringed([])).toBe(0);
  });
});

describe('pins of groups', () => {
  it('take the colours of their clients, and give them back', async () => {
    mounted = new MountedMap();
    await mounted.show(addressScene([address('a', -105, 1), address('b', -104, 1)]));
    const [first = '', second = ''] = MAP_PALETTES.light.groups.named;
    const color = async (coloring: Parameters<MountedMap['view']['colorPins']>[0]) => {
      mounted?.view.colorPins(coloring);
      await nextFrame();
    };
    await color({ groups: ['named', 'named'], groupOfClient: Uint8Array.of(0, 1) });
    expect(countOf(mounted, first)).toBeGreaterThan(20);
    expect(countOf(mounted, second)).toBeGreaterThan(20);
    await color(undefined);
    expect(countOf(mounted, second)).toBe(0);
  });
});
