import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlugin } from '../../scripts/build.mjs';
import { measureInChromium } from '../support/measure-in-chromium.mjs';
import { serveBundles } from '../support/serve-bundles.mjs';
import { reportOn } from './report.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = 'bench/click-to-painted';
const CONTENDERS = ['ordinary', 'floor', 'plugin'];
const STARTS = ['at-once', 'after-idle'];
const TIMEOUT_MS = 120_000;

export const clickToPainted = {
  name: 'click-to-painted',
  title: 'from a click on Heat Map to a painted map of 10,000 clients',

  /** Each round is two fresh Chromiums, one for each start, in which every contender runs once, in turn first. */
  async run({ rounds, onProgress }) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'mystratus-package-'));
    try {
      await buildPackage(folder);
      return await serveBundles(
        {
          entries: [
            { entry: `${here}/page/main.ts`, name: 'page', format: 'es' },
            { entry: `${here}/frame/probe.ts`, name: 'probe', format: 'iife' },
            { entry: `${here}/peers/ordinary-path.ts`, name: 'ordinary-path', format: 'iife' },
            {
              entry: `${here}/peers/recommended-floor.ts`,
              name: 'recommended-floor',
              format: 'iife',
            },
          ],
          mounts: { '/package/': folder },
        },
        async (server) => reportOn(await measureRounds(server, rounds, onProgress)),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measureRounds(server, rounds, onProgress) {
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    for (const start of STARTS) {
      const order = CONTENDERS.map((_, i) => CONTENDERS[(i + round) % CONTENDERS.length]).join(',');
      const result = await measureInChromium({
        server,
        query: { start, order },
        timeoutMs: TIMEOUT_MS,
      });
      samples.push(...result.samples.map((sample) => ({ start, round, ...sample })));
      onProgress('.');
    }
  }
  onProgress('\n');
  return samples;
}

/** The plugin's package as a host gets it, built apart from `dist/`. */
async function buildPackage(folder) {
  await buildPlugin({ quiet: true, outDir: path.join(folder, 'dist') });
  cpSync(path.join(root, 'plugin.manifest.json'), path.join(folder, 'plugin.manifest.json'));
  cpSync(path.join(root, 'assets'), path.join(folder, 'assets'), { recursive: true });
}
