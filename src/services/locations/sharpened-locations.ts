import type { CachedLocation } from '../cache/location-cache.ts';
import type { ClientLocations } from './location-service.ts';

/** The same clients, at better locations where there are any; `better` is by address key. */
export function sharpenedLocations(
  locations: ClientLocations,
  better: ReadonlyMap<string, CachedLocation>,
): ClientLocations {
  const { addressKeys, results, providerIds } = locations;
  const sharper = addressKeys.map((key) => better.get(key));
  return {
    ...locations,
    results: results.map((result, client) => sharper[client]?.location ?? result),
    providerIds: providerIds.map((id, client) => sharper[client]?.providerId ?? id),
  };
}
