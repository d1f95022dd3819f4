import { measureInChromium } from '../support/measure-in-chromium.mjs';
import { serveBundles } from '../support/serve-bundles.mjs';
import { CONTENDERS, reportOn, SIZES } from './report.mjs';

const TIMEOUT_MS = 180_000;

export const pins = {
  name: 'maps-pins',
  title: 'painting, panning and zooming pins and clusters',

  /** Each sample is a fresh Chromium. The rounds run through all contenders, so that a busy minute hits all alike. */
  async run({ rounds, onProgress }) {
    return serveBundles(
      {
        entries: [{ entry: 'bench/pins/page/main.ts', name: 'page', format: 'es' }],
      },
      async (server) => reportOn(await measureRounds(server, rounds, onProgress)),
    );
  },
};

async function measureRounds(server, rounds, onProgress) {
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    for (const size of SIZES) {
      for (const [contender, { largest }] of Object.entries(CONTENDERS)) {
        if (size > largest) continue;
        const query = { contender, size: String(size) };
        const result = await measureInChromium({ server, query, timeoutMs: TIMEOUT_MS });
        samples.push({ contender, size, round, ...result });
        onProgress('.');
      }
    }
  }
  onProgress('\n');
  return samples;
}
