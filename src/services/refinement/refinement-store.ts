import type { ServiceIdentifier } from 'inversify';
import type { Location } from '../../common/locations/location.ts';
import type { ProviderLicence } from '../geocoding/geocoding-provider.ts';
import type { StreetAddress } from '../geocoding/street-address.ts';

export const RefinementStore = Symbol('RefinementStore') as ServiceIdentifier<RefinementStore>;

/** An address whose location could be sharper. */
export interface WaitingAddress {
  readonly asked: StreetAddress;
  /** Where it is as far as is known. */
  readonly known: Location;
  /** Ids of providers that do not know it, or know it wrongly: they are not asked again. */
  readonly deniedBy: readonly string[];
}

/** A sharper location, and where it is from. */
export interface RefinedLocation {
  readonly location: Location;
  readonly providerId: string;
  readonly licence: ProviderLicence;
  /** ISO 8601 instant. */
  readonly foundAt: string;
  /** Whether it is kept for the next map. */
  readonly isCached: boolean;
}

/** What became of waiting addresses, by address key. */
export interface RefinementChange {
  /** Begin to wait, or wait on with more providers having denied. */
  readonly waiting: ReadonlyMap<string, WaitingAddress>;
  /** Take the place of the location that was known, and wait no longer. Nobody is billed for it. */
  readonly refined: ReadonlyMap<string, RefinedLocation>;
}

/** Addresses that wait to be refined, kept across restarts. */
export interface RefinementStore {
  /** By address key, in the order of arrival. */
  readonly waiting: ReadonlyMap<string, WaitingAddress>;
  /** All of a change or nothing of it; durable when the promise resolves. */
  apply(change: RefinementChange): Promise<void>;
}
