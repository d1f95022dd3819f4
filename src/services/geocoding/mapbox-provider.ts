import type { NetApi, SecretsApi } from '@mystratus/plugin-sdk';
import { GeocodingError } from './geocoding-error.ts';
import type { GeocodeAnswer, OnlineGeocodingProvider } from './geocoding-provider.ts';
import { jsonField, jsonNumber, jsonText, parseJson } from './json-field.ts';
import { ProviderRequests } from './provider-requests.ts';
import type { StreetAddress } from './street-address.ts';

export const MAPBOX_PROVIDER_ID = 'mystratus.maps.mapbox';
export const MAPBOX_TOKEN = 'maps.mapboxToken';

const ORIGIN = 'https://api.mapbox.com';

/**
 * A request may hold 1,000 addresses, but each counts against 600 a minute: a fuller batch could never get through
 * an account with that limit.
 */
const BATCH_SIZE = 500;
const BATCH_INTERVAL_MS = 50_000;
const BATCH_TIMEOUT_MS = 60_000;
const BATCH_MAX_BYTES = 10_000_000;

const ROOFTOPS = ['rooftop', 'parcel', 'point'];

export interface MapboxProviderOptions {
  readonly net: NetApi;
  readonly secrets: SecretsApi;
  readonly retryDelayMs?: number;
}

/**
 * Mapbox Geocoding v6 in batches, with the account of the studio. Only its permanent geocoding may be stored, so no
 * other is ever asked for. https://docs.mapbox.com/api/search/geocoding/#batch-geocoding
 */
export function createMapboxProvider(options: MapboxProviderOptions): OnlineGeocodingProvider {
  const requests = new ProviderRequests({
    ...options,
    title: 'Mapbox',
    refusalStep:
      'Check the Mapbox token in the settings, and that its account has permanent geocoding.',
    intervalMs: BATCH_INTERVAL_MS,
  });
  return {
    id: MAPBOX_PROVIDER_ID,
    title: 'Mapbox',
    isBundled: false,
    licence: {
      name: 'Mapbox permanent geocoding',
      attribution: '© Mapbox © OpenStreetMap',
      url: 'https://www.mapbox.com/about/maps/',
      allowsStoring: true,
    },
    isCached: true,
    bestPrecision: 'rooftop',
    coverage: 'The United States',
    sends: { origin: ORIGIN, parts: ['street', 'city', 'state', 'zip'] },
    batchSize: BATCH_SIZE,
    async geocode(batch, { signal }) {
      const token = await options.secrets.get(MAPBOX_TOKEN, { signal });
      if (!token) {
        throw new GeocodingError(
          'refused',
          'Mapbox needs a token of the studio’s account. Enter it in the settings.',
        );
      }
      return geocodeBatch(requests, token, batch, signal);
    },
  };
}

async function geocodeBatch(
  requests: ProviderRequests,
  token: string,
  batch: readonly StreetAddress[],
  signal: AbortSignal,
): Promise<readonly GeocodeAnswer[]> {
  const query = new URLSearchParams({ permanent: 'true', access_token: token });
  const text = await requests.readText(
    {
      url: `${ORIGIN}/search/geocode/v6/batch?${query}`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify(batch.map(queryOf))),
      timeoutMs: BATCH_TIMEOUT_MS,
      maxBytes: BATCH_MAX_BYTES,
    },
    signal,
  );
  const collections = jsonField(parseJson(text), 'batch');
  // Answers have no id: with one too few or too many, nobody knows whose is whose.
  if (!Array.isArray(collections) || collections.length !== batch.length) {
    throw requests.badAnswer('sent something else than the answers');
  }
  return collections.map(answerOf);
}

function queryOf({ street, city, state, zip }: StreetAddress) {
  const [houseNumber = '', ...name] = street.split(' ');
  const query = {
    address_number: houseNumber,
    street: name.join(' '),
    place: city,
    region: state,
    postcode: zip,
  };
  const known = Object.entries(query).filter(([, text]) => text !== '');
  return { ...Object.fromEntries(known), types: ['address'], country: 'us', limit: 1 };
}

function answerOf(collection: unknown): GeocodeAnswer {
  const features = jsonField(collection, 'features');
  if (!Array.isArray(features)) return 'unanswered';
  const [feature]: readonly unknown[] = features;
  const properties = jsonField(feature, 'properties');
  if (jsonField(properties, 'feature_type') !== 'address') return 'no-match';
  const context = (part: string, name: string) => jsonText(properties, 'context', part, name);
  const accuracy = jsonText(properties, 'coordinates', 'accuracy');
  const confidence = jsonText(properties, 'match_code', 'confidence');
  const isMeasured = ROOFTOPS.includes(accuracy);
  return {
    lon: jsonNumber(feature, 'geometry', 'coordinates', 0),
    lat: jsonNumber(feature, 'geometry', 'coordinates', 1),
    precision: isMeasured ? 'rooftop' : 'street',
    isExact: confidence === 'exact' && (isMeasured || accuracy === 'interpolated'),
    address: {
      street: `${context('address', 'address_number')} ${context('address', 'street_name')}`.trim(),
      city: context('place', 'name'),
      state: context('region', 'region_code'),
      zip: context('postcode', 'name'),
    },
  };
}
