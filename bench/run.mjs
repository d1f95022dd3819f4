// `npm run bench [-- --only <name>] [--rounds <n>]`: runs the benchmarks one after the other, prints what they
// measured, and writes it to bench/results/latest.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answers } from './answers/bench.mjs';
import { basemap } from './basemap/bench.mjs';
import { clickToPainted } from './click-to-painted/bench.mjs';
import { highlight } from './highlight/bench.mjs';
import { locations } from './locations/bench.mjs';
import { maps } from './maps/bench.mjs';
import { pins } from './pins/bench.mjs';
import { describeMachine } from './support/machine.mjs';
import { printReport } from './support/print-report.mjs';
import { testHost } from './test-host/bench.mjs';

const BENCHES = [answers, basemap, clickToPainted, highlight, locations, maps, pins, testHost];

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string', default: '10' } },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError('--rounds takes a whole number.');
const chosen = BENCHES.filter(({ name }) => !options.only || name.includes(options.only));
if (chosen.length === 0) {
  throw new RangeError(`--only takes one of ${BENCHES.map(({ name }) => name).join(', ')}.`);
}

// Through `exit`, where what was started is ended.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const machine = describeMachine();
const reports = [];
for (const bench of chosen) {
  console.log(`${bench.name}: ${bench.title}, ${rounds} rounds`);
  const report = await bench.run({ rounds, onProgress: (text) => process.stderr.write(text) });
  printReport(report);
  reports.push({ name: bench.name, rounds, ...report });
}

const results = new URL('results/', import.meta.url);
mkdirSync(results, { recursive: true });
writeFileSync(
  new URL('latest.json', results),
  `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, reports }, null, 2)}\n`,
);
