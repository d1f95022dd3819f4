import { afterEach, describe, expect, it } from 'vitest';
import type { HeatScene } from '../../../src/common/maps/map-scene.ts';
import { mapStyles } from '../../../src/map/map-styles.ts';
import { OlComparedMaps } from '../../../src/map/ol-compared-maps.ts';
import { EMPTY_BASEMAP, ENGLISH } from './mounted-map.ts';

const SIZE = { width: 220, height: 250 };
const SIDES = ['before', 'after'] as const;

const shadow = document.body
  .appendChild(document.createElement('div'))
  .attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(mapStyles);
shadow.adoptedStyleSheets = [sheet];

let maps: OlComparedMaps | undefined;
afterEach(() => {
  maps?.dispose();
  shadow.replaceChildren();
});

/** Clients at two towns near Denver. */
function scene(weights: readonly number[]): HeatScene {
  return {
    kind: 'heat',
    lons: Float64Array.of(-105, -104.7),
    lats: Float64Array.of(39.7, 39.9),
    weights: Float64Array.from(weights),
    clientCounts: Float64Array.from(weights),
    totals: Float64Array.from(weights),
    placeOfClient: new Int32Array(),
    radiusMiles: 5,
  };
}

function mount() {
  const made = new OlComparedMaps(() => ({
    basemap: EMPTY_BASEMAP,
    theme: 'light',
    wording: ENGLISH,
  }));
  maps = made;
  const slots = SIDES.map((side, index) => {
    const slot = document.createElement('div');
    slot.style.cssText = `position: fixed; inset: 0 auto auto ${index * SIZE.width}px; inline-size: ${SIZE.width}px; block-size: ${SIZE.height}px`;
    shadow.append(slot);
    made.attach(side, slot);
    return slot;
  });
  const rootOf = (index: number) => slots[index]?.querySelector<HTMLElement>('.map');
  const painted = () =>
    expect
      .poll(() => slots.map((_, at) => rootOf(at)?.getAttribute('aria-busy')))
      .toEqual(['false', 'false']);
  /** Colours of the heat map, one after the other. */
  const pixels = (index: number) => {
    const canvas = slots[index]?.querySelector<HTMLCanvasElement>('canvas.heat');
    const image = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    return image ? [...new Uint32Array(image.data.buffer)] : [];
  };
  return { made, rootOf, painted, pixels };
}

describe('compared maps', () => {
  it('paint the same density in the same colour, whatever is greatest on each', async () => {
    const { made, painted, pixels } = mount();
    made.show({ scenes: { before: scene([4, 0]), after: scene([4, 40]) }, isRadiusChosen: true });
    await painted();
    expect(made.scale?.end).toBeCloseTo(made.scale?.maximum ?? 0);
    const [before, after] = [pixels(0), pixels(1)];
    const coloured = before.flatMap((colour, at) => (colour >>> 24 > 0 ? [at] : []));
    expect(coloured.length).toBeGreaterThan(50);
    expect(coloured.map((at) => after[at])).toEqual(coloured.map((at) => before[at]));
    // The ramp darkens: where more is, less green is left.
    const darkest = (of: readonly number[]) =>
      Math.min(...of.map((colour) => (colour >>> 24 > 0 ? (colour >>> 8) & 255 : 255)));
    expect(darkest(after)).toBeLessThan(darkest(before));
  });

  it('move together, whichever the keyboard moves', async () => {
    const { made, rootOf, painted, pixels } = mount();
    const same = scene([4, 9]);
    made.show({ scenes: { before: same, after: same }, isRadiusChosen: true });
    await painted();
    const start = made.viewpoint;
    const first = pixels(0);
    for (const [side, key] of [
      [1, 'ArrowRight'],
      [0, '+'],
    ] as const) {
      const before = made.viewpoint;
      rootOf(side)?.focus();
      rootOf(side)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await expect.poll(() => made.viewpoint).not.toEqual(before);
    }
    await expect.poll(() => (made.viewpoint?.zoom ?? 0) - (start?.zoom ?? 0)).toBeGreaterThan(0.5);
    await painted();
    expect(pixels(0)).not.toEqual(first);
    expect(pixels(1)).toEqual(pixels(0));
  });
});
