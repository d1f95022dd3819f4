import type { StorageApi } from '@mystratus/plugin-sdk';
import type { LedgerEntry } from '../../src/common/money/ledger-entry.ts';
import {
  JournaledMapsStore,
  type StoreOptions,
} from '../../src/services/cache/journaled-maps-store.ts';
import type { CachedLocation } from '../../src/services/cache/location-cache.ts';
import { loadSqlEngine } from '../../src/services/cache/maps-database.ts';
import type { Batch } from '../../src/services/cache/maps-store.ts';
import type { ProviderLicence } from '../../src/services/geocoding/geocoding-provider.ts';
import { location } from './locate-results.ts';
import { createMapsHost } from './maps-host.ts';

const engine = loadSqlEngine();

/** A store behind the real wire, over these files; opened again, it is another window or the next start. */
export async function openStore(
  files: Map<string, Uint8Array>,
  options: Partial<StoreOptions> = {},
  decorate: (storage: StorageApi) => StorageApi = (storage) => storage,
) {
  const host = await createMapsHost({
    storage: files,
    services: (services) => ({ ...services, storage: decorate(services.storage) }),
  }).connect();
  const setAside: string[] = [];
  const warnings: string[] = [];
  const store = await JournaledMapsStore.open({
    storage: host.storage,
    engine,
    notices: {
      filesSetAside: (copies) => setAside.push(...copies),
      warn: (message) => warnings.push(message),
    },
    ...options,
  });
  return { store, setAside, warnings };
}

/** A look-up of a client: its location and its entry. */
export function lookup(name: string, place = 'Manchester, CT'): Batch {
  return { found: new Map([[`key of ${name}`, cached(place)]]), entries: [entry(name)] };
}

export function batchOf(names: readonly string[]): Batch {
  const batches = names.map((name) => lookup(name));
  return {
    found: new Map(batches.flatMap(({ found }) => [...found])),
    entries: batches.flatMap(({ entries }) => entries),
  };
}

export const TEST_LICENCE: ProviderLicence = {
  name: 'Test terms 1.0',
  attribution: '© Test',
  url: 'https://test.example/terms',
  allowsStoring: true,
};

export function cached(town: string): CachedLocation {
  return { location: location({ town }), providerId: 'test', licence: TEST_LICENCE };
}

export function entry(name: string, part: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: `location:${name}`,
    time: '2026-11-10T12:00:00.000Z',
    kind: 'location',
    hubId: 'clients',
    clientId: name,
    providerId: 'test',
    precision: 'zip',
    isBillable: true,
    ...part,
  };
}

/** Names of the clients that the store has billed, in the order of the ledger. */
export function billedIn(store: JournaledMapsStore): readonly string[] {
  return store.ledger.entries().map((numbered) => numbered.entry.clientId);
}
