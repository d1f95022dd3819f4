import { validateManifest } from '@mystratus/plugin-sdk/host';
import { generateStudio } from '../../../harness/src/data/generate-studio.ts';
import type { PluginPackage } from '../../../harness/src/host/plugin-package.ts';
import { type Contender, delay } from './contender.ts';
import { createPeerContender } from './peer-contender.ts';
import { createPluginContender } from './plugin-contender.ts';
import { StudioHub } from './studio-hub.ts';

const SET_SIZE = 10_000;
const SEED = 20_261_115;
/** For what a click leaves behind, collectors and background work, to be over before the next one. */
const PAUSE_MS = 700;

/** Runs each contender of the page's address once, in its order, and posts what it measured. */
async function measure(): Promise<object> {
  const parameters = new URLSearchParams(location.search);
  const isIdleBefore = parameters.get('start') === 'after-idle';
  const { clients } = generateStudio({ clientCount: 2 * SET_SIZE, seed: SEED });
  const contenders = await loadContenders();
  const samples = [];
  for (const name of (parameters.get('order') ?? '').split(',')) {
    const contender = contenders.get(name);
    if (!contender) throw new RangeError(`There is no contender “${name}”.`);
    await delay(PAUSE_MS);
    const studio = new StudioHub(clients);
    studio.list(0, SET_SIZE);
    samples.push({ contender: name, ...(await runOnce(contender, studio, isIdleBefore)) });
  }
  return { samples };
}

async function runOnce(contender: Contender, studio: StudioHub, isIdleBefore: boolean) {
  const opened = await contender.open(studio);
  const { activationMs, scriptMs } = opened;
  if (isIdleBefore) await opened.idle();
  const first = await opened.click();
  await delay(PAUSE_MS);
  studio.list(SET_SIZE, SET_SIZE);
  await delay(PAUSE_MS);
  const later = await opened.click();
  await delay(PAUSE_MS);
  const known = await opened.click();
  await delay(PAUSE_MS);
  const heapBytes = await opened.heapBytes();
  opened.close();
  return { activationMs, scriptMs, heapBytes, first, later, known };
}

async function loadContenders(): Promise<ReadonlyMap<string, Contender>> {
  const plugin = await loadPackage();
  const { manifest } = plugin;
  const readAsset = async (path: string) =>
    new Uint8Array(await (await plugin.fetchFile(path)).arrayBuffer());
  const [probe = '', frame = '', ordinary = '', floor = ''] = await Promise.all(
    [
      '/probe.js',
      plugin.urlOf(manifest.entries.frame),
      '/ordinary-path.js',
      '/recommended-floor.js',
    ].map(readText),
  );
  return new Map([
    ['plugin', createPluginContender({ plugin, script: frame, probe })],
    ['ordinary', createPeerContender({ manifest, script: ordinary, probe, readAsset })],
    ['floor', createPeerContender({ manifest, script: floor, probe, readAsset })],
  ]);
}

async function loadPackage(): Promise<PluginPackage> {
  const urlOf = (path: string) => new URL(`/package/${path}`, location.href).href;
  const validation = validateManifest(JSON.parse(await readText(urlOf('plugin.manifest.json'))));
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return { manifest: validation.manifest, urlOf, fetchFile: (path) => fetchFile(urlOf(path)) };
}

async function readText(url: string): Promise<string> {
  return (await fetchFile(url)).text();
}

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response;
}

function post(result: object): void {
  fetch('/result', { method: 'POST', body: JSON.stringify(result) }).catch(console.error);
}

function postFailure(error: unknown): void {
  post({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

window.addEventListener('error', ({ error }) => postFailure(error));
measure().then(post, postFailure);
