import { MAP_FONT } from '../../../src/map/map-font.ts';
import type { Contender } from './contender.ts';
import { leafletPins } from './leaflet-contender.ts';
import { maplibreClusters, maplibrePins } from './maplibre-contenders.ts';
import { clusterSource, superclusterOnVector, vectorPins } from './openlayers-contenders.ts';
import { ownClusters, ownPins } from './own-contenders.ts';
import { makePoints } from './points.ts';

const CONTENDERS: Readonly<Record<string, Contender>> = {
  ownPins,
  vectorPins,
  leafletPins,
  maplibrePins,
  ownClusters,
  clusterSource,
  superclusterOnVector,
  maplibreClusters,
};
const STEPS = 8;

/** Measures the contender of the page's address once, in a page in which nothing has run before. */
async function measure(): Promise<object> {
  const parameters = new URLSearchParams(location.search);
  const contender = CONTENDERS[parameters.get('contender') ?? ''];
  if (!contender) throw new RangeError('There is no such contender.');
  const points = makePoints(Number(parameters.get('size')));
  const element = document.createElement('div');
  element.style.cssText = 'position: relative; width: 460px; height: 410px; overflow: hidden';
  document.body.append(element, wordsOfPanel());
  await new Promise((resolve) => setTimeout(resolve, 200));

  const start = performance.now();
  const map = await contender.open(element, points);
  const coldMs = performance.now() - start;
  await expectNoMorePainting(element);
  return {
    coldMs,
    panMs: await timeSteps(() => map.panBy(12)),
    zoomMs: await timeSteps((step) => map.zoomBy(step < STEPS / 2 ? 0.5 : -0.5)),
  };
}

/** Throws when a contender paints on after it has said that all is painted. WebGL keeps no picture to compare. */
async function expectNoMorePainting(element: HTMLElement): Promise<void> {
  const canvases = [...element.querySelectorAll('canvas')].filter((each) => each.getContext('2d'));
  const pictures = () => canvases.map((each) => each.toDataURL()).join();
  const before = pictures();
  await new Promise((resolve) => setTimeout(resolve, 500));
  if (pictures() !== before) throw new Error('The first painting was not finished.');
}

/** As a panel around a map has them: no map's first painting starts the browser's text. */
function wordsOfPanel(): HTMLElement {
  const words = document.createElement('p');
  words.textContent = '1,000 clients on the map';
  words.style.font = `600 11px ${MAP_FONT}`;
  return words;
}

async function timeSteps(take: (step: number) => Promise<void>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    // Each begins when the frame before it has left the screen's thread.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const start = performance.now();
    await take(step);
    times.push(performance.now() - start);
  }
  return times;
}

function post(result: object): void {
  fetch('/result', { method: 'POST', body: JSON.stringify(result) }).catch(console.error);
}

function postFailure(error: unknown): void {
  post({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

window.addEventListener('error', ({ error }) => postFailure(error));
measure().then(post, postFailure);
