import { BundledLocator } from '../../src/offline/bundled-locator.ts';
import { BundledZipProvider } from '../../src/offline/bundled-zip-provider.ts';
import { madeUpClients } from '../../src/offline/made-up-clients.ts';
import { ZipCentroidTable } from '../../src/offline/zip-centroid-table.ts';
import type { LocationCache } from '../../src/services/cache/location-cache.ts';
import { LicensedProviderRegistry } from '../../src/services/geocoding/licensed-provider-registry.ts';
import type { HandPlacements } from '../../src/services/locations/hand-placements.ts';
import {
  CachingLocationService,
  type LocationService,
} from '../../src/services/locations/location-service.ts';

const WARM_UP_ROUNDS = 40;

const NOTHING_KNOWN: LocationCache = { stamp: {}, recall: () => {}, get: () => undefined };

const NOTHING_PLACED: HandPlacements = {
  stamp: {},
  isEmpty: true,
  get: () => undefined,
  place: () => Promise.reject(new Error('Nothing is kept here.')),
  takeBack: () => Promise.reject(new Error('Nothing is kept here.')),
};

/**
 * The plugin's location service on a machine without a network and without a past: it knows the bundled zips alone.
 * Warmed up, as it is in the plugin.
 */
export async function bundledLocationService(zipCentroids: ArrayBuffer): Promise<LocationService> {
  const table = ZipCentroidTable.decode(zipCentroids);
  const providers = new LicensedProviderRegistry();
  providers.register(new BundledZipProvider(new BundledLocator(table)));
  const service = new CachingLocationService(NOTHING_KNOWN, providers, NOTHING_PLACED);
  const { signal } = new AbortController();
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    await service.locate(madeUpClients(table, round, WARM_UP_ROUNDS), { signal });
  }
  return service;
}
