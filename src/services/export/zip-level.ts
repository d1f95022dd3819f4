import { isLocated, type LocateResult, type Location } from '../../common/locations/location.ts';
import type { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';

/**
 * Locations without homes: each client who is known better than by zip is put at the point of the zip, or of the town.
 * A zip that the bundled data does not know is rounded to a tenth of a degree, some seven miles.
 */
export async function zipLevelResults(
  results: readonly LocateResult[],
  provider: BundledGeocodingProvider,
  signal: AbortSignal,
): Promise<readonly LocateResult[]> {
  const homes = new Map<string, Location>();
  for (const result of results) {
    if (isLocated(result) && !isRough(result)) homes.set(placeKey(result), result);
  }
  const asked = [...homes.values()];
  const found = await provider.geocode(asked.map(placeAddress), { signal });
  const places = new Map(
    asked.map((home, index) => [placeKey(home), placeFor(home, found[index])] as const),
  );
  return results.map((result) =>
    isLocated(result) && !isRough(result) ? (places.get(placeKey(result)) ?? result) : result,
  );
}

function isRough({ precision }: Location): boolean {
  return precision === 'zip' || precision === 'town';
}

function placeKey({ zip5, town }: Location): string {
  return zip5 || town;
}

function placeAddress({ zip5, town }: Location) {
  const [city = '', state = ''] = zip5 ? [] : town.split(/,\s*(?=[^,]*$)/);
  return { street: '', city, state, zip: zip5, country: '' };
}

function placeFor(home: Location, place: LocateResult | undefined): Location {
  if (place && isLocated(place)) {
    const { lon, lat, precision } = place;
    return { ...place, lon, lat, precision, zip5: home.zip5, town: home.town || place.town };
  }
  const lon = Math.round(home.lon * 10) / 10;
  const lat = Math.round(home.lat * 10) / 10;
  return { ...home, lon, lat, precision: 'town' };
}
