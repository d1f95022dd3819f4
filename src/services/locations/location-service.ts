import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { addressIdentity } from '../../common/address/address-identity.ts';
import type { PostalAddress } from '../../common/address/postal-address.ts';
import type { ClientSet } from '../../common/clients/client-set.ts';
import { isLocated, type LocateResult } from '../../common/locations/location.ts';
import { type CachedLocation, LocationCache } from '../cache/location-cache.ts';
import { GeocodingProviderRegistry } from '../geocoding/geocoding-provider.ts';

export const LocationService = Symbol('LocationService') as ServiceIdentifier<LocationService>;

/** Where each client of a set is; arrays are by client index. */
export interface ClientLocations {
  readonly results: readonly LocateResult[];
  readonly addressKeys: readonly string[];
  /** Who found the location; empty for a client without one. */
  readonly providerIds: readonly string[];
  /** By address key: locations that were not known before. */
  readonly found: ReadonlyMap<string, CachedLocation>;
}

/**
 * Finds out where clients are: what is known already first, then the bundled providers in their order. Online ones
 * are asked when the user wants it, see `RefinementService`.
 */
export interface LocationService {
  /** Rejects with an `AbortError` when the signal is aborted. Stores and bills nothing. */
  locate(clients: ClientSet, options: { readonly signal: AbortSignal }): Promise<ClientLocations>;
}

@injectable()
export class CachingLocationService implements LocationService {
  /** A set that was located, for its quote or for a map, and has not changed since is not located again. */
  private readonly latest = new WeakMap<
    ClientSet,
    { readonly stamp: object; readonly locations: ClientLocations }
  >();

  constructor(
    @inject(LocationCache) private readonly cache: LocationCache,
    @inject(GeocodingProviderRegistry) private readonly providers: GeocodingProviderRegistry,
  ) {}

  async locate(
    clients: ClientSet,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<ClientLocations> {
    const { stamp } = this.cache;
    const known = this.latest.get(clients);
    if (known?.stamp === stamp) return known.locations;
    const locations = await this.locateAnew(clients, signal);
    this.latest.set(clients, { stamp, locations });
    return locations;
  }

  private async locateAnew(clients: ClientSet, signal: AbortSignal): Promise<ClientLocations> {
    const addresses = Array.from({ length: clients.size }, (_, client) =>
      clients.addressAt(client),
    );
    const addressKeys = addresses.map(addressIdentity);
    this.cache.recall(addressKeys);
    const known = addressKeys.map((key) => this.cache.get(key));
    const unknown = new Map<string, PostalAddress>();
    addresses.forEach((address, client) => {
      if (!known[client]) unknown.set(addressKeys[client] ?? '', address);
    });

    const { found, omitted } = await this.ask(unknown, signal);
    const providerIds: string[] = [];
    const results = addressKeys.map((key, client) => {
      const cached = known[client] ?? found.get(key);
      providerIds.push(cached?.providerId ?? '');
      const result = cached?.location ?? omitted.get(key);
      if (!result) throw new Error('No geocoding provider is registered.');
      return result;
    });
    return { results, addressKeys, providerIds, found };
  }

  /** Asks each provider for what those before it have not located; the last omission stands. */
  private async ask(unknown: ReadonlyMap<string, PostalAddress>, signal: AbortSignal) {
    const found = new Map<string, CachedLocation>();
    const omitted = new Map<string, LocateResult>();
    let pending = [...unknown];
    for (const provider of this.providers.all) {
      if (!provider.isBundled) continue;
      if (pending.length === 0) break;
      const addresses = pending.map(([, address]) => address);
      const answers = await provider.geocode(addresses, { signal });
      signal.throwIfAborted();
      pending = pending.filter(([key], index) => {
        const answer = answers[index];
        if (!answer) throw new Error(`${provider.title} gave fewer answers than it was asked for.`);
        if (isLocated(answer)) found.set(key, { location: answer, providerId: provider.id });
        else omitted.set(key, answer);
        return !isLocated(answer);
      });
    }
    return { found, omitted };
  }
}
