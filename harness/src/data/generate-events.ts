import type { AccountEvent } from '@mystratus/plugin-sdk';
import type { HubRow } from './hub-row.ts';
import { createRandom } from './random.ts';

/** An event with the beginnings of the zips around it. */
type SampleEvent = Omit<AccountEvent, 'clientIds'> & { readonly zips: readonly string[] };

const NO_ADDRESS = { street: '', city: '', state: '', zip: '', country: '' };

/** In parks near the three studios; of some only the address is known, of one nothing, and one lies ahead. */
const EVENTS: readonly SampleEvent[] = [
  {
    id: 'E1',
    name: 'Day in the Park, Washington Park',
    date: '2024-09-14',
    ...{ ...NO_ADDRESS, city: 'Denver', state: 'CO', zip: '80209' },
    lon: -104.969,
    lat: 39.701,
    zips: ['802'],
  },
  {
    id: 'E2',
    name: 'Day in the Park, Centennial Park',
    date: '2025-05-10',
    ...{ ...NO_ADDRESS, city: 'Nashville', state: 'TN', zip: '37203' },
    lon: -86.813,
    lat: 36.15,
    zips: ['372'],
  },
  {
    id: 'E3',
    name: 'Day in the Park, Elizabeth Park',
    date: '2025-09-20',
    street: '1561 Asylum Ave',
    ...{ city: 'West Hartford', state: 'CT', zip: '06117', country: '' },
    zips: ['061', '060'],
  },
  { id: 'E4', name: 'School fair', date: '2025-10-04', ...NO_ADDRESS, zips: [] },
  {
    id: 'E5',
    name: 'Day in the Park, Sloan’s Lake',
    date: '2099-06-13',
    ...{ ...NO_ADDRESS, city: 'Denver', state: 'CO', zip: '80212' },
    zips: [],
  },
];

/** The account's events, with those of the clients around each who came. */
export function generateEvents(clients: readonly HubRow[], seed: number): readonly AccountEvent[] {
  const random = createRandom(seed ^ 0xe7e7);
  return EVENTS.map(({ zips, ...event }) => ({
    ...event,
    clientIds: clients
      .filter(({ zip, leadSource }) => {
        const likelihood = leadSource === 'Day in the Park' ? 0.9 : 0.1;
        return zips.includes(zip.slice(0, 3)) && random.chance(likelihood);
      })
      .map(({ clientId }) => clientId),
  }));
}
