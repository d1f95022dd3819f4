import type { ServiceIdentifier } from 'inversify';
import type { PostalAddress } from '../../common/address/postal-address.ts';
import type { LocateResult, Precision } from '../../common/locations/location.ts';
import type { Registry } from '../registry.ts';
import type { StreetAddress } from './street-address.ts';

/** On what terms a provider gives its answers. */
export interface ProviderLicence {
  /** Such as `ODbL 1.0`. */
  readonly name: string;
  /** The line that must be shown where its locations are. */
  readonly attribution: string;
  readonly url?: string;
  /** Whether an answer may be kept for good. */
  readonly allowsStoring: boolean;
}

interface ProviderDescription {
  /** Namespaced by plugin, such as `acme.parcels`; kept with every location it finds. */
  readonly id: string;
  readonly title: string;
  readonly licence: ProviderLicence;
  /**
   * Whether Maps keeps its answers for the next map. One whose licence forbids storing cannot be registered as
   * cached; its answers are good for the map that is open.
   */
  readonly isCached: boolean;
  /** The best that its answers can be. */
  readonly bestPrecision: Precision;
  /** What it knows, for people: `US states, DC and Puerto Rico`. */
  readonly coverage: string;
}

/** Answers from data inside the plugin's package, without a network; asked for thousands at once. */
export interface BundledGeocodingProvider extends ProviderDescription {
  readonly isBundled: true;
  /** One verdict an address, in order. Rejects with an `AbortError` when the signal is aborted. */
  geocode(
    addresses: readonly PostalAddress[],
    options: { readonly signal: AbortSignal },
  ): Promise<readonly LocateResult[]>;
}

/** What an online provider found. Maps judges whether it is believed: see `judgeMatch`. */
export interface GeocodeMatch {
  /** WGS 84, degrees. */
  readonly lon: number;
  readonly lat: number;
  /** `rooftop` for a measured point of the house, `street` for one between two house numbers. */
  readonly precision: 'rooftop' | 'street';
  /** The provider vouches that this is the address that was asked for, and not one like it. */
  readonly isExact: boolean;
  /** The address that was found, in the provider's words. Blank parts are empty strings. */
  readonly address: StreetAddress;
}

/** `no-match`: the provider does not know the address. `unanswered`: it did not say; ask again some other time. */
export type GeocodeAnswer = GeocodeMatch | 'no-match' | 'unanswered';

/**
 * Asks a server. Maps cuts what it wants to know into batches and asks one batch after the other, so that the answers
 * of each are kept before the next is asked: an abort or a failure loses one batch at the most.
 *
 * @example
 * const provider: OnlineGeocodingProvider = {
 *   id: 'acme.parcels',
 *   title: 'Acme Parcels',
 *   isBundled: false,
 *   licence: { name: 'Acme terms', attribution: '© Acme', allowsStoring: true },
 *   isCached: true,
 *   bestPrecision: 'rooftop',
 *   coverage: 'Ohio',
 *   sends: { origin: 'https://parcels.acme.example', parts: ['street', 'city', 'state', 'zip'] },
 *   batchSize: 100,
 *   geocode: (batch, { signal }) => askAcme(batch, signal),
 * };
 */
export interface OnlineGeocodingProvider extends ProviderDescription {
  readonly isBundled: false;
  /** What it sends and to whom, for the user who is asked. */
  readonly sends: {
    /** Left out where the addresses stay on this machine. */
    readonly origin?: string | undefined;
    readonly parts: readonly (keyof StreetAddress)[];
  };
  /** Name of the other plugin whose it is; the user has to switch it on. */
  readonly givenBy?: string;
  /** Addresses of one call, at the most. */
  readonly batchSize: number;
  /** Addresses of one run that a user starts, at the most; without a limit unless told. */
  readonly runSize?: number | undefined;
  /**
   * One answer an address of the batch, in order. Rejects with an `AbortError` when the signal is aborted, and with a
   * `GeocodingError` when the provider could not answer at all. What it has when it fails half way it returns, the
   * rest `unanswered`.
   */
  geocode(
    batch: readonly StreetAddress[],
    options: { readonly signal: AbortSignal },
  ): Promise<readonly GeocodeAnswer[]>;
}

/** Finds locations. Registered for all of Maps to use; the built-in ones are registered the same way. */
export type GeocodingProvider = BundledGeocodingProvider | OnlineGeocodingProvider;

export const GeocodingProviderRegistry = Symbol(
  'GeocodingProviderRegistry',
) as ServiceIdentifier<GeocodingProviderRegistry>;

/** Providers in the order in which they are asked. */
export type GeocodingProviderRegistry = Registry<GeocodingProvider>;

export const BundledGeocodingProvider = Symbol(
  'BundledGeocodingProvider',
) as ServiceIdentifier<BundledGeocodingProvider>;

export const OnlineGeocodingProviders = Symbol('OnlineGeocodingProviders') as ServiceIdentifier<
  readonly OnlineGeocodingProvider[]
>;
