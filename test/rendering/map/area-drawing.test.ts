import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import type { LonLat } from '../../../src/common/geo/lon-lat.ts';
import type { DrawnArea } from '../../../src/common/selection/area-tool.ts';
import { areaTest } from '../../../src/common/selection/map-area.ts';
import { HEIGHT, MountedMap, pixelAt, WIDTH } from './mounted-map.ts';
import { addressScene } from './pin-scenes.ts';

const MIDDLE = { lon: -105, lat: 39.7 };
const [X, Y] = [WIDTH / 2, HEIGHT / 2];
/** A lone place is shown at zoom 10, where a pixel is this many degrees of longitude. */
const DEGREES_PER_PIXEL = 360 / 256 / 2 ** 10;

let map: MountedMap;
let drawn: DrawnArea[];
let chosen: number;

beforeEach(async () => {
  map = new MountedMap();
  drawn = [];
  chosen = 0;
  map.view.drawing.onDidDraw((area) => drawn.push(area));
  map.view.onDidChoose(() => chosen++);
  await map.show(addressScene([{ id: 'a', ...MIDDLE, precision: 'street', clientCount: 1 }]));
});

afterEach(() => map.dispose());

function only(): DrawnArea {
  const [area] = drawn;
  if (!area || drawn.length > 1) throw new Error(`${drawn.length} areas were drawn.`);
  return area;
}

function holds({ area }: DrawnArea, { lon, lat }: LonLat): boolean {
  return areaTest(area)(lon, lat);
}

describe('by mouse', () => {
  it('a circle is pulled open from its middle, and is as large as it says', () => {
    map.view.drawing.use('radius');
    map.drag([
      [X, Y],
      [X + 60, Y],
    ]);
    const { area, mode, adjusts } = only();
    if (area.kind !== 'circle') throw new Error('It is no circle.');
    expect({ mode, adjusts }).toEqual({ mode: 'replace', adjusts: false });
    expect(area.centre.lon).toBeCloseTo(MIDDLE.lon, 6);
    const edge = { lon: MIDDLE.lon + 60 * DEGREES_PER_PIXEL, lat: area.centre.lat };
    expect(area.radiusMiles).toBeCloseTo(distanceMiles(area.centre, edge), 1);
    expect(map.view.drawing.state.radiusMiles).toBe(area.radiusMiles);
    expect(chosen).toBe(0);
  });

  it('a click is a circle of the radius that is set, and typing another draws it again', () => {
    map.view.drawing.use('radius');
    map.view.drawing.setRadius(3);
    map.click(X, Y);
    expect(only().area).toMatchObject({ kind: 'circle', radiusMiles: 3 });
    map.view.drawing.setRadius(7);
    expect(drawn).toMatchObject([
      { area: { radiusMiles: 3 }, adjusts: false },
      { area: { radiusMiles: 7 }, adjusts: true },
    ]);
  });

  it('a lasso holds what it goes around', () => {
    map.view.drawing.use('lasso');
    map.drag([
      [X - 50, Y - 50],
      [X + 50, Y - 50],
      [X + 50, Y + 50],
      [X - 50, Y + 50],
    ]);
    expect(holds(only(), MIDDLE)).toBe(true);
    expect(holds(only(), { ...MIDDLE, lon: MIDDLE.lon + 51 * DEGREES_PER_PIXEL })).toBe(false);
    expect(holds(only(), { ...MIDDLE, lon: MIDDLE.lon + 49 * DEGREES_PER_PIXEL })).toBe(true);
  });

  it('a rectangle goes from corner to corner; Shift adds and Alt takes away', () => {
    map.view.drawing.use('rectangle');
    const corners = [
      [X + 40, Y + 30],
      [X - 40, Y - 30],
    ] as const;
    map.drag(corners, { shiftKey: true });
    map.drag(corners, { altKey: true });
    map.drag(corners);
    expect(drawn.map(({ mode }) => mode)).toEqual(['add', 'subtract', 'replace']);
    expect(drawn.every((area) => holds(area, MIDDLE))).toBe(true);
  });

  it('a click is no lasso and no rectangle', () => {
    for (const tool of ['lasso', 'rectangle'] as const) {
      map.view.drawing.use(tool);
      map.click(X, Y);
    }
    expect(drawn).toEqual([]);
    expect(chosen).toBe(0);
  });

  it('is seen, in the colour of what is selected', async () => {
    const before = pixelAt(map.pixels(), X + 60, Y);
    map.view.drawing.use('radius');
    map.drag([
      [X, Y],
      [X + 60, Y],
    ]);
    await expect.poll(() => pixelAt(map.pixels(), X + 60, Y)).not.toEqual(before);
  });
});

