import type { HostApi } from '@mystratus/plugin-sdk';
import { ContainerModule } from 'inversify';
import { BundledGeocodingProvider } from '../services/geocoding/geocoding-provider.ts';
import { Host } from '../services/host.ts';
import { PopulationSource, ZipPlaceSource } from '../services/insights/place-data.ts';
import { BundledLocator } from './bundled-locator.ts';
import { BundledPopulations } from './bundled-populations.ts';
import { BundledZipPlaces } from './bundled-zip-places.ts';
import { BundledZipProvider } from './bundled-zip-provider.ts';

export const offlineModule = new ContainerModule(({ bind }) => {
  bind(BundledGeocodingProvider).toResolvedValue(
    (locator: BundledLocator) => new BundledZipProvider(locator),
    [BundledLocator],
  );
  bind(ZipPlaceSource).toResolvedValue(
    ({ table }: BundledLocator) => new BundledZipPlaces(table),
    [BundledLocator],
  );
  bind(PopulationSource).toResolvedValue(
    ({ table }: BundledLocator, { assets }: HostApi) =>
      new BundledPopulations(table, () => assets.read('assets/zip-centroids/populations.bin')),
    [BundledLocator, Host],
  );
});
