import { expect, it } from 'vitest';
import type { WaitingAddress } from '../../../src/services/refinement/refinement-store.ts';
import { StoredRefinementStore } from '../../../src/services/refinement/stored-refinement-store.ts';
import { location } from '../../support/locate-results.ts';
import { createMapsHost } from '../../support/maps-host.ts';
import { openStore } from '../../support/maps-store-fixture.ts';

function waiting(street: string): WaitingAddress {
  return {
    asked: { street, city: 'Manchester', state: 'CT', zip: '06040' },
    known: location(),
    deniedBy: [],
  };
}

it('knows after a restart what was waiting, also of changes that were written at the same time', async () => {
  const host = await createMapsHost().connect();
  const { store: locations } = await openStore(new Map());
  const store = await StoredRefinementStore.open(host, locations);
  const streets = Array.from({ length: 20_000 }, (_, index) => `${index} Main St`);
  const all = new Map(streets.map((street) => [street, waiting(street)]));
  await Promise.all([
    store.apply({ waiting: all, refined: new Map() }),
    store.apply({ waiting: new Map([['last', waiting('last')]]), refined: new Map() }),
  ]);
  const reopened = await StoredRefinementStore.open(host, locations);
  expect([...reopened.waiting]).toEqual([...all, ['last', waiting('last')]]);
});
