import { afterEach, describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import type { LonLat } from '../../../src/common/geo/lon-lat.ts';
import type { HeatScale } from '../../../src/common/maps/heat-scale.ts';
import type { HeatScene } from '../../../src/common/maps/map-scene.ts';
import { buildColorRamp } from '../../../src/map/color-ramp.ts';
import type { PointedHeat } from '../../../src/map/heat-reading.ts';
import { MAP_PALETTES } from '../../../src/map/map-palette.ts';
import { EMPTY_BASEMAP, HEIGHT, MountedMap, WIDTH } from './mounted-map.ts';

const RADIUS_MILES = 5;
const POINTS = 200;
const CENTERS = [
  { lon: -80.2, lat: 25.8 },
  { lon: -104.9, lat: 39.7 },
  { lon: -149.9, lat: 61.2 },
];
/** Zoomed out from where the map is fitted to its places: from some pixels for each mile to some miles for each. */
const STEPS_OUT = [0, 2, 2, 2];

interface Place extends LonLat {
  readonly clientCount: number;
}

let mounted: MountedMap | undefined;

afterEach(() => {
  mounted?.dispose();
  mounted = undefined;
});

describe.each(CENTERS)('at $lat° N', (center) => {
  it('every pixel has the colour of its density, and every reading is exact, at four zooms', async () => {
    const map = new MountedMap('light', EMPTY_BASEMAP);
    mounted = map;
    const random = randomNumbers(center.lat * 10);
    const places = studioPlaces(center, random);
    let scale: HeatScale | undefined;
    let reading: PointedHeat | undefined;
    map.view.onDidChangeHeatScale((changed) => {
      scale = changed;
    });
    map.view.onDidPointAtHeat((pointed) => {
      reading = pointed;
    });
    await map.show(sceneOf(places));
    map.root.focus();

    for (const steps of STEPS_OUT) {
      for (let step = 0; step < steps; step += 1) {
        map.press('-');
        await map.painted();
      }
      const pixels = heatPixels(map);
      const end = scale?.end ?? Number.NaN;
      expect(end).toBeGreaterThan(0);
      const inhabited = colouredPixels(pixels);
      for (let i = 0; i < POINTS; i += 1) {
        const anywhere = Math.floor(random() * WIDTH * HEIGHT);
        const pixel = inhabited[Math.floor(random() * inhabited.length)] ?? anywhere;
        // Also where nothing may be painted.
        const [x, y] = i % 4 === 0 ? positionOf(anywhere) : positionOf(pixel);
        map.hover(x + 0.5, y + 0.5);
        if (!reading) throw new Error('The map said nothing.');
        const { point, density, clientCount } = reading;
        const expected = kernelSum(places, point);
        expect(Math.abs(densityOfPixel(pixels, x, y, end) - expected)).toBeLessThan(0.02 * end);
        expect(Math.abs(density - expected)).toBeLessThan(1e-3 * end);
        expect(clientCount).toBe(countWithin(places, point));
      }
    }
  });
});

/** The kernel as it is defined, place by place, by great-circle distance. */
function kernelSum(places: readonly Place[], point: LonLat): number {
  return places.reduce((sum, place) => {
    const share = Math.max(0, 1 - (distanceMiles(place, point) / RADIUS_MILES) ** 2);
    return sum + (place.clientCount * 3 * share ** 2) / (Math.PI * RADIUS_MILES ** 2);
  }, 0);
}

function countWithin(places: readonly Place[], point: LonLat): number {
  return places
    .filter((place) => distanceMiles(place, point) <= RADIUS_MILES)
    .reduce((sum, { clientCount }) => sum + clientCount, 0);
}

/** The heat map alone, as the screen scales it. */
function heatPixels(map: MountedMap): ImageData {
  const layer = map.slot.querySelector<HTMLCanvasElement>('canvas.heat');
  const context = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d');
  if (!layer || !context) throw new Error('There is no heat map.');
  context.setTransform(new DOMMatrix(layer.style.transform));
  context.drawImage(layer, 0, 0);
  return context.getImageData(0, 0, WIDTH, HEIGHT);
}

function colouredPixels({ data }: ImageData): readonly number[] {
  const pixels: number[] = [];
  for (let i = 3; i < data.length; i += 4) if (data[i]) pixels.push((i - 3) / 4);
  return pixels;
}

function positionOf(pixel: number): readonly [x: number, y: number] {
  return [pixel % WIDTH, Math.floor(pixel / WIDTH)];
}

const RAMP = new Uint8ClampedArray(buildColorRamp(MAP_PALETTES.light.ramp).buffer);

/** The density that the pixel's colour stands for: of the most similar colour of the ramp, the square of its place. */
function densityOfPixel({ data, width }: ImageData, x: number, y: number, end: number): number {
  const pixel = data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4);
  let best = { step: 0, distance: Infinity };
  const last = RAMP.length / 4 - 1;
  for (let step = 0; step <= last; step += 1) {
    const colour = RAMP.subarray(step * 4, step * 4 + 4);
    const distance = [0, 1, 2].reduce(
      (sum, channel) => sum + (premultiplied(pixel, channel) - premultiplied(colour, channel)) ** 2,
      ((pixel[3] ?? 0) - (colour[3] ?? 0)) ** 2,
    );
    if (distance < best.distance) best = { step, distance };
  }
  return end * (best.step / last) ** 2;
}

function premultiplied(colour: Uint8ClampedArray, channel: number): number {
  return ((colour[channel] ?? 0) * (colour[3] ?? 0)) / 255;
}

/** Zips of a studio's town and its surroundings, and a few far away. */
function studioPlaces(center: LonLat, random: () => number): readonly Place[] {
  return Array.from({ length: 300 }, (_, i) => {
    const distance = i % 30 === 0 ? 1.5 : 0.5 * random() ** 2;
    const angle = 2 * Math.PI * random();
    return {
      lon: center.lon + (distance * Math.cos(angle)) / Math.cos((center.lat * Math.PI) / 180),
      lat: center.lat + distance * Math.sin(angle),
      clientCount: Math.ceil(20 * random() ** 3),
    };
  });
}

function sceneOf(places: readonly Place[]): HeatScene {
  const counts = Float64Array.from(places, ({ clientCount }) => clientCount);
  return {
    kind: 'heat',
    lons: Float64Array.from(places, ({ lon }) => lon),
    lats: Float64Array.from(places, ({ lat }) => lat),
    weights: counts,
    clientCounts: counts,
    totals: counts,
    placeOfClient: new Int32Array(0),
    radiusMiles: RADIUS_MILES,
  };
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
