import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { addressIdentity } from '../../common/address/address-identity.ts';
import type { PostalAddress } from '../../common/address/postal-address.ts';
import type { ClientSet } from '../../common/clients/client-set.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import { isLocated, type LocateResult } from '../../common/locations/location.ts';
import { type CachedLocation, LocationCache } from '../cache/location-cache.ts';
import { GeocodingProviderRegistry } from '../geocoding/geocoding-provider.ts';
import type { ClientLocations } from './client-locations.ts';
import { BY_HAND_PROVIDER_ID, HandPlacements } from './hand-placements.ts';
import { sharpenedLocations } from './sharpened-locations.ts';

export const LocationService = Symbol('LocationService') as ServiceIdentifier<LocationService>;

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
    { readonly stamps: readonly object[]; readonly locations: ClientLocations }
  >();

  constructor(
    @inject(LocationCache) private readonly cache: LocationCache,
    @inject(GeocodingProviderRegistry) private readonly providers: GeocodingProviderRegistry,
    @inject(HandPlacements) private readonly placements: HandPlacements,
  ) {}

  async locate(
    clients: ClientSet,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<ClientLocations> {
    const stamps = [this.cache.stamp, this.placements.stamp];
    const known = this.latest.get(clients);
    if (known?.stamps.every((stamp, index) => stamp === stamps[index])) return known.locations;
    const locations = this.withPlacements(clients, await this.locateAnew(clients, signal));
    this.latest.set(clients, { stamps, locations });
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

  /** What people have placed by hand stands before everything else. */
  private withPlacements(clients: ClientSet, locations: ClientLocations): ClientLocations {
    if (this.placements.isEmpty) return locations;
    return sharpenedLocations(locations, (client, addressKey) => {
      const point = this.placements.get(clients.idAt(client), addressKey);
      return point && placedByHand(point, locations.results[client], clients.addressAt(client));
    });
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

function placedByHand(
  { lon, lat }: LonLat,
  before: LocateResult | undefined,
  { city, state }: PostalAddress,
): CachedLocation {
  const { zip5, town } =
    before && isLocated(before) ? before : { zip5: '', town: [city, state].join(', ') };
  const location = {
    lon,
    lat,
    zip5,
    town,
    precision: 'by-hand',
    needsAddressCheck: false,
  } as const;
  return { location, providerId: BY_HAND_PROVIDER_ID };
}
