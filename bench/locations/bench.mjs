import { nodeMeasurement } from '../support/measure-in-node.mjs';
import { reportOn } from './report.mjs';

export const locations = {
  name: 'locations',
  title: 'zips looked up, addresses located, locations and ledger stored, read and loaded',

  /** Each round is a fresh process, in which the contenders take turns in being first. */
  async run({ rounds, onProgress }) {
    const measure = await nodeMeasurement('locations');
    const samples = [];
    for (let round = 0; round < rounds; round++) {
      // A million one by one takes half a minute and more: once is enough to see the order of magnitude.
      const withMillion = round === 0;
      samples.push(...(await measure({ round, withMillion })));
      onProgress('.');
    }
    onProgress('\n');
    return reportOn(samples);
  },
};
