import type { NetApi } from '@mystratus/plugin-sdk';
import { USER_AGENT } from '../user-agent.ts';
import { GeocodingError } from './geocoding-error.ts';
import type { GeocodeAnswer, OnlineGeocodingProvider } from './geocoding-provider.ts';
import { jsonField, jsonNumber, jsonText, parseJson } from './json-field.ts';
import { ProviderRequests } from './provider-requests.ts';
import type { StreetAddress } from './street-address.ts';

export const NOMINATIM_PROVIDER_ID = 'mystratus.maps.nominatim';

const PUBLIC_ORIGIN = 'https://nominatim.openstreetmap.org';

/** The public server's policy: one request a second, one at a time, and no bulk. */
const PUBLIC_INTERVAL_MS = 1000;
const PUBLIC_RUN_SIZE = 100;

/** `place_rank` of a house. */
const HOUSE_RANK = 30;

export interface NominatimProviderOptions {
  readonly net: NetApi;
  /** Address of a Nominatim server, read anew for each use: the user may change it. */
  readonly baseUrl: () => string;
  readonly retryDelayMs?: number;
}

/**
 * Any server that speaks Nominatim's protocol: the public one of OpenStreetMap in small runs, or one of the user's
 * own. https://nominatim.org/release-docs/latest/api/Search/
 */
export function createNominatimProvider(
  options: NominatimProviderOptions,
): OnlineGeocodingProvider {
  const { net, baseUrl, retryDelayMs } = options;
  const settings = {
    net,
    title: 'The Nominatim server',
    refusalStep:
      'Check its address in the settings of Maps, or wait: it may have blocked this network.',
    ...(retryDelayMs !== undefined && { retryDelayMs }),
  };
  const toPublicServer = new ProviderRequests({ ...settings, intervalMs: PUBLIC_INTERVAL_MS });
  const toOtherServer = new ProviderRequests(settings);
  return {
    id: NOMINATIM_PROVIDER_ID,
    title: 'OpenStreetMap (Nominatim)',
    isBundled: false,
    licence: {
      name: 'ODbL 1.0',
      attribution: '© OpenStreetMap contributors',
      url: 'https://www.openstreetmap.org/copyright',
      allowsStoring: true,
    },
    isCached: true,
    bestPrecision: 'rooftop',
    coverage: 'The United States, as far as volunteers have mapped house numbers',
    get sends() {
      return {
        origin: serverAt(baseUrl())?.origin ?? baseUrl(),
        parts: ['street', 'city', 'state', 'zip'] as const,
      };
    },
    // One request an address: each answer is kept before the next is asked for.
    batchSize: 1,
    get runSize() {
      return isPublic(serverAt(baseUrl())) ? PUBLIC_RUN_SIZE : undefined;
    },
    async geocode(batch, { signal }) {
      const server = serverAt(baseUrl());
      if (server === undefined) {
        throw new GeocodingError(
          'refused',
          'The address of the Nominatim server is not one. Correct it in the settings of Maps.',
        );
      }
      const requests = isPublic(server) ? toPublicServer : toOtherServer;
      const answers: GeocodeAnswer[] = [];
      for (const address of batch) answers.push(await search(requests, server, address, signal));
      return answers;
    },
  };
}

function serverAt(baseUrl: string): URL | undefined {
  return URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
}

function isPublic(server: URL | undefined): boolean {
  return server?.origin === PUBLIC_ORIGIN;
}

async function search(
  requests: ProviderRequests,
  server: URL,
  { street, city, state, zip }: StreetAddress,
  signal: AbortSignal,
): Promise<GeocodeAnswer> {
  const url = new URL(`${server.pathname.replace(/\/$/, '')}/search`, server);
  const query = { street, city, state, postalcode: zip };
  const terms = Object.entries(query).filter(([, text]) => text !== '');
  url.search = new URLSearchParams([
    ['format', 'jsonv2'],
    ['addressdetails', '1'],
    ['limit', '1'],
    ['countrycodes', 'us'],
    ...terms,
  ]).toString();
  const headers = { 'user-agent': USER_AGENT };
  const places = parseJson(await requests.readText({ url: url.href, headers }, signal));
  if (!Array.isArray(places)) throw requests.badAnswer('sent something else than the answer');
  const [place]: readonly unknown[] = places;
  return place === undefined ? 'no-match' : matchOf(place);
}

function matchOf(place: unknown): GeocodeAnswer {
  const part = (name: string) => jsonText(place, 'address', name);
  const houseNumber = part('house_number');
  if (jsonNumber(place, 'place_rank') < HOUSE_RANK || houseNumber === '') return 'no-match';
  // Such a house may stand between two mapped ones, by calculation.
  const isInterpolated =
    jsonField(place, 'category') === 'place' && jsonField(place, 'type') === 'house';
  return {
    lon: jsonNumber(place, 'lon'),
    lat: jsonNumber(place, 'lat'),
    precision: isInterpolated ? 'street' : 'rooftop',
    // The search forgives much, and does not say what.
    isExact: false,
    address: {
      street: `${houseNumber} ${part('road')}`,
      city: part('city') || part('town') || part('village') || part('hamlet'),
      state: part('state'),
      zip: part('postcode'),
    },
  };
}
