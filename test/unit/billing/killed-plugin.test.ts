import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../harness/src/data/random.ts';
import { addressIdentity } from '../../../src/common/address/address-identity.ts';
import { openMapsWindow } from '../../support/maps-host.ts';
import {
  createHost,
  HEAT,
  locatableRecords,
  openServices,
} from '../../support/services-fixture.ts';

const CLIENTS = 10_000;
const BATCH = 100;
const KILLS = 200;
const unasked = {
  configuration: { 'maps.confirmAboveRequests': 1_000_000, 'maps.heatRadiusMiles': 5 },
};
const compactOften = { compactAboveBytes: 100_000, compactAfterMs: 0 };

describe('a plugin that is killed at any moment of a run, again and again', () => {
  it('bills every located client once, and loses nothing that was shown', async () => {
    const random = createRandom(1);
    const records = locatableRecords(CLIENTS);
    const memory = createHost([], unasked);
    const left = Array.from({ length: CLIENTS / BATCH }, (_, batch) => batch * BATCH);
    const shown = new Set<string>();
    let kills = 0;
    let mapsShown = 0;

    while (left.length > 0 || kills < KILLS) {
      const isMortal = kills < KILLS;
      const window = openMapsWindow(memory);
      if (isMortal) {
        const done = [0, random.next(), 1][random.integer(0, 2)] ?? 0;
        const atCall = random.integer(1, 24);
        window.faults.crash({ calls: ['storage', 'usage'], atCall, done });
      }
      let isDead = false;
      const death = window.crashed.then(() => {
        isDead = true;
        return true;
      });
      const opened: { dispose(): void }[] = [];
      const life = live();
      const isKilled = await Promise.race([death, life.then(() => false)]);
      if (isKilled) kills++;
      for (const services of opened) services.dispose();
      window.dispose();
      await life.catch(() => undefined);

      async function live(): Promise<void> {
        const services = await openServices(memory, window, compactOften);
        opened.push(services);
        const { requests, states } = services;
        requests.state$.subscribe((state) => {
          if (isDead || state.phase !== 'shown') return;
          mapsShown++;
          for (const { clientId } of batch) shown.add(String(clientId));
        });
        let batch: typeof records = [];
        do {
          const start = left[0] ?? random.integer(0, CLIENTS / BATCH - 1) * BATCH;
          batch = records.slice(start, start + BATCH);
          memory.setRecords('clients', batch);
          await requests.request(HEAT, 'clients');
          if (isDead || states.at(-1)?.phase !== 'shown') throw new Error('It is dead.');
          left.shift();
        } while (left.length > 0 || isMortal);
      }
    }

    const { store, warnings } = await openServices(memory);
    const entries = store.ledger.entries().map(({ entry }) => entry);
    const lookups = entries.filter(({ kind }) => kind === 'location');
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(lookups.map(({ clientId }) => clientId).sort()).toEqual(
      records.map(({ clientId }) => clientId).sort(),
    );
    expect(entries.length - lookups.length).toBeGreaterThanOrEqual(mapsShown);
    for (const { clientId, street, city, state, zip } of records) {
      if (!shown.has(String(clientId))) continue;
      const address = { street, city, state, zip, country: '' };
      expect(store.locations.get(addressIdentity(asText(address)))).toBeDefined();
    }
    expect(warnings.filter((warning) => !warning.startsWith('set aside'))).toEqual([]);
    await expect.poll(() => store.ledger.unreportedCount).toBe(0);
    expect([...memory.usage.keys()].sort()).toEqual(entries.map(({ id }) => id).sort());
    expect((await memory.services.usage.getTotals()).thisMonth).toBe(entries.length);
    expect(kills).toBeGreaterThanOrEqual(KILLS);
  }, 120_000);
});

function asText(address: Readonly<Record<string, string | number | undefined>>) {
  const { street = '', city = '', state = '', zip = '', country = '' } = address;
  return {
    street: String(street),
    city: String(city),
    state: String(state),
    zip: String(zip),
    country: String(country),
  };
}
