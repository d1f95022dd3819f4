import { isAbortError, type NetApi } from '@mystratus/plugin-sdk';
import { type CensusRow, censusBatchFile, parseCensusRows } from './census-batch.ts';
import { closestCandidate, parseCensusCandidates } from './census-candidates.ts';
import { GeocodingError } from './geocoding-error.ts';
import type { GeocodeAnswer, OnlineGeocodingProvider } from './geocoding-provider.ts';
import { ProviderRequests } from './provider-requests.ts';
import type { StreetAddress } from './street-address.ts';

export const CENSUS_PROVIDER_ID = 'mystratus.maps.census';

const ORIGIN = 'https://geocoding.geo.census.gov';
const LOCATIONS = `${ORIGIN}/geocoder/locations`;
const BENCHMARK = 'Public_AR_Current';

/** The service takes 10,000, in minutes; fewer bring answers sooner and lose less. */
const BATCH_SIZE = 500;
const BATCH_TIMEOUT_MS = 10 * 60_000;
const BATCH_MAX_BYTES = 2_000_000;

/** Ties of one batch that are looked up one by one. */
const MOST_TIES = 25;

export interface CensusProviderOptions {
  readonly net: NetApi;
  readonly retryDelayMs?: number;
}

/**
 * The geocoder of the US Census Bureau: no key, whole batches, points between the house numbers of TIGER/Line.
 * https://geocoding.geo.census.gov/geocoder/Geocoding_Services_API.html
 */
export function createCensusProvider(options: CensusProviderOptions): OnlineGeocodingProvider {
  const requests = new ProviderRequests({
    ...options,
    title: 'The US Census geocoder',
    refusalStep: 'Allow it in the settings of the program, or try again later.',
  });
  return {
    id: CENSUS_PROVIDER_ID,
    title: 'US Census Bureau',
    isBundled: false,
    licence: {
      name: 'Public domain',
      attribution: 'Geocoding: US Census Bureau',
      url: 'https://geocoding.geo.census.gov/',
      allowsStoring: true,
    },
    isCached: true,
    bestPrecision: 'street',
    coverage: 'US states, DC, Puerto Rico and the island areas',
    sends: { origin: ORIGIN, parts: ['street', 'city', 'state', 'zip'] },
    batchSize: BATCH_SIZE,
    geocode: (batch, { signal }) => geocodeBatch(requests, batch, signal),
  };
}

async function geocodeBatch(
  requests: ProviderRequests,
  batch: readonly StreetAddress[],
  signal: AbortSignal,
): Promise<readonly GeocodeAnswer[]> {
  const form = new Response(formOf(batch));
  const text = await requests.readText(
    {
      url: `${LOCATIONS}/addressbatch`,
      method: 'POST',
      headers: { 'content-type': form.headers.get('content-type') ?? '' },
      body: new Uint8Array(await form.arrayBuffer()),
      timeoutMs: BATCH_TIMEOUT_MS,
      maxBytes: BATCH_MAX_BYTES,
    },
    signal,
  );
  const rows = parseCensusRows(text, batch.length);
  if (rows.every((row) => row === 'unanswered')) {
    throw requests.badAnswer('sent something else than the answers');
  }
  return settleTies(requests, batch, rows, signal);
}

function formOf(batch: readonly StreetAddress[]): FormData {
  const form = new FormData();
  form.set('benchmark', BENCHMARK);
  form.set('addressFile', new Blob([censusBatchFile(batch)], { type: 'text/csv' }), 'batch.csv');
  return form;
}

/** A failure or an abort on the way leaves the rest unanswered: what the batch has brought is not lost with it. */
async function settleTies(
  requests: ProviderRequests,
  batch: readonly StreetAddress[],
  rows: readonly CensusRow[],
  signal: AbortSignal,
): Promise<readonly GeocodeAnswer[]> {
  const answers: GeocodeAnswer[] = rows.map((row) => (row === 'tie' ? 'unanswered' : row));
  const ties = [...batch.entries()].filter(([index]) => rows[index] === 'tie');
  try {
    for (const [index, address] of ties.slice(0, MOST_TIES)) {
      answers[index] = await lookUp(requests, address, signal);
    }
  } catch (error) {
    if (!isAbortError(error) && !GeocodingError.is(error)) throw error;
  }
  return answers;
}

async function lookUp(
  requests: ProviderRequests,
  address: StreetAddress,
  signal: AbortSignal,
): Promise<GeocodeAnswer> {
  const { street, city, state, zip } = address;
  const query = new URLSearchParams({
    street,
    city,
    state,
    zip,
    benchmark: BENCHMARK,
    format: 'json',
  });
  const text = await requests.readText({ url: `${LOCATIONS}/address?${query}` }, signal);
  const candidates = parseCensusCandidates(text);
  if (candidates === undefined) throw requests.badAnswer('sent something else than the answer');
  return closestCandidate(candidates, address) ?? 'no-match';
}
