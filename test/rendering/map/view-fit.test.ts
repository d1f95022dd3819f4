import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LonLat } from '../../../src/common/geo/lon-lat.ts';
import { mercatorY } from '../../../src/common/geo/mercator.ts';
import { HEIGHT, MountedMap, WIDTH } from './mounted-map.ts';
import { addressScene } from './pin-scenes.ts';

/** Taller than the map is: the height is what they are fitted to. */
const SOUTH_WEST = { lon: -105.5, lat: 39 };
const NORTH_EAST = { lon: -104.9, lat: 40.5 };
let map: MountedMap;

beforeEach(() => {
  map = new MountedMap();
});

afterEach(() => map.dispose());

function showPins(...places: readonly LonLat[]): Promise<void> {
  return map.show(
    addressScene(
      places.map((place, index) => ({
        ...place,
        id: String(index),
        precision: 'street',
        clientCount: 1,
      })),
    ),
  );
}

/** From the top left of the map, in pixels; this near all maps are on Mercator. */
function pixelOf({ lon, lat }: LonLat): readonly [x: number, y: number] {
  const { viewpoint } = map.view;
  if (!viewpoint) throw new Error('The map has no size.');
  const { centre, zoom, width, height } = viewpoint;
  const pixelsPerDegree = (256 * 2 ** zoom) / 360;
  return [
    width / 2 + (lon - centre.lon) * pixelsPerDegree,
    height / 2 - (mercatorY(lat) - mercatorY(centre.lat)) * pixelsPerDegree,
  ];
}

it('no pin is under the legend, and without one there the map is as large as it can be', async () => {
  await showPins(SOUTH_WEST, NORTH_EAST);
  const [x, y] = pixelOf(SOUTH_WEST);
  expect(x < 200 && y > HEIGHT - 140).toBe(false);
  await showPins({ ...SOUTH_WEST, lon: NORTH_EAST.lon }, { ...NORTH_EAST, lon: SOUTH_WEST.lon });
  expect(pixelOf({ ...SOUTH_WEST, lon: NORTH_EAST.lon })[1]).toBeGreaterThan(HEIGHT - 60);
});

it('a studio that would be at the edge is counted in, one that is far is not', async () => {
  const near = { lon: -104.9, lat: 38.93 };
  const far = { lon: -90, lat: 39 };
  map.view.showStudios(
    [near, far].map((place) => ({ ...place, name: 'Studio', isRough: false, rings: [] })),
  );
  await showPins(SOUTH_WEST, NORTH_EAST);
  expect(pixelOf(near)[1]).toBeLessThan(HEIGHT - 40);
  expect(pixelOf(far)[0]).toBeGreaterThan(WIDTH);
});

it('no studio has its name under the buttons to zoom with', async () => {
  const corner = { lon: -103.5, lat: 40.5 };
  await showPins({ lon: -106.5, lat: 37.6 }, corner);
  const [withoutStudio] = pixelOf(corner);
  map.view.showStudios([{ ...corner, name: 'Hartford Studio', isRough: false, rings: [] }]);
  await showPins({ lon: -106.5, lat: 37.6 }, corner);
  const [x, y] = pixelOf(corner);
  expect(x < WIDTH - 100 || y > 120).toBe(true);
  expect(x).toBeLessThan(withoutStudio);
});

it('is fitted again when the map gets another width, unless somebody has moved it', async () => {
  const [west, east] = [
    { lon: -106, lat: 39.7 },
    { lon: -104, lat: 39.7 },
  ];
  await showPins(west, east);
  map.slot.style.inlineSize = '300px';
  await expect.poll(() => map.view.viewpoint?.width).toBe(300);
  expect(pixelOf(west)[0]).toBeGreaterThan(40);
  expect(pixelOf(east)[0]).toBeLessThan(260);
  map.root.focus();
  map.press('+');
  await map.painted();
  const zoom = map.view.viewpoint?.zoom;
  map.slot.style.inlineSize = '400px';
  await expect.poll(() => map.view.viewpoint?.width).toBe(400);
  expect(map.view.viewpoint?.zoom).toBe(zoom);
});
