import type { ServiceIdentifier } from 'inversify';
import type { PostalAddress } from '../../common/address/postal-address.ts';
import type { LocateResult } from '../../common/locations/location.ts';
import type { Registry } from '../registry.ts';

/**
 * Finds locations. Registered for all of Maps to use; the built-in ones are registered the same way.
 *
 * @example
 * const provider: GeocodingProvider = {
 *   id: 'acme.parcels',
 *   title: 'Acme Parcels',
 *   isBundled: false,
 *   geocode: async (addresses, { signal }) => addresses.map((address) => lookUp(address, signal)),
 * };
 */
export interface GeocodingProvider {
  /** Namespaced by plugin, such as `acme.parcels`; kept with every location it finds. */
  readonly id: string;
  readonly title: string;
  /** Answers from data inside the plugin's package, without a network. */
  readonly isBundled: boolean;
  /**
   * One answer an address, in order: where it is, or why it is nowhere. Rejects with an `AbortError` when the signal
   * is aborted; any other rejection means that the provider could not answer at all.
   */
  geocode(
    addresses: readonly PostalAddress[],
    options: { readonly signal: AbortSignal },
  ): Promise<readonly LocateResult[]>;
}

export const GeocodingProviderRegistry = Symbol(
  'GeocodingProviderRegistry',
) as ServiceIdentifier<GeocodingProviderRegistry>;

/** Providers in the order in which they are asked. */
export type GeocodingProviderRegistry = Registry<GeocodingProvider>;

export const BundledGeocodingProvider = Symbol(
  'BundledGeocodingProvider',
) as ServiceIdentifier<GeocodingProvider>;
