import type { ServiceIdentifier } from 'inversify';
import type { PostalAddress } from '../../common/address/postal-address.ts';
import type { Location } from '../../common/locations/location.ts';
import type { OnlineGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import type { RefinedLocation } from './refinement-store.ts';

export const RefinementService = Symbol(
  'RefinementService',
) as ServiceIdentifier<RefinementService>;

export interface LocatedAddress {
  readonly addressKey: string;
  readonly address: PostalAddress;
  readonly location: Location;
}

/** What a run would ask now. */
export interface RefinementOffer {
  /** Addresses that would be asked about. */
  readonly addressCount: number;
  /** Who would be asked, in this order; their `sends` says what is sent and to whom. */
  readonly providers: readonly OnlineGeocodingProvider[];
  /** Addresses that wait for a network, or for a provider to be switched on. */
  readonly waitingCount: number;
}

/** One piece of a run. Its locations are stored when it arrives. */
export interface RefinementPiece {
  /** By address key. */
  readonly refined: ReadonlyMap<string, RefinedLocation>;
  /** So far in this run: addresses asked about at least once, of those that the offer counted, and those sharpened. */
  readonly askedCount: number;
  readonly addressCount: number;
  readonly refinedCount: number;
}

/** Sharpens locations that are known by zip or town, with the online providers that are allowed. Bills nothing. */
export interface RefinementService {
  /**
   * Lets those wait whose location could be sharper: known by zip or town, with a house and a street. Mailboxes never
   * are, and what waits already waits on as it was.
   */
  add(located: Iterable<LocatedAddress>): Promise<void>;
  offer(): RefinementOffer;
  /**
   * Asks the allowed providers, one batch at a time; ends when all have been asked. Where the network goes away it
   * waits, unless the user works offline from now on. Throws an `AbortError` when the
   * signal is aborted, and the `GeocodingError` of the first provider that failed after the others have been asked.
   * What the pieces brought is stored either way, and the next run goes on from there.
   */
  run(options: { readonly signal: AbortSignal }): AsyncIterable<RefinementPiece>;
}
