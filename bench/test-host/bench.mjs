import { nodeMeasurement } from '../support/measure-in-node.mjs';
import { summarize } from '../support/statistics.mjs';

const GOAL_MS = 300;
const PARTS = ['create', 'activate', 'command'];
const PLUGINS = {
  template: 'a new plugin, its command run',
  maps: 'Maps, a map of 100 clients made',
};

export const testHost = {
  name: 'test-host',
  title: 'a plugin in a host for tests: created, activated, its first command run',

  /** Each round is a fresh process, as a test runner starts one for a file. */
  async run({ rounds, onProgress }) {
    const measure = await nodeMeasurement('test-host');
    const samples = [];
    for (let round = 0; round < rounds; round++) {
      for (const plugin of Object.keys(PLUGINS)) {
        for (const sample of await measure({ plugin })) samples.push({ plugin, ...sample });
      }
      onProgress('.');
    }
    onProgress('\n');
    return reportOn(samples);
  },
};

function reportOn(samples) {
  const wholeOf = (sample) => PARTS.reduce((sum, part) => sum + sample[part], 0);
  const names = [...new Set(samples.map(({ name }) => name))];
  const median = (plugin, name, read) =>
    summarize(samples.filter((it) => it.plugin === plugin && it.name === name).map(read)).median;
  return {
    tables: Object.entries(PLUGINS).map(([plugin, title]) => ({
      title: `${title}: median ms`,
      columns: ['', ...names],
      rows: [
        ...PARTS.map((part) => [
          part,
          ...names.map((name) => median(plugin, name, (sample) => sample[part]).toFixed(1)),
        ]),
        ['together', ...names.map((name) => median(plugin, name, wholeOf).toFixed(1))],
      ],
    })),
    reach: Object.entries(PLUGINS).map(([plugin, title]) => {
      const first = median(plugin, names[0], wholeOf);
      return {
        claim: `${title}, within ${GOAL_MS} ms of nothing`,
        measured: `${first.toFixed(0)} ms`,
        isReached: first <= GOAL_MS,
      };
    }),
  };
}
