import type { PostalAddress } from '../common/address/postal-address.ts';
import type { LocateResult } from '../common/locations/location.ts';
import type { BundledGeocodingProvider } from '../services/geocoding/geocoding-provider.ts';
import type { BundledLocator } from './bundled-locator.ts';

/** Locates by zip and town from the plugin's own data; always there, never more precise than a zip. */
export class BundledZipProvider implements BundledGeocodingProvider {
  readonly id = 'mystratus.maps.bundled';
  readonly title = 'Bundled zip centroids';
  readonly isBundled = true;
  readonly licence = {
    name: 'CC BY 4.0',
    attribution: '© GeoNames, CC BY 4.0',
    url: 'https://www.geonames.org/',
    allowsStoring: true,
  };
  readonly isCached = true;
  readonly bestPrecision = 'zip';
  readonly coverage = 'Zip codes and towns of the United States and its territories';

  constructor(private readonly locator: BundledLocator) {}

  async geocode(addresses: readonly PostalAddress[]): Promise<readonly LocateResult[]> {
    return addresses.map((address) => this.locator.locate(address));
  }
}
