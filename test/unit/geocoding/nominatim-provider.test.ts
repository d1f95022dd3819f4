import type { NetApi } from '@mystratus/plugin-sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createNominatimProvider } from '../../../src/services/geocoding/nominatim-provider.ts';
import type { StreetAddress } from '../../../src/services/geocoding/street-address.ts';
import { type Answer, noAbort, serveProvider } from './provider-server.ts';

const PUBLIC_SERVER = 'https://nominatim.openstreetmap.org';
const ADDRESS: StreetAddress = {
  street: '12 MAIN ST',
  city: 'Manchester',
  state: 'CT',
  zip: '06040',
};

/** A place as the server describes it (jsonv2, addressdetails=1), as captured; coordinates are text. */
function place(change: object = {}, address: object = {}): string {
  return JSON.stringify([
    {
      place_id: 30632629,
      licence: 'Data © OpenStreetMap contributors, ODbL 1.0.',
      lat: '41.7812',
      lon: '-72.5213',
      category: 'building',
      type: 'yes',
      place_rank: 30,
      addresstype: 'building',
      address: {
        house_number: '12',
        road: 'Main Street',
        town: 'Manchester',
        state: 'Connecticut',
        postcode: '06040-1234',
        country_code: 'us',
        ...address,
      },
      boundingbox: ['41.78', '41.79', '-72.53', '-72.52'],
      ...change,
    },
  ]);
}

async function serveNominatim(answer: Answer, baseUrl = PUBLIC_SERVER) {
  const server = await serveProvider(new URL(baseUrl).origin, answer);
  server.memory.setConfiguration({ 'maps.nominatimUrl': baseUrl });
  const provider = createNominatimProvider({
    net: server.host.net,
    baseUrl: () => baseUrl,
    retryDelayMs: 1,
  });
  return {
    server,
    provider,
    geocode: (batch = [ADDRESS]) => provider.geocode(batch, { signal: noAbort() }),
  };
}

describe('the Nominatim provider', () => {
  it('asks by parts, names the program, and reads the point from its text', async () => {
    const { server, geocode } = await serveNominatim(() => place());
    expect(await geocode()).toEqual([
      {
        lon: -72.5213,
        lat: 41.7812,
        precision: 'rooftop',
        isExact: false,
        address: {
          street: '12 Main Street',
          city: 'Manchester',
          state: 'Connecticut',
          zip: '06040-1234',
        },
      },
    ]);
    const { pathname, searchParams } = server.requests[0]?.url ?? new URL('missing:');
    expect(pathname).toBe('/search');
    expect(Object.fromEntries(searchParams)).toEqual({
      format: 'jsonv2',
      addressdetails: '1',
      limit: '1',
      countrycodes: 'us',
      street: '12 MAIN ST',
      city: 'Manchester',
      state: 'CT',
      postalcode: '06040',
    });
    expect(server.userAgents).toEqual([expect.stringContaining('myStratus')]);
  });

  it('leaves out parts that are not known', async () => {
    const { server, geocode } = await serveNominatim(() => '[]');
    expect(await geocode([{ ...ADDRESS, zip: '' }])).toEqual(['no-match']);
    expect(server.requests[0]?.url.searchParams.has('postalcode')).toBe(false);
  });

  it('takes a house between two mapped ones for no better than its street', async () => {
    const { geocode } = await serveNominatim(() => place({ category: 'place', type: 'house' }));
    expect(await geocode()).toMatchObject([{ precision: 'street' }]);
  });

  it.each([
    ['a street', { place_rank: 26, category: 'highway' }, { house_number: undefined }],
    ['a town', { place_rank: 16 }, { house_number: undefined, road: undefined }],
    ['a house without a number', {}, { house_number: undefined }],
  ])('does not take %s for the house', async (_, change, address) => {
    const { geocode } = await serveNominatim(() => place(change, address));
    expect(await geocode()).toEqual(['no-match']);
  });

  it('reaches a server of the user’s own, below a path', async () => {
    const { server, provider, geocode } = await serveNominatim(
      () => place(),
      'https://geo.studio.example/nominatim/',
    );
    expect(await geocode()).toMatchObject([{ precision: 'rooftop' }]);
    expect(server.requests[0]?.url.pathname).toBe('/nominatim/search');
    expect(provider.sends.origin).toBe('https://geo.studio.example');
    expect(provider.runSize).toBeUndefined();
  });

  it('keeps to small runs on the public server', async () => {
    const { provider } = await serveNominatim(() => '[]');
    expect(provider).toMatchObject({ batchSize: 1, runSize: 100 });
  });

  it('says what to do when it is blocked, or its address is none', async () => {
    const { geocode } = await serveNominatim((_, response) => {
      response.statusCode = 403;
      return '<html><title>Bandwidth limit exceeded</title></html>';
    });
    await expect(geocode()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('settings of Maps'),
    });
    const { net } = (await serveNominatim(() => '')).server.host;
    const provider = createNominatimProvider({ net, baseUrl: () => 'nominatim' });
    await expect(provider.geocode([ADDRESS], { signal: noAbort() })).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it.each(['<html>You are sending too many requests</html>', '{"error":"no"}', '', '[', 'null'])(
    'refuses %j with status 200',
    async (body) => {
      const { geocode } = await serveNominatim(() => body);
      await expect(geocode()).rejects.toMatchObject({ code: 'bad-answer' });
    },
  );
});

describe('the public Nominatim server', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gets one request a second, one at a time, however many are wanted at once', async () => {
    vi.useFakeTimers();
    let runningCount = 0;
    let mostRunning = 0;
    const times: number[] = [];
    const net: NetApi = {
      async fetch() {
        times.push(Date.now());
        mostRunning = Math.max(mostRunning, ++runningCount);
        await new Promise((resolve) => setTimeout(resolve, 1500));
        runningCount--;
        return { status: 200, headers: {}, body: new TextEncoder().encode('[]') };
      },
    };
    const provider = createNominatimProvider({ net, baseUrl: () => PUBLIC_SERVER });
    const calls = Array.from({ length: 5 }, () =>
      provider.geocode([ADDRESS], { signal: noAbort() }),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await Promise.all(calls)).toEqual(Array(5).fill(['no-match']));
    expect(mostRunning).toBe(1);
    expect(times).toHaveLength(5);
  });
});
