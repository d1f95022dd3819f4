import type { PostalAddress } from '../common/address/postal-address.ts';
import type { LocateResult } from '../common/locations/location.ts';
import type { GeocodingProvider } from '../services/geocoding/geocoding-provider.ts';
import type { BundledLocator } from './bundled-locator.ts';

/** Locates by zip and town from the plugin's own data; always there, never more precise than a zip. */
export class BundledZipProvider implements GeocodingProvider {
  readonly id = 'mystratus.maps.bundled';
  readonly title = 'Bundled zip centroids';
  readonly isBundled = true;

  constructor(private readonly locator: BundledLocator) {}

  async geocode(addresses: readonly PostalAddress[]): Promise<readonly LocateResult[]> {
    return addresses.map((address) => this.locator.locate(address));
  }
}
