import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MapOverlay } from '../../../src/common/maps/map-overlay.ts';
import type { ZipPin } from '../../../src/common/maps/map-scene.ts';
import type { PinTarget } from '../../../src/map/map-view.ts';
import { HEIGHT, MountedMap, pixelAt, WIDTH } from './mounted-map.ts';
import { zipScene } from './pin-scenes.ts';

const MIDDLE = { lon: -105, lat: 39.7 };
const PIN: ZipPin = { id: '80202', ...MIDDLE, zip5: '80202', town: 'Denver, CO', clientCount: 4 };
const RED = [200, 0, 0];
const GREEN = [0, 200, 0];
const ASIDE = WIDTH / 2 + 60;
let map: MountedMap;

beforeEach(() => {
  map = new MountedMap();
});

afterEach(() => map.dispose());

function square(halfDegrees: number) {
  const { lon, lat } = MIDDLE;
  const [west, east] = [lon - halfDegrees, lon + halfDegrees];
  const [south, north] = [lat - halfDegrees, lat + halfDegrees];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function overlay(
  geometry: object,
  light: Readonly<Record<string, unknown>> = { 'fill-color': 'rgb(200, 0, 0)' },
): MapOverlay {
  return {
    id: 'acme.x.y',
    title: 'Districts',
    attribution: 'Acme',
    styles: { light, dark: { 'fill-color': 'rgb(0, 200, 0)' } },
    geoJson: { type: 'FeatureCollection', features: [{ type: 'Feature', geometry }] },
  };
}

const at = (x: number, y = HEIGHT / 2) => pixelAt(map.pixels(), x, y);

describe('an overlay', () => {
  it.each([
    ['an area', { type: 'Polygon', coordinates: [square(1)] }],
    ['areas', { type: 'MultiPolygon', coordinates: [[square(0.001)], [square(1)]] }],
  ])('of %s is drawn in the style of the theme, and taken away', async (_, geometry) => {
    await map.show(zipScene([PIN]));
    map.view.showOverlays([overlay(geometry)]);
    await expect.poll(() => at(ASIDE)).toEqual(RED);
    map.view.setTheme('dark');
    await expect.poll(() => at(ASIDE)).toEqual(GREEN);
    expect(map.view.decoration.overlays).toHaveLength(1);
    map.view.showOverlays([]);
    await expect.poll(() => at(ASIDE)).not.toEqual(GREEN);
  });

  it('of lines and points is drawn, on the equal-area plane too', async () => {
    await map.show(zipScene([PIN]));
    const { lon, lat } = MIDDLE;
    const line = [
      [lon - 1, lat],
      [lon + 1, lat],
    ];
    const style = { 'stroke-color': 'rgb(200, 0, 0)', 'stroke-width': 9 };
    map.view.showOverlays([overlay({ type: 'LineString', coordinates: line }, style)]);
    await expect.poll(() => at(ASIDE)).toEqual(RED);
    map.view.setProjection('equal-area');
    await expect.poll(() => at(ASIDE)).toEqual(RED);
  });

  it.each([
    ['an expression that is none', { 'fill-color': ['nonsense', 1] }],
    ['a property that features lack', { 'stroke-width': ['*', ['get', 'width'], 2] }],
  ])('with %s in its style does not stop the map', async (_, style) => {
    map.view.showOverlays([overlay({ type: 'Polygon', coordinates: [square(1)] }, style)]);
    await map.show(zipScene([PIN]));
    expect(map.pixels().data.some((value) => value > 0)).toBe(true);
  });
});

describe('a kind of map in its own style', () => {
  const STYLES = {
    light: { 'circle-radius': ['+', 4, ['get', 'clients']], 'circle-fill-color': 'rgb(200, 0, 0)' },
  };

  it('draws pins that can be chosen and stand out', async () => {
    await map.show({ ...zipScene([PIN]), styles: STYLES });
    expect(at(WIDTH / 2 + 5)).toEqual(RED);
    expect(at(WIDTH / 2 + 12)).not.toEqual(RED);
    const chosen: PinTarget[] = [];
    map.view.onDidChoose((target) => chosen.push(target));
    map.click(WIDTH / 2 + 3, HEIGHT / 2);
    await expect.poll(() => chosen[0]?.pinIds).toEqual(['80202']);
    const before = at(WIDTH / 2 + 11);
    map.view.highlight('selected', Uint32Array.of(0));
    await expect.poll(() => at(WIDTH / 2 + 11)).not.toEqual(before);
  });

  it('gives way to a map of Maps’ own', async () => {
    await map.show({ ...zipScene([PIN]), styles: STYLES });
    await map.show(zipScene([PIN]));
    expect(at(WIDTH / 2 + 5)).not.toEqual(RED);
  });
});
