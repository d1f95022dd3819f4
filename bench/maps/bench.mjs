import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureInChromium } from '../support/measure-in-chromium.mjs';
import { serveBundles } from '../support/serve-bundles.mjs';
import { CONTENDERS, COUNTS, reportOn } from './report.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TIMEOUT_MS = 180_000;

export const maps = {
  name: 'maps',
  title: 'painting, panning and zooming maps of 1,000 to 1,000,000 clients',

  /** Each round is a fresh Chromium for each contender and each number of clients. */
  async run({ rounds, onProgress }) {
    return serveBundles(
      {
        entries: [{ entry: 'bench/maps/page/main.ts', name: 'page', format: 'es' }],
        mounts: { '/assets/': path.join(root, 'assets') },
      },
      async (server) => reportOn(await measureRounds(server, rounds, onProgress)),
    );
  },
};

async function measureRounds(server, rounds, onProgress) {
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    for (const count of COUNTS) {
      for (const { name, most } of CONTENDERS) {
        if (count > most) continue;
        const query = { contender: name, count: String(count) };
        const times = await measureInChromium({
          server,
          query,
          timeoutMs: TIMEOUT_MS,
        });
        samples.push({ round, count, contender: name, ...times });
        onProgress('.');
      }
    }
  }
  onProgress('\n');
  return samples;
}
