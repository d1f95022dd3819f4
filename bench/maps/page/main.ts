import { ZipCentroidTable } from '../../../src/offline/zip-centroid-table.ts';
import {
  type Clients,
  type Contender,
  finishDrawing,
  nextFrame,
  type OpenMap,
  type Viewpoint,
} from './contender.ts';
import { leafletHeat } from './leaflet-heat.ts';
import { maplibreHeat } from './maplibre-heat.ts';
import { olHeat } from './ol-heat.ts';
import { ourHeat, ourHeatByHouse } from './our-heat.ts';

/** By the names of `bench.mjs`; another kind of map adds its own. */
const CONTENDERS: Readonly<Record<string, Contender>> = {
  'our-heat': ourHeat,
  'our-heat-by-house': ourHeatByHouse,
  'leaflet-heat': leafletHeat,
  'maplibre-heat': maplibreHeat,
  'ol-heat': olHeat,
};

const SIZE = { width: 460, height: 410 };
const DENVER = { lon: -104.9, lat: 39.7, zoom: 8 };
const METROS = [DENVER, { lon: -72.7, lat: 41.7 }, { lon: -86.8, lat: 36.2 }];
/** Of the clients; the others live anywhere. */
const IN_METROS = 0.9;
const METRO_DEGREES = 0.6;
const FRAMES = 24;
/** A peer that takes seconds for a frame is not watched for all of them. */
const PATIENCE_MS = 8000;
/** For what is left of the first paint to be over. */
const PAUSE_MS = 500;

async function measure(): Promise<object> {
  const parameters = new URLSearchParams(location.search);
  const contender = CONTENDERS[parameters.get('contender') ?? ''];
  if (!contender) throw new RangeError(`There is no contender “${parameters.get('contender')}”.`);
  const clients = await madeUpClients(Number(parameters.get('count')));
  const element = document.createElement('div');
  element.style.cssText = `position: relative; overflow: hidden; width: ${SIZE.width}px; height: ${SIZE.height}px`;
  document.body.append(element);
  await pause();

  const start = performance.now();
  const map = await contender.open(element, clients, DENVER);
  const firstPaint = performance.now() - start;
  await pause();
  const pan = await framesOf(map, element, (frame) => ({
    ...DENVER,
    lon: DENVER.lon + frame * 0.02,
  }));
  await pause();
  const zoom = await framesOf(map, element, (frame) => ({
    ...DENVER,
    zoom: DENVER.zoom + frame * 0.06,
  }));
  return { firstPaint, pan, zoom };
}

/** The time of each frame, in milliseconds, of a view that moves on with each of them. */
async function framesOf(
  map: OpenMap,
  element: HTMLElement,
  viewpointOf: (frame: number) => Viewpoint,
) {
  const times = [];
  const end = performance.now() + PATIENCE_MS;
  for (let frame = 1; frame <= FRAMES && performance.now() < end; frame += 1) {
    times.push(await timeOfFrame(map, viewpointOf(frame), element));
    await nextFrame();
  }
  return times;
}

/**
 * How long the thread is busy with a view: changing it, and the library's work in the animation frame that follows,
 * which lies between two callbacks that are asked for before and after. What it waits for the frame is not counted.
 */
function timeOfFrame(map: OpenMap, viewpoint: Viewpoint, element: HTMLElement): Promise<number> {
  return new Promise((resolve) => {
    let begin = 0;
    requestAnimationFrame(() => {
      begin = performance.now();
    });
    const start = performance.now();
    map.look(viewpoint);
    const looking = performance.now() - start;
    requestAnimationFrame(() => {
      finishDrawing(element);
      resolve(looking + performance.now() - begin);
    });
  });
}

/** Clients of a studio family, each at the point of a zip: those of three metropolitan areas, and a thin tail. */
async function madeUpClients(count: number): Promise<Clients> {
  const file = await (await fetch('/assets/zip-centroids/zip-centroids.bin')).arrayBuffer();
  const table = ZipCentroidTable.decode(file);
  const slots = Array.from({ length: table.size }, (_, slot) => slot);
  const nearby = METROS.map(({ lon, lat }) =>
    slots.filter(
      (slot) => Math.hypot(table.lonAt(slot) - lon, table.latAt(slot) - lat) < METRO_DEGREES,
    ),
  );
  const random = randomNumbers(count);
  const pick = (from: readonly number[]) => from[Math.floor(random() * from.length)] ?? 0;
  const chosen = Array.from({ length: count }, () =>
    random() < IN_METROS
      ? pick(nearby[Math.floor(random() * nearby.length)] ?? slots)
      : pick(slots),
  );
  return {
    lons: Float64Array.from(chosen, (slot) => table.lonAt(slot)),
    lats: Float64Array.from(chosen, (slot) => table.latAt(slot)),
  };
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

const answer = await measure().catch((error: unknown) => ({ error: String(error) }));
await fetch('/result', { method: 'POST', body: JSON.stringify(answer) });
