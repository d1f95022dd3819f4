import type { AccountEvent } from '../api/events.ts';
import type { Organization } from '../api/organizations.ts';
import type { ContractCase } from './contract-case.ts';
import { eventually, expectEqual } from './expect.ts';

const ADDRESS = { street: '1 Main St', city: 'Denver', state: 'CO', zip: '80202', country: '' };

const SCHOOL: Organization = {
  id: 'school',
  name: 'St. Zoë’s <b>High</b> School',
  kind: 'school',
  ...ADDRESS,
  lon: -104.99,
  lat: 39.75,
  enrollments: [
    { graduationYear: 2026, students: 120 },
    { graduationYear: 2027, students: 0 },
  ],
};
const CLUB: Organization = { id: 'club', name: '', kind: 'club', ...ADDRESS, enrollments: [] };

const PARK_DAY: AccountEvent = {
  id: 'park',
  name: 'Day in the Park',
  date: '2025-09-20',
  ...ADDRESS,
  lon: -104.97,
  lat: 39.7,
  clientIds: ['C1', 'C2'],
};
const PLANNED: AccountEvent = {
  id: 'plan',
  name: 'Minis',
  date: '2099-05-01',
  ...ADDRESS,
  clientIds: [],
};

/** What the account knows of others: the organizations that it works with, and the events that it has held. */
export const accountCases: readonly ContractCase[] = [
  {
    name: 'organizations are listed with their enrollments, and a change is told',
    async run({ host, probe }) {
      expectEqual(await probe.call('organizations.list'), [], 'organizations at first');
      host.setOrganizations([SCHOOL, CLUB]);
      await eventually(
        async () => (await probe.observations()).organizationChangeCount === 1,
        'the change',
      );
      expectEqual(await probe.call('organizations.list'), [SCHOOL, CLUB], 'the organizations');
    },
  },
  {
    name: 'events are listed with those who came, and a change is told',
    async run({ host, probe }) {
      expectEqual(await probe.call('events.list'), [], 'events at first');
      host.setEvents([PARK_DAY, PLANNED]);
      await eventually(
        async () => (await probe.observations()).eventChangeCount === 1,
        'the change',
      );
      expectEqual(await probe.call('events.list'), [PARK_DAY, PLANNED], 'the events');
    },
  },
];
