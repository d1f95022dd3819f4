import { ContainerModule } from 'inversify';
import { BundledGeocodingProvider } from '../services/geocoding/geocoding-provider.ts';
import { BundledLocator } from './bundled-locator.ts';
import { BundledZipProvider } from './bundled-zip-provider.ts';

export const offlineModule = new ContainerModule(({ bind }) => {
  bind(BundledGeocodingProvider).toResolvedValue(
    (locator: BundledLocator) => new BundledZipProvider(locator),
    [BundledLocator],
  );
});
