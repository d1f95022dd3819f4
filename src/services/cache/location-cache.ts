import type { ServiceIdentifier } from 'inversify';
import type { Location } from '../../common/locations/location.ts';
import type { ProviderLicence } from '../geocoding/geocoding-provider.ts';

export const LocationCache = Symbol('LocationCache') as ServiceIdentifier<LocationCache>;

/** A location as it was found, by whom, and on what terms. Addresses in one place share one object. */
export interface CachedLocation {
  readonly location: Location;
  readonly providerId: string;
  /** As it was when the location was found: the provider may not be registered any more. */
  readonly licence: ProviderLicence;
}

/** Locations by address identity: an identity that is in here is never looked up again. */
export interface LocationCache {
  /** Another object whenever it has come to know more than bundled data can say. */
  readonly stamp: object;
  /**
   * Brings what is known of these keys within reach of {@link get}, by one query. Does nothing while all locations
   * are in memory anyway.
   */
  recall(addressKeys: readonly string[]): void;
  /** A location that is in memory; see {@link recall}. */
  get(addressKey: string): CachedLocation | undefined;
}
