import { nodeMeasurement } from '../support/measure-in-node.mjs';
import { summarize } from '../support/statistics.mjs';

const GOAL_MS = 300;
const PARTS = ['create', 'activate', 'command'];

export const testHost = {
  name: 'test-host',
  title: 'Maps in a host for tests: created, activated, its first command run',

  /** Each round is a fresh process, as a test runner starts one for a file. */
  async run({ rounds, onProgress }) {
    const measure = await nodeMeasurement('test-host');
    const samples = [];
    for (let round = 0; round < rounds; round++) {
      samples.push(...(await measure({})));
      onProgress('.');
    }
    onProgress('\n');
    return reportOn(samples);
  },
};

function reportOn(samples) {
  const wholeOf = (sample) => PARTS.reduce((sum, part) => sum + sample[part], 0);
  const names = [...new Set(samples.map(({ name }) => name))];
  const median = (name, read) =>
    summarize(samples.filter((sample) => sample.name === name).map(read)).median;
  const first = median(names[0], wholeOf);
  return {
    tables: [
      {
        title: 'Median ms',
        columns: ['', ...names],
        rows: [
          ...PARTS.map((part) => [
            part,
            ...names.map((name) => median(name, (sample) => sample[part]).toFixed(1)),
          ]),
          ['together', ...names.map((name) => median(name, wholeOf).toFixed(1))],
        ],
      },
    ],
    reach: [
      {
        claim: `a host, Maps activated and its first map of 100 clients within ${GOAL_MS} ms`,
        measured: `${first.toFixed(0)} ms`,
        isReached: first <= GOAL_MS,
      },
    ],
  };
}
