import type { Studio } from '../api/studios.ts';
import type { ContractCase } from './contract-case.ts';
import { eventually, expectEqual } from './expect.ts';

const MAIN: Studio = {
  id: 'main',
  name: 'Zoë’s <b>Studio</b>',
  street: '1 Main St',
  city: 'Denver',
  state: 'CO',
  zip: '80202',
  country: '',
  lon: -104.99,
  lat: 39.75,
};
const BRANCH: Studio = {
  id: 'branch',
  name: 'Branch',
  street: '',
  city: 'Hartford',
  state: 'CT',
  zip: '',
  country: 'US',
};

/** Where the account's studios are. */
export const studioCases: readonly ContractCase[] = [
  {
    name: 'studios are listed in order, with coordinates where they are known, and a change is told',
    async run({ host, probe }) {
      expectEqual(await probe.call('studios.list'), [], 'studios at first');
      host.setStudios([MAIN, BRANCH]);
      await eventually(
        async () => (await probe.observations()).studioChangeCount === 1,
        'the change',
      );
      expectEqual(await probe.call('studios.list'), [MAIN, BRANCH], 'the studios');
    },
  },
];
