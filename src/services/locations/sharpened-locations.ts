import type { CachedLocation } from '../cache/location-cache.ts';
import type { ClientLocations } from './client-locations.ts';

/** The same clients, at better locations where there are any. */
export function sharpenedLocations(
  locations: ClientLocations,
  betterFor: (client: number, addressKey: string) => CachedLocation | undefined,
): ClientLocations {
  const { addressKeys, results, providerIds } = locations;
  const better = addressKeys.map((key, client) => betterFor(client, key));
  return {
    ...locations,
    results: results.map((result, client) => better[client]?.location ?? result),
    providerIds: providerIds.map((id, client) => better[client]?.providerId ?? id),
  };
}
