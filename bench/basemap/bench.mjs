import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { measureInChromium } from '../support/measure-in-chromium.mjs';
import { serveBundles } from '../support/serve-bundles.mjs';
import { summarize } from '../support/statistics.mjs';

const assets = (name) => fileURLToPath(new URL(`../../assets/${name}`, import.meta.url));
const TIMEOUT_MS = 60_000;
const GOALS = { readyMs: 150, frameMs: 10, gzipBytes: 1_200_000 };

export const basemap = {
  name: 'basemap',
  title: 'the bundled basemap: from the start of its frame to the nation painted, and frames',

  /** Each round is a fresh Chromium. */
  async run({ rounds, onProgress }) {
    return serveBundles(
      {
        entries: [
          { entry: 'bench/basemap/page/main.ts', name: 'page', format: 'es' },
          { entry: 'bench/basemap/frame/main.ts', name: 'frame', format: 'iife' },
        ],
        mounts: { '/basemap/': assets('basemap'), '/zip-centroids/': assets('zip-centroids') },
      },
      async (server) => {
        const samples = [];
        for (let round = 0; round < rounds; round++) {
          samples.push(await measureInChromium({ server, query: {}, timeoutMs: TIMEOUT_MS }));
          onProgress('.');
        }
        onProgress('\n');
        return reportOn(samples);
      },
    );
  },
};

function reportOn(samples) {
  const gzipBytes = gzipSync(readFileSync(path.join(assets('basemap'), 'basemap.bin'))).length;
  const ready = summarize(samples.map(({ readyMs }) => readyMs)).median;
  const scales = Object.keys(samples[0].frames);
  const median = (scale, way, pick) =>
    summarize(samples.flatMap(({ frames }) => pick(frames[scale][way]))).median;
  const moving = ({ moving }) => moving;
  const atRest = ({ atRest }) => [atRest];
  const slowest = Math.max(
    ...scales.flatMap((scale) => ['pan', 'zoom'].map((way) => median(scale, way, moving))),
  );
  return {
    tables: [
      {
        title: 'frames of the basemap alone, 460 × 560',
        columns: ['median ms', 'pan', 'zoom', 'sharp again after zooming'],
        rows: scales.map((scale) => [
          scale,
          median(scale, 'pan', moving).toFixed(1),
          median(scale, 'zoom', moving).toFixed(1),
          median(scale, 'zoom', atRest).toFixed(1),
        ]),
      },
    ],
    reach: [
      {
        claim: `painted within ${GOALS.readyMs} ms of the start of its frame`,
        measured: `${ready.toFixed(0)} ms`,
        isReached: ready <= GOALS.readyMs,
      },
      {
        claim: `pan and zoom frames take at most ${GOALS.frameMs} ms more`,
        measured: `${slowest.toFixed(1)} ms`,
        isReached: slowest <= GOALS.frameMs,
      },
      {
        claim: `at most ${GOALS.gzipBytes / 1e6} MB gzip`,
        measured: `${(gzipBytes / 1e6).toFixed(2)} MB`,
        isReached: gzipBytes <= GOALS.gzipBytes,
      },
    ],
    samples,
  };
}
