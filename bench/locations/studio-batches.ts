import { readFileSync } from 'node:fs';
import { addressIdentity } from '../../src/common/address/address-identity.ts';
import { isLocated } from '../../src/common/locations/location.ts';
import { type LedgerEntry, lookupId } from '../../src/common/money/ledger-entry.ts';
import { BundledLocator } from '../../src/offline/bundled-locator.ts';
import { BundledZipProvider } from '../../src/offline/bundled-zip-provider.ts';
import { ZipCentroidTable } from '../../src/offline/zip-centroid-table.ts';
import type { CachedLocation } from '../../src/services/cache/location-cache.ts';
import type { Batch } from '../../src/services/cache/maps-store.ts';
import { studioAddresses } from './studio-addresses.ts';

const CLIENTS_OF_A_MAP = 10_000;
const TIME = '2026-11-10T12:00:00.000Z';

/** What maps of 10,000 clients each would store: every client at another home. */
export function studioBatches(clients: number): readonly Batch[] {
  const file = readFileSync('assets/zip-centroids/zip-centroids.bin');
  const locator = new BundledLocator(ZipCentroidTable.decode(new Uint8Array(file).buffer));
  const { id: providerId, licence } = new BundledZipProvider(locator);
  return Array.from({ length: clients / CLIENTS_OF_A_MAP }, (_, map) => {
    const found = new Map<string, CachedLocation>();
    const entries: LedgerEntry[] = [];
    for (const { clientId, address } of studioAddresses(CLIENTS_OF_A_MAP, map + 1)) {
      const location = locator.locate(address);
      if (!isLocated(location)) continue;
      // Households are of no interest here: a house number of its own for each client.
      const key = addressIdentity({ ...address, street: `${clientId} ${address.street}` });
      found.set(key, { location, providerId, licence });
      entries.push({
        id: lookupId(clientId, key),
        time: TIME,
        kind: 'location',
        hubId: 'clients',
        clientId,
        providerId,
        precision: location.precision,
        isBillable: true,
      });
    }
    return { found, entries };
  });
}
