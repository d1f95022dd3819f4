import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { alias, conditions, oxc } from '../../vite.shared.mjs';
import { reportOn } from './report.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Under node_modules, where the bundle finds the packages that it leaves out. */
const folder = path.join(root, 'node_modules/.cache/bench-locations');

export const locations = {
  name: 'locations',
  title: 'zips looked up, addresses located, locations and ledger stored, read and loaded',

  /** Each round is a fresh process, in which the contenders take turns in being first. */
  async run({ rounds, onProgress }) {
    await bundleMeasurements();
    const samples = [];
    for (let round = 0; round < rounds; round++) {
      // A million one by one takes half a minute and more: once is enough to see the order of magnitude.
      const withMillion = round === 0;
      samples.push(...(await measureInNode({ round, withMillion })));
      onProgress('.');
    }
    onProgress('\n');
    return reportOn(samples);
  },
};

async function bundleMeasurements() {
  await build({
    configFile: false,
    root,
    oxc,
    resolve: { alias, conditions },
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ssr: 'bench/locations/measure.ts',
      outDir: folder,
      target: 'node20',
      copyPublicDir: false,
    },
  });
}

async function measureInNode(options) {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=8192', path.join(folder, 'measure.js')],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const end = () => child.kill();
  process.once('exit', end);
  try {
    child.stdin.end(JSON.stringify(options));
    let text = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) text += chunk;
    if (text === '') throw new Error('The measuring process ended without a result.');
    return JSON.parse(text);
  } finally {
    process.off('exit', end);
  }
}
