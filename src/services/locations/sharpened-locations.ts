import type { CachedLocation } from '../cache/location-cache.ts';
import { attributionsOf } from './attributions-of.ts';
import type { ClientLocations } from './client-locations.ts';

/** The same clients, at better locations where there are any. */
export function sharpenedLocations(
  locations: ClientLocations,
  betterFor: (client: number, addressKey: string) => CachedLocation | undefined,
): ClientLocations {
  const { addressKeys, results, providerIds, attributions } = locations;
  const better = addressKeys.map((key, client) => betterFor(client, key));
  const licences = new Set(better.flatMap((cached) => cached?.licence ?? []));
  return {
    ...locations,
    results: results.map((result, client) => better[client]?.location ?? result),
    providerIds: providerIds.map((id, client) => better[client]?.providerId ?? id),
    attributions: [...new Set([...attributions, ...attributionsOf(licences)])],
  };
}
