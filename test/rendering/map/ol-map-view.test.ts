import type { Theme } from '@mystratus/plugin-sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AddressPin, HeatScene, ZipPin } from '../../../src/common/maps/map-scene.ts';
import { BASEMAP_PALETTES } from '../../../src/map/basemap-palette.ts';
import { buildColorRamp } from '../../../src/map/color-ramp.ts';
import { MAP_PALETTES } from '../../../src/map/map-palette.ts';
import type { PinTarget } from '../../../src/map/map-view.ts';
import { ENGLISH, HEIGHT, MountedMap, pixelAt, WIDTH } from './mounted-map.ts';
import { addressScene, zipScene } from './pin-scenes.ts';

let mounted: MountedMap | undefined;

afterEach(() => {
  mounted?.dispose();
  mounted = undefined;
});

function mount(theme?: Theme): MountedMap {
  mounted = new MountedMap(theme);
  return mounted;
}

function heat(places: readonly (readonly [number, number, number])[]): HeatScene {
  return {
    kind: 'heat',
    lons: Float64Array.from(places, ([lon]) => lon),
    lats: Float64Array.from(places, ([, lat]) => lat),
    weights: Float64Array.from(places, ([, , weight]) => weight),
    clientCounts: Float64Array.from(places, ([, , weight]) => weight),
    totals: Float64Array.from(places, ([, , weight]) => weight),
    placeOfClient: Int32Array.from(places, (_, i) => i),
    radiusMiles: 5,
  };
}

function addressPin(id: string, lon: number, lat: number, more?: Partial<AddressPin>): AddressPin {
  return { id, lon, lat, precision: 'street', clientCount: 1, ...more };
}

function zipPin(zip5: string, lon: number, lat: number, clientCount: number): ZipPin {
  return { id: zip5, lon, lat, zip5, town: 'Denver, CO', clientCount };
}

function rgb(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Pins that answer to the pointer somewhere on a grid over the map. */
async function targetsOnScreen(map: MountedMap): Promise<readonly PinTarget[]> {
  const targets = new Map<string, PinTarget>();
  const subscription = map.view.onDidHover((target) => {
    if (target) targets.set(target.pinIds.join(), target);
  });
  for (let y = 4; y < HEIGHT; y += 8) for (let x = 4; x < WIDTH; x += 8) map.hover(x, y);
  subscription.dispose();
  return [...targets.values()];
}

/** Below a line of pixels. */
function differingPixels(a: ImageData, b: ImageData, fromY: number): number {
  let count = 0;
  for (let y = fromY; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      if (pixelAt(a, x, y).join() !== pixelAt(b, x, y).join()) count++;
    }
  }
  return count;
}

