import { nodeMeasurement } from '../support/measure-in-node.mjs';
import { summarize } from '../support/statistics.mjs';

const GOAL_MS = 100;
const GOAL_SET = '10,000 by zip';

export const answers = {
  name: 'answers',
  title: 'the owner’s questions answered from sets of 10,000 to 1,000,000 clients',

  /** Each round is a fresh process: every answer is measured once cold, as a user asks it. */
  async run({ rounds, onProgress }) {
    const measure = await nodeMeasurement('answers');
    const samples = [];
    for (let round = 0; round < rounds; round++) {
      samples.push(...(await measure({ withMillion: round === 0 })));
      onProgress('.');
    }
    onProgress('\n');
    return reportOn(samples);
  },
};

function reportOn(samples) {
  const sets = [...new Set(samples.map(({ set }) => set))];
  const steps = [...new Set(samples.map(({ step }) => step))];
  const of = (set, step) =>
    summarize(samples.filter((it) => it.set === set && it.step === step).map(({ ms }) => ms));
  const asked = steps.filter((step) => !step.startsWith('once'));
  const slowest = asked
    .map((step) => ({ step, ms: of(GOAL_SET, step).median }))
    .sort((a, b) => b.ms - a.ms)[0];
  return {
    tables: [
      {
        title: 'Median ms, first time in a process',
        columns: ['', ...sets],
        rows: steps.map((step) => [step, ...sets.map((set) => of(set, step).median.toFixed(1))]),
      },
    ],
    reach: [
      {
        claim: `every answer from 10,000 clients within ${GOAL_MS} ms`,
        measured: `${slowest.step} ${slowest.ms.toFixed(1)} ms`,
        isReached: slowest.ms <= GOAL_MS,
      },
    ],
  };
}
