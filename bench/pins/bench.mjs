import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../support/bundle.mjs';
import { measureInChromium } from '../support/measure-in-chromium.mjs';
import { serveBench } from '../support/serve-bench.mjs';
import { CONTENDERS, reportOn, SIZES } from './report.mjs';

const TIMEOUT_MS = 180_000;

export const pins = {
  name: 'maps-pins',
  title: 'painting, panning and zooming pins and clusters',

  /** Each sample is a fresh Chromium. The rounds run through all contenders, so that a busy minute hits all alike. */
  async run({ rounds, onProgress }) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'mystratus-bench-'));
    try {
      await bundle({
        entry: 'bench/pins/page/main.ts',
        name: 'page',
        format: 'es',
        outDir: folder,
      });
      const server = await serveBench({ '/': folder });
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
