import { type Disposable, DisposableStore } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import {
  BundledGeocodingProvider,
  GeocodingProviderRegistry,
  type OnlineGeocodingProvider,
  OnlineGeocodingProviders,
} from '../services/geocoding/geocoding-provider.ts';
import type { Contribution } from './contribution.ts';

/** The bundled zip centroids and the online providers that come along, through the same door as any other. */
@injectable()
export class BuiltInProviders implements Contribution {
  constructor(
    @inject(GeocodingProviderRegistry) private readonly providers: GeocodingProviderRegistry,
    @inject(BundledGeocodingProvider) private readonly bundled: BundledGeocodingProvider,
    @inject(OnlineGeocodingProviders)
    private readonly online: readonly OnlineGeocodingProvider[],
  ) {}

  contribute(): Disposable {
    const registrations = new DisposableStore();
    for (const provider of [this.bundled, ...this.online]) {
      registrations.add(this.providers.register(provider));
    }
    return registrations;
  }
}
