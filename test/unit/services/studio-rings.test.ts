import type { Studio } from '@mystratus/plugin-sdk';
import { describe, expect, it } from 'vitest';
import { KILOMETRES_PER_MILE } from '../../../src/common/geo/distance-units.ts';
import { StudioRings, type StudioRingsState } from '../../../src/services/studios/studio-rings.ts';
import { createServices, HEAT, locatableRecords } from '../../support/services-fixture.ts';

const studio = (id: string, more: Partial<Studio> = {}): Studio => ({
  id,
  name: `Studio ${id}`,
  street: '',
  city: '',
  state: '',
  zip: '',
  country: '',
  ...more,
});
/** Where the clients of `locatableRecords` are: Manchester, CT 06040. */
const HERE = studio('here', { zip: '06040', state: 'CT' });
/** About eight miles to the west. */
const HARTFORD = studio('hartford', { lon: -72.673, lat: 41.766 });
const NOWHERE = studio('nowhere');

async function open(studios: readonly Studio[], more = {}) {
  const services = await createServices(locatableRecords(3), {
    configuration: { 'maps.confirmAboveRequests': 1_000_000, 'maps.heatRadiusMiles': 5 },
    studios,
    ...more,
  });
  const rings = services.container.get(StudioRings);
  const states: StudioRingsState[] = [];
  rings.state$.subscribe((state) => states.push(state));
  const current = () => {
    const state = states.at(-1);
    if (!state) throw new Error('There is no state.');
    return state;
  };
  return { ...services, rings, current };
}

describe('studios', () => {
  it('are read once a map is asked for, placed by their address where need be, and never billed', async () => {
    const { requests, current, memory } = await open([HARTFORD, HERE, NOWHERE]);
    expect(current().studios.phase).toBe('waiting');
    await requests.request(HEAT, 'clients');
    await expect
      .poll(() => current().studios)
      .toMatchObject({
        phase: 'known',
        placed: [
          { id: 'hartford', lon: -72.673, precision: undefined },
          { id: 'here', precision: 'zip' },
        ],
        unplaced: ['Studio nowhere'],
      });
    await expect
      .poll(() => [...memory.usage.values()].map(({ kind }) => kind).sort())
      .toEqual(['location', 'location', 'location', 'map']);
  });

  it('are read when a map is prepared, so that its view can leave room for them', async () => {
    const { requests, current } = await open([HARTFORD]);
    await requests.prepare('clients', { signal: new AbortController().signal });
    await expect.poll(() => current().studios.phase).toBe('known');
  });

  it('are read again when the host tells of a change', async () => {
    const { requests, current, memory } = await open([HERE]);
    await requests.request(HEAT, 'clients');
    await expect.poll(() => current().studios.phase).toBe('known');
    memory.setStudios([]);
    await expect.poll(() => current().studios.phase).toBe('none');
  });

  it('are none where the host does not tell', async () => {
    const services = await createServices(
      locatableRecords(1),
      {},
      ({ studios: _, ...rest }) => rest,
    );
    let phase = '';
    services.container.get(StudioRings).state$.subscribe(({ studios }) => {
      phase = studios.phase;
    });
    expect(phase).toBe('none');
  });
});

describe('rings', () => {
  it('hold the clients within each distance, cumulatively and each for itself', async () => {
    const { requests, rings, current } = await open([HARTFORD, HERE]);
    await requests.request(HEAT, 'clients');
    await expect.poll(() => current().studios.phase).toBe('known');
    expect(current().ringed).toEqual([]);
    rings.ring(['here', 'hartford']);
    expect(current()).toMatchObject({
      radiiMiles: [5, 10, 20, 30],
      clientCount: 3,
      ringed: [
        { studio: { id: 'hartford' }, counts: { within: [0, 3, 3, 3], between: [0, 3, 0, 0] } },
        { studio: { id: 'here' }, counts: { within: [3, 3, 3, 3], between: [3, 0, 0, 0] } },
      ],
    });
    rings.show(false);
    expect(current().ringed).toEqual([]);
  });

  it('are round numbers of the host’s unit', async () => {
    const { current } = await open([HERE], { environment: { distanceUnit: 'kilometres' } });
    const kilometres = current().radiiMiles.map((miles) => miles * KILOMETRES_PER_MILE);
    kilometres.forEach((radius, index) => {
      expect(radius).toBeCloseTo([5, 10, 20, 30][index] ?? 0, 9);
    });
  });
});