describe('showing a map', () => {
  it('is done when it is painted, and says so', async () => {
    const map = mount();
    const busy: boolean[] = [];
    map.view.onDidChangeBusy((isBusy) => busy.push(isBusy));
    const shown = map.show(heat([[-105, 39.7, 10]]));
    expect(busy).toEqual([true]);
    await shown;
    expect(busy).toEqual([true, false]);
    const middle = pixelAt(map.pixels(), WIDTH / 2, HEIGHT / 2);
    expect(middle).not.toEqual(rgb(MAP_PALETTES.light.land));
  });

  it('is not busy again when it is painted a second time without having moved', async () => {
    const map = mount();
    await map.show(heat([[-105, 39.7, 10]]));
    const busy: boolean[] = [];
    map.view.onDidChangeBusy((isBusy) => busy.push(isBusy));
    map.view.showStudios([{ name: 'A', lon: -105, lat: 39.7, isRough: false, rings: [] }]);
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    expect(busy).toEqual([]);
  });

  it('shows the contiguous states when there is nothing else', async () => {
    const map = mount();
    await map.show(zipScene([]));
    const pixels = map.pixels();
    expect(pixelAt(pixels, WIDTH / 2, 20)).toEqual(rgb(BASEMAP_PALETTES.light.foreignLand));
    expect(pixelAt(pixels, WIDTH / 2 + 12, HEIGHT / 2 + 12)).toEqual(rgb(MAP_PALETTES.light.land));
  });

  it('paints a replaced map no more', async () => {
    const map = mount();
    const replaced = map.show(heat([[-105, 39.7, 10]]));
    const shown = map.show(zipScene([zipPin('80202', -105, 39.7, 5)]));
    await expect(replaced).rejects.toMatchObject({ name: 'AbortError' });
    await shown;
  });

  it('stops when it is aborted', async () => {
    const map = mount();
    const controller = new AbortController();
    const shown = map.view.show(heat([[-105, 39.7, 10]]), { signal: controller.signal });
    controller.abort();
    await expect(shown).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('waits for a place on the screen', async () => {
    const map = mount();
    map.view.attach(undefined);
    const shown = map.show(heat([[-105, 39.7, 10]]));
    map.view.attach(map.slot);
    await shown;
    expect(pixelAt(map.pixels(), WIDTH / 2, HEIGHT / 2)).not.toEqual(rgb(MAP_PALETTES.light.land));
  });

  it('is not disturbed by a map that was warming up', async () => {
    const map = mount();
    map.view.attach(undefined);
    const busy: boolean[] = [];
    map.view.onDidChangeBusy((isBusy) => busy.push(isBusy));
    const warm = map.view.warmUp();
    const shown = map.show(heat([[-105, 39.7, 10]]));
    await warm;
    expect(busy).toEqual([true]);
    map.view.attach(map.slot);
    await shown;
    expect(map.slot.contains(map.root)).toBe(true);
    expect(pixelAt(map.pixels(), WIDTH / 2, HEIGHT / 2)).not.toEqual(rgb(MAP_PALETTES.light.land));
    expect(busy).toEqual([true, false]);
  });

  it('rehearses without a word, and forgets it when it is attached elsewhere', async () => {
    const map = mount();
    const heard: unknown[] = [];
    map.view.onDidChangeBusy((isBusy) => heard.push(isBusy));
    const { signal } = new AbortController();
    await map.view.rehearse(heat([[-105, 39.7, 10]]), { signal });
    expect(map.view.densityAt({ lon: -105, lat: 39.7 })).toBeGreaterThan(0);
    map.view.attach(undefined);
    expect(map.view.densityAt({ lon: -105, lat: 39.7 })).toBeUndefined();
    map.view.attach(map.slot);
    await map.show(heat([[-80, 25.8, 10]]));
    expect(map.view.densityAt({ lon: -105, lat: 39.7 })).toBe(0);
    expect(pixelAt(map.pixels(), WIDTH / 2, HEIGHT / 2)).not.toEqual(rgb(MAP_PALETTES.light.land));
    expect(heard).toEqual([true, false]);
  });

  it('changes its colours and keeps its view with the theme', async () => {
    const map = mount();
    await map.show(zipScene([zipPin('80202', -105, 39.7, 5)]));
    const before = await targetsOnScreen(map);
    map.view.setTheme('dark');
    await map.painted();
    expect(pixelAt(map.pixels(), 20, 300)).toEqual(rgb(MAP_PALETTES.dark.land));
    expect(await targetsOnScreen(map)).toEqual(before);
  });
});

describe('another language and other units', () => {
  it('reach the scale, the names of controls and the numbers of the open map', async () => {
    const map = mount();
    await map.show(zipScene([zipPin('80202', -105, 39.7, 1234)]));
    expect(map.slot.querySelector('.scale-bar')?.textContent).toMatch(/ mi$/);
    map.view.setWording({
      ...ENGLISH,
      locale: 'es-MX',
      distanceUnit: 'kilometres',
      label: 'Mapa. Las flechas lo mueven.',
      zoomIn: 'Acercar',
    });
    await map.painted();
    expect(map.slot.querySelector('.scale-bar')?.textContent).toMatch(/ km$/);
    expect(map.root.getAttribute('aria-label')).toBe('Mapa. Las flechas lo mueven.');
    expect(map.slot.querySelector('[title="Acercar"]')).not.toBeNull();
  });
});

describe('whose locations are shown', () => {
  it('stands on the map beside its own attribution, as long as they are shown', async () => {
    const map = mount();
    const scene = zipScene([zipPin('80202', -105, 39.7, 5)]);
    const { signal } = new AbortController();
    const line = () => map.slot.querySelector('.attribution')?.textContent;
    await map.show(scene);
    const before = map.pixels();
    await map.view.show(scene, {
      signal,
      attributions: ['© OpenStreetMap contributors', ENGLISH.attribution],
    });
    expect(line()).toBe(`${ENGLISH.attribution} · © OpenStreetMap contributors`);
    expect(differingPixels(before, map.pixels(), HEIGHT - 40)).toBeGreaterThan(200);
    await map.show(scene);
    expect(line()).toBe(ENGLISH.attribution);
    expect(differingPixels(before, map.pixels(), HEIGHT - 40)).toBe(0);
  });
});

/** In the middle of what the legend leaves free. */
const HEAT_ROW = (48 + HEIGHT - 150) / 2;

describe('heat map', () => {
  const places = [
    [-105.3, 39.7, 40],
    [-104.7, 39.7, 10],
  ] as const;

  it('is darkest at the densest place and nothing far from all', async () => {
    const map = mount();
    await map.show(heat(places));
    const pixels = map.pixels();
    const row = Array.from({ length: WIDTH }, (_, x) => brightness(pixels, x, HEAT_ROW));
    const darkest = row.indexOf(Math.min(...row));
    expect(darkest).toBeGreaterThan(20);
    expect(darkest).toBeLessThan(60);
    const land = brightness(pixels, WIDTH / 2, 40);
    expect(brightness(pixels, WIDTH / 2, HEAT_ROW)).toBe(land);
  });

  it('paints each density in its colour, at the right distance on the ground', async () => {
    const map = mount();
    await map.show(heat([[-105, 39.7, 10]]));
    const pixels = map.pixels();
    // A lone place is shown at zoom 10, where a pixel is this many metres of ground at the equator.
    const pixelMiles = (156_543.034 / 2 ** 10 / 1609.344) * Math.cos((39.7 * Math.PI) / 180);
    for (const share of [0, 0.25, 0.5, 0.75]) {
      const offset = (share * 5) / pixelMiles;
      const painted = pixelAt(pixels, WIDTH / 2 + Math.round(offset) - 1, HEAT_ROW);
      const expected = blend(1 - share ** 2);
      for (const [channel, value] of painted.entries()) {
        expect(Math.abs(value - (expected[channel] ?? 0))).toBeLessThan(8);
      }
    }
  });
});

describe('zip pins', () => {
  it('are each there, the small ones above the large ones', async () => {
    const map = mount();
    const pins = [
      zipPin('80202', -105, 39.75, 400),
      zipPin('80203', -104.98, 39.7, 3),
      zipPin('80301', -105.25, 40.0, 50),
    ];
    await map.show(zipScene(pins));
    const found = (await targetsOnScreen(map)).flatMap(({ pinIds }) => pinIds);
    expect(found.sort()).toEqual(['80202', '80203', '80301']);
  });
});

describe('address pins', () => {
  it('are hollow below street precision', async () => {
    const map = mount();
    await map.show(
      addressScene([
        addressPin('exact', -105.3, 39.7),
        addressPin('by zip', -104.7, 39.7, { precision: 'zip' }),
      ]),
    );
    const targets = await targetsOnScreen(map);
    const head = (id: string) => {
      const target = targets.find(({ pinIds }) => pinIds.includes(id));
      return pixelAt(map.pixels(), target?.x ?? 0, (target?.y ?? 0) - 17);
    };
    expect(head('exact')).toEqual(rgb(MAP_PALETTES.light.pin));
    expect(head('by zip')).toEqual(rgb(MAP_PALETTES.light.land));
  });

  it('are all in what is on the screen, clustered or not', async () => {
    const map = mount();
    const pins = Array.from({ length: 300 }, (_, i) =>
      addressPin(`a${i}`, -105 + Math.sin(i * 7) * 0.4, 39.7 + Math.cos(i * 3) * 0.4),
    );
    await map.show(addressScene(pins));
    const targets = await targetsOnScreen(map);
    expect(targets.length).toBeLessThan(120);
    expect(targets.some(({ pinIds }) => pinIds.length > 1)).toBe(true);
    const ids = targets.flatMap(({ pinIds }) => pinIds).sort();
    expect(ids).toEqual(pins.map(({ id }) => id).sort());
  });

  it('of one point are chosen together', async () => {
    const map = mount();
    const pins = ['a', 'b', 'c'].map((id) => addressPin(id, -105, 39.7));
    const chosen: PinTarget[] = [];
    map.view.onDidChoose((target) => chosen.push(target));
    await map.show(addressScene(pins));
    map.click(WIDTH / 2, HEIGHT / 2);
    expect(chosen.map(({ pinIds }) => [...pinIds].sort())).toEqual([['a', 'b', 'c']]);
  });

  it('of a cluster come apart when it is chosen', async () => {
    const map = mount();
    const pins = [
      addressPin('a', -105.001, 39.7),
      addressPin('b', -104.999, 39.7),
      addressPin('far', -103, 41),
    ];
    const chosen: PinTarget[] = [];
    map.view.onDidChoose((target) => chosen.push(target));
    await map.show(addressScene(pins));
    const cluster = (await targetsOnScreen(map)).find(({ pinIds }) => pinIds.length === 2);
    map.click(cluster?.x ?? 0, cluster?.y ?? 0);
    await map.painted();
    expect(chosen).toEqual([]);
    const ids = (await targetsOnScreen(map)).map(({ pinIds }) => pinIds);
    expect(ids).toContainEqual(['a']);
    expect(ids).toContainEqual(['b']);
  });
});

describe('keyboard', () => {
  it('chooses the pin in the middle with Enter and moves with the arrows', async () => {
    const map = mount();
    const chosen: PinTarget[] = [];
    map.view.onDidChoose((target) => chosen.push(target));
    await map.show(addressScene([addressPin('a', -105, 39.7)]));
    map.root.focus();
    map.press('Enter');
    expect(chosen).toMatchObject([{ pinIds: ['a'] }]);
    map.press('ArrowRight');
    await map.painted();
    map.press('Enter');
    expect(chosen).toHaveLength(1);
  });
});

describe('the crosshair', () => {
  it.each([false, true])(
    'points at what it comes to stand on (motion reduced: %s)',
    async (isReduced) => {
      const media = vi.spyOn(window, 'matchMedia');
      if (isReduced) media.mockReturnValue({ ...matchMedia(''), matches: true });
      const map = mount();
      media.mockRestore();
      const hovered: (readonly string[] | undefined)[] = [];
      map.view.onDidHover((target) => hovered.push(target?.pinIds));
      await map.show(addressScene([addressPin('a', -105, 39.7)]));
      map.root.focus();
      await expect.poll(() => hovered.at(-1)).toEqual(['a']);
      for (let turn = 0; turn < 3; turn += 1) {
        map.press('ArrowRight');
        await expect.poll(() => hovered.at(-1)).toBeUndefined();
        map.press('ArrowLeft');
        await expect.poll(() => hovered.at(-1)).toEqual(['a']);
      }
    },
  );
});

describe('double click', () => {
  it('opens the pin, and does not zoom', async () => {
    const map = mount();
    const opened: PinTarget[] = [];
    map.view.onDidOpen((target) => opened.push(target));
    await map.show(addressScene([addressPin('a', -105, 39.7)]));
    const before = await targetsOnScreen(map);
    map.click(WIDTH / 2, HEIGHT / 2 - 10);
    map.click(WIDTH / 2, HEIGHT / 2 - 10);
    expect(opened).toMatchObject([{ pinIds: ['a'] }]);
    // A zoom would be well on its way.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await targetsOnScreen(map)).toEqual(before);
  });
});

/** The colour at a place on the ramp, over land. */
function blend(position: number): readonly number[] {
  const { ramp, land } = MAP_PALETTES.light;
  const pixel = new Uint8Array(buildColorRamp(ramp).buffer, Math.round(position * 255) * 4, 4);
  const opacity = (pixel[3] ?? 0) / 255;
  return rgb(land).map((below, i) => (pixel[i] ?? 0) * opacity + below * (1 - opacity));
}

function brightness(pixels: ImageData, x: number, y: number): number {
  return pixelAt(pixels, x, y).reduce((sum, channel) => sum + channel, 0);
}
