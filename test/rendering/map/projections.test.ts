import { afterEach, describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import type { LonLat } from '../../../src/common/geo/lon-lat.ts';
import type { ProjectionChoice } from '../../../src/common/maps/projection-choice.ts';
import { HEIGHT, MountedMap, WIDTH } from './mounted-map.ts';

const CENTRES = [
  { lon: -80.5, lat: 25 },
  { lon: -104.9, lat: 40 },
  { lon: -149.9, lat: 61 },
];
const CHOICES: readonly ProjectionChoice[] = ['mercator', 'equal-area'];
const CASES = CENTRES.flatMap((centre) => CHOICES.map((choice) => ({ ...centre, choice })));
const [MIDDLE_X, MIDDLE_Y] = [WIDTH / 2, HEIGHT / 2];
const ARM = 200;

let mounted: MountedMap | undefined;

afterEach(() => {
  mounted?.dispose();
  mounted = undefined;
});

/** A map around a lone place, some twenty miles wide. */
async function mapAround({ lon, lat }: LonLat, choice: ProjectionChoice): Promise<MountedMap> {
  const map = new MountedMap();
  mounted = map;
  map.view.setProjection(choice);
  const pin = { id: 'pin', lon, lat, zip5: '', town: '', clientCount: 1 };
  await map.show({ kind: 'zip-pins', pins: [pin], pinOfClient: Int32Array.of(0) });
  return map;
}

describe.each(CASES)('at $lat° N, $choice', ({ choice, ...centre }) => {
  it('the scale bar is as long as it says', async () => {
    const map = await mapAround(centre, choice);
    const miles = distanceMiles(
      await placeAt(map, MIDDLE_X - ARM, MIDDLE_Y),
      await placeAt(map, MIDDLE_X + ARM, MIDDLE_Y),
    );
    const canvas = canvasOf(map, '.scale-bar');
    const said = Number.parseFloat(canvas.textContent ?? '');
    expect(canvas.textContent).toMatch(/ mi$/);
    const expected = (said / miles) * 2 * ARM;
    expect(Math.abs(barPixels(canvas) - expected)).toBeLessThan(0.005 * expected);
  });

  it('a circle of ten miles is one on the ground', async () => {
    const map = await mapAround(centre, choice);
    const middle = await placeAt(map, MIDDLE_X, MIDDLE_Y);
    const west = await placeAt(map, MIDDLE_X - ARM, MIDDLE_Y);
    const east = await placeAt(map, MIDDLE_X + ARM, MIDDLE_Y);
    map.view.drawing.use('radius');
    map.view.drawing.setRadius(10);
    map.click(MIDDLE_X, MIDDLE_Y);
    await frame();
    const [left, right] = edgesOf(map);
    const expected = (place: LonLat) => (10 / distanceMiles(middle, place)) * ARM;
    expect(Math.abs(MIDDLE_X - left - expected(west))).toBeLessThan(0.005 * expected(west) + 0.5);
    expect(Math.abs(right - MIDDLE_X - expected(east))).toBeLessThan(0.005 * expected(east) + 0.5);
  });
});

describe('the view', () => {
  it('keeps its middle and its scale from one projection to the other', async () => {
    const map = await mapAround({ lon: -104.9, lat: 40 }, 'mercator');
    const before = await cornersOf(map);
    map.view.setProjection('equal-area');
    await frame();
    const after = await cornersOf(map);
    expect(distanceMiles(before.middle, after.middle)).toBeLessThan(0.01);
    expect(after.miles / before.miles).toBeGreaterThan(0.99);
    expect(after.miles / before.miles).toBeLessThan(1.01);
  });

  it('takes a drawn circle along, while the tool is still in hand', async () => {
    const centre = { lon: -104.9, lat: 40 };
    const map = await mapAround(centre, 'mercator');
    map.view.drawing.use('radius');
    map.view.drawing.setRadius(10);
    map.click(MIDDLE_X, MIDDLE_Y);
    await frame();
    const [left, right] = edgesOf(map);
    map.view.setProjection('equal-area');
    await frame();
    expect(map.view.viewpoint?.projection).toBe('equal-area');
    const [leftAfter, rightAfter] = edgesOf(map);
    expect(rightAfter - leftAfter).toBeGreaterThan(0.99 * (right - left));
    expect(rightAfter - leftAfter).toBeLessThan(1.01 * (right - left));
    expect((leftAfter + rightAfter) / 2).toBeCloseTo((left + right) / 2, 0);
  });

  it('is of equal areas for the nation and of right shapes for a town, by itself', async () => {
    const map = new MountedMap();
    mounted = map;
    await map.show({ kind: 'zip-pins', pins: [], pinOfClient: new Int32Array() });
    expect(await northIsUpAt(map, MIDDLE_X - ARM)).toBe(false);
    map.dispose();
    const town = await mapAround({ lon: -122.3, lat: 47.6 }, 'automatic');
    expect(await northIsUpAt(town, MIDDLE_X - ARM)).toBe(true);
  });
});

async function cornersOf(map: MountedMap) {
  const west = await placeAt(map, MIDDLE_X - ARM, MIDDLE_Y);
  const east = await placeAt(map, MIDDLE_X + ARM, MIDDLE_Y);
  return { middle: await placeAt(map, MIDDLE_X, MIDDLE_Y), miles: distanceMiles(west, east) };
}

/** Whether a meridian runs straight up the screen there, as all do on Mercator's map. */
async function northIsUpAt(map: MountedMap, x: number): Promise<boolean> {
  const low = await placeAt(map, x, MIDDLE_Y + 40);
  const high = await placeAt(map, x, MIDDLE_Y - 40);
  return Math.abs(low.lon - high.lon) < 1e-6;
}

async function placeAt(map: MountedMap, x: number, y: number): Promise<LonLat> {
  const picked = map.view.pickPoint({ signal: new AbortController().signal });
  map.click(x, y);
  return picked;
}

function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

function canvasOf(map: MountedMap, selector: string): HTMLCanvasElement {
  const canvas = map.slot.querySelector<HTMLCanvasElement>(selector);
  if (!canvas) throw new Error(`There is no ${selector}.`);
  return canvas;
}

/** Which pixels of the row through the middle are of an area's outline: as good as its colour, #b5006e. */
function outlineIn(map: MountedMap): readonly boolean[] {
  const { data } = map.pixels();
  return Array.from({ length: WIDTH }, (_, x) => {
    const at = 4 * (MIDDLE_Y * WIDTH + x);
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    return Math.hypot(red - 0xb5, green, blue - 0x6e) < 80;
  });
}

/** The halo below the line, which reaches two pixels beyond both of its ends; edges are parts of a pixel. */
function barPixels(canvas: HTMLCanvasElement): number {
  const row = canvas.getContext('2d')?.getImageData(0, canvas.height - 10, 150, 1).data;
  const alphas = Array.from({ length: 150 }, (_, x) => row?.[4 * x + 3] ?? 0);
  return alphas.reduce((sum, alpha) => sum + alpha, 0) / Math.max(...alphas) - 4;
}

/** Where the outline crosses the row through the middle: the middles of its leftmost and rightmost strokes. */
function edgesOf(map: MountedMap): readonly [number, number] {
  const inked = outlineIn(map);
  const first = inked.indexOf(true);
  const firstEnd = inked.indexOf(false, first);
  const last = inked.lastIndexOf(true);
  const lastStart = inked.lastIndexOf(false, last) + 1;
  return [(first + firstEnd) / 2, (lastStart + last + 1) / 2];
}
