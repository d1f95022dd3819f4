import type { Disposable } from '@mystratus/plugin-sdk';
import { Registry } from '../registry.ts';
import type { GeocodingProvider } from './geocoding-provider.ts';

/** Takes no provider whose answers would be kept against its licence. */
export class LicensedProviderRegistry extends Registry<GeocodingProvider> {
  /** Also throws when the provider is to be cached and its licence forbids storing. */
  override register(provider: GeocodingProvider): Disposable {
    const { title, licence, isCached } = provider;
    if (isCached && !licence.allowsStoring) {
      throw new Error(
        `${title} cannot be registered as cached: its licence (${licence.name}) forbids storing what it finds.`,
      );
    }
    return super.register(provider);
  }
}
