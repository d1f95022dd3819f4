import type { Disposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import type { GeocodingProvider } from '../services/geocoding/geocoding-provider.ts';
import {
  BundledGeocodingProvider,
  GeocodingProviderRegistry,
} from '../services/geocoding/geocoding-provider.ts';
import type { Contribution } from './contribution.ts';

/** The provider that answers from the bundled zip centroids, through the same door as any other. */
@injectable()
export class BuiltInProviders implements Contribution {
  constructor(
    @inject(GeocodingProviderRegistry) private readonly providers: GeocodingProviderRegistry,
    @inject(BundledGeocodingProvider) private readonly bundled: GeocodingProvider,
  ) {}

  contribute(): Disposable {
    return this.providers.register(this.bundled);
  }
}
