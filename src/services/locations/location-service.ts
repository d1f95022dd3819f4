import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { addressIdentity } from '../../common/address/address-identity.ts';
import type { PostalAddress } from '../../common/address/postal-address.ts';
import type { ClientSet } from '../../common/clients/client-set.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import {
  isLocated,
  type LocateResult,
  type Location,
  type Omission,
} from '../../common/locations/location.ts';
import { type CachedLocation, LocationCache } from '../cache/location-cache.ts';
import {
  type GeocodingProvider,
  GeocodingProviderRegistry,
  type ProviderLicence,
} from '../geocoding/geocoding-provider.ts';
import { attributionsOf } from './attributions-of.ts';
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

interface FoundLocation extends CachedLocation {
  /** Whether it may be kept for the next map. */
  readonly isCached: boolean;
}

/** What people know of their own clients. */
const OWN_DATA: ProviderLicence = { name: '', attribution: '', allowsStoring: true };

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
    const addresses: PostalAddress[] = [];
    for (let client = 0; client < clients.size; client++) addresses.push(clients.addressAt(client));
    const addressKeys = addresses.map(addressIdentity);
    this.cache.recall(addressKeys);
    const known = addressKeys.map((key) => this.cache.get(key));

    // Each unknown address once; by client, its place among them.
    const unknown: PostalAddress[] = [];
    const unknownByKey = new Map<string, number>();
    const unknownOf = addressKeys.map((key, client) => {
      const address = addresses[client];
      if (known[client] || !address) return -1;
      const earlier = unknownByKey.get(key);
      if (earlier !== undefined) return earlier;
      unknownByKey.set(key, unknown.length);
      return unknown.push(address) - 1;
    });
    const answers = await this.ask(unknown, signal);

    const found = new Map<string, CachedLocation>();
    for (const [key, index] of unknownByKey) {
      const answer = answers[index];
      if (answer && 'location' in answer && answer.isCached) found.set(key, answer);
    }
    const providerIds: string[] = [];
    const licences = new Set<ProviderLicence>();
    const results = known.map((cached, client): LocateResult => {
      const answer = cached ?? answers[unknownOf[client] ?? -1];
      if (!answer) throw new Error('No geocoding provider is registered.');
      const isFound = 'location' in answer;
      providerIds.push(isFound ? answer.providerId : '');
      if (!isFound) return answer;
      licences.add(answer.licence);
      return answer.location;
    });
    return { results, addressKeys, providerIds, found, attributions: attributionsOf(licences) };
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
  private async ask(
    addresses: readonly PostalAddress[],
    signal: AbortSignal,
  ): Promise<readonly (FoundLocation | Omission)[]> {
    const answers: (FoundLocation | Omission)[] = [];
    let pending = addresses.map((_, index) => index);
    for (const provider of this.providers.all) {
      if (!provider.isBundled) continue;
      if (pending.length === 0) break;
      const results = await provider.geocode(
        pending.flatMap((index) => addresses[index] ?? []),
        { signal },
      );
      signal.throwIfAborted();
      const cachedAt = sharedBy(provider);
      pending = pending.filter((index, asked) => {
        const result = results[asked];
        if (!result) throw new Error(`${provider.title} gave fewer answers than it was asked for.`);
        answers[index] = isLocated(result) ? cachedAt(result) : result;
        return !isLocated(result);
      });
    }
    return answers;
  }
}

/** One object a place, as thousands of addresses share it. */
function sharedBy({ id, licence, isCached }: GeocodingProvider) {
  const shared = new Map<Location, FoundLocation>();
  return (location: Location): FoundLocation => {
    const known = shared.get(location);
    if (known) return known;
    const cached = { location, providerId: id, licence, isCached };
    shared.set(location, cached);
    return cached;
  };
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
  return { location, providerId: BY_HAND_PROVIDER_ID, licence: OWN_DATA };
}
