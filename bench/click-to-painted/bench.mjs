import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlugin } from '../../scripts/build.mjs';
import { bundle } from '../support/bundle.mjs';
import { measureInChromium } from '../support/measure-in-chromium.mjs';
import { serveBench } from '../support/serve-bench.mjs';
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
    const folder = mkdtempSync(path.join(os.tmpdir(), 'mystratus-bench-'));
    try {
      const scripts = path.join(folder, 'scripts');
      const plugin = path.join(folder, 'package');
      await buildPackage(plugin);
      await bundle({ entry: `${here}/page/main.ts`, name: 'page', format: 'es', outDir: scripts });
      for (const [name, entry] of [
        ['probe', 'frame/probe'],
        ['ordinary-path', 'peers/ordinary-path'],
        ['recommended-floor', 'peers/recommended-floor'],
      ]) {
        await bundle({ entry: `${here}/${entry}.ts`, name, format: 'iife', outDir: scripts });
      }
      const server = await serveBench({ '/package/': plugin, '/': scripts });
      try {
        return reportOn(await measureRounds(server, rounds, onProgress));
      } finally {
        server.close();
      }
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
  mkdirSync(folder, { recursive: true });
  await buildPlugin({ quiet: true, outDir: path.join(folder, 'dist') });
  cpSync(path.join(root, 'plugin.manifest.json'), path.join(folder, 'plugin.manifest.json'));
  cpSync(path.join(root, 'assets'), path.join(folder, 'assets'), { recursive: true });
}
