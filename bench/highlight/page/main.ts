import type { MapArea } from '../../../src/common/selection/map-area.ts';
import type { Contender } from './contender.ts';
import { leafletContender } from './leaflet-contender.ts';
import { mapsContender } from './maps-contender.ts';
import { openLayersContender } from './openlayers-contender.ts';
import { Studio } from './studio.ts';

const CONTENDERS: ReadonlyMap<string, Contender> = new Map([
  ['maps', mapsContender],
  ['openlayers', openLayersContender],
  ['leaflet', leafletContender],
]);
/** The east of the country, from Chicago to the sea. */
const EAST: MapArea = { kind: 'circle', centre: { lon: -80, lat: 38 }, radiusMiles: 550 };
const PAUSE_MS = 150;
const WARM_UPS = 2;
const SAMPLES = 5;

/** Goes to and fro with one contender, and posts how long each way took. */
async function measure(): Promise<object> {
  const parameters = new URLSearchParams(location.search);
  const open = CONTENDERS.get(parameters.get('contender') ?? '');
  if (!open) throw new RangeError('There is no such contender.');
  const count = Number(parameters.get('count'));
  const studio = await Studio.open(count);
  const slot = document.createElement('div');
  slot.style.cssText = 'width: 460px; height: 480px';
  document.body.append(slot);
  const map = await open(studio, slot);
  const fromHub: number[] = [];
  const toHub: number[] = [];
  let rowCount = 0;
  for (let sample = -WARM_UPS; sample < SAMPLES; sample++) {
    // Each other row, and then the rest: what stands out changes whole.
    const rows = Uint32Array.from({ length: count / 2 }, (_, i) => 2 * i + Math.abs(sample % 2));
    // As a user selects, not as a stream: the plugin reads at most so often.
    await delay(PAUSE_MS);
    const there = await map.fromHub(rows);
    const back = await map.toHub(EAST);
    rowCount = back.rowCount;
    if (sample < 0) continue;
    fromHub.push(there);
    toHub.push(back.ms);
  }
  map.close();
  return { fromHub, toHub, rowCount };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function post(result: object): void {
  fetch('/result', { method: 'POST', body: JSON.stringify(result) }).catch(console.error);
}

function postFailure(error: unknown): void {
  post({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

window.addEventListener('error', ({ error }) => postFailure(error));
measure().then(post, postFailure);