describe('by touch', () => {
  it('one finger draws, and a second one gives up what was begun', () => {
    map.view.drawing.use('rectangle');
    const finger = (pointerId: number) => ({ pointerId, pointerType: 'touch' });
    map.drag(
      [
        [X - 40, Y - 40],
        [X + 40, Y + 40],
      ],
      finger(1),
    );
    expect(holds(only(), MIDDLE)).toBe(true);

    map.pointer('pointerdown', X, Y, finger(2));
    map.pointer('pointermove', X + 30, Y + 30, finger(2));
    map.pointer('pointerdown', X + 90, Y, { ...finger(3), isPrimary: false });
    map.pointer('pointermove', X + 60, Y + 60, finger(2));
    map.pointer('pointerup', X + 60, Y + 60, finger(2));
    map.pointer('pointerup', X + 90, Y, { ...finger(3), isPrimary: false });
    expect(drawn).toHaveLength(1);
  });
});

describe('by keyboard', () => {
  beforeEach(() => map.root.focus());

  it('R draws a circle at the crosshair, plus and minus change it, Enter takes it', () => {
    map.press('r');
    map.press('+');
    map.press('+');
    map.press('-');
    map.press('Enter');
    const { area } = only();
    expect(area).toMatchObject({ kind: 'circle', radiusMiles: 7.5 });
    expect(area.kind === 'circle' && area.centre.lon).toBeCloseTo(MIDDLE.lon, 6);
    expect(chosen).toBe(0);
  });

  it('B sets two corners with Enter, between which the map moves', async () => {
    map.press('b');
    map.press('Enter');
    for (const key of ['ArrowRight', 'ArrowDown']) {
      map.press(key);
      await map.painted();
    }
    map.press('Enter', { shiftKey: true });
    expect(only().mode).toBe('replace');
    const inside = (east: number, south: number) => ({
      lon: MIDDLE.lon + east * DEGREES_PER_PIXEL,
      lat: MIDDLE.lat - south * DEGREES_PER_PIXEL * 0.7,
    });
    expect(holds(only(), inside(60, 60))).toBe(true);
    expect(holds(only(), inside(-5, 60))).toBe(false);
    expect(holds(only(), inside(60, 200))).toBe(false);
  });

  it('L sets corners with Enter and closes with Enter at one place twice', async () => {
    map.press('l', {});
    map.press('Enter', { altKey: true });
    for (const key of ['ArrowRight', 'ArrowDown']) {
      map.press(key);
      await map.painted();
      map.press('Enter');
    }
    expect(drawn).toEqual([]);
    map.press('Enter');
    expect(only()).toMatchObject({ mode: 'subtract', area: { kind: 'polygon' } });
  });

  it('Escape gives up the shape, then the tool, and is no longer taken from the panel', () => {
    const seen: string[] = [];
    map.slot.addEventListener('keydown', ({ key }) => seen.push(key));
    map.press('b');
    map.press('Enter');
    map.press('Escape');
    expect(map.view.drawing.state.tool).toBe('rectangle');
    map.press('Escape');
    expect(map.view.drawing.state.tool).toBeUndefined();
    expect(seen).toEqual([]);
    map.press('Escape');
    expect(seen).toEqual(['Escape']);
    map.press('Enter');
    expect(drawn).toEqual([]);
    expect(chosen).toBe(1);
  });

  it('leaves the keys of the host alone', () => {
    map.press('r', { ctrlKey: true });
    map.press('b', { metaKey: true });
    expect(map.view.drawing.state.tool).toBeUndefined();
  });
});
