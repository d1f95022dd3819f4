import { describe, expect, it } from 'vitest';
import {
  createMapboxProvider,
  MAPBOX_TOKEN,
} from '../../../src/services/geocoding/mapbox-provider.ts';
import type { StreetAddress } from '../../../src/services/geocoding/street-address.ts';
import { type Answer, noAbort, serveProvider } from './provider-server.ts';

const ADDRESS: StreetAddress = {
  street: '12-34 N MAIN ST',
  city: 'Manchester',
  state: 'CT',
  zip: '06040',
};
const TOKEN = 'pk.test/token?&';

/**
 * Constructed from Mapbox's documentation of Geocoding v6: no captured answer of the batch end point exists.
 * https://docs.mapbox.com/api/search/geocoding/#geocoding-response-object
 */
function collection({
  accuracy = 'rooftop',
  confidence = 'exact',
  featureType = 'address',
  coordinates = [-72.5213, 41.7812] as unknown,
} = {}) {
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates },
        properties: {
          feature_type: featureType,
          coordinates: { longitude: -72.5213, latitude: 41.7812, accuracy },
          match_code: { address_number: 'matched', street: 'matched', confidence },
          context: {
            address: { address_number: '12-34', street_name: 'North Main Street' },
            postcode: { name: '06040' },
            place: { name: 'Manchester' },
            region: { name: 'Connecticut', region_code: 'CT' },
          },
        },
      },
    ],
  };
}

const NOTHING = { type: 'FeatureCollection', features: [] };

async function serveMapbox(answer: Answer, token: string | undefined = TOKEN) {
  const secrets = new Map(token === undefined ? [] : [[MAPBOX_TOKEN, token]]);
  const server = await serveProvider('https://api.mapbox.com', answer, secrets);
  const { net, secrets: api } = server.host;
  const provider = createMapboxProvider({ net, secrets: api, retryDelayMs: 1 });
  return {
    server,
    geocode: (batch: readonly StreetAddress[] = [ADDRESS]) =>
      provider.geocode(batch, { signal: noAbort() }),
  };
}

const batchAnswer = (...batch: readonly unknown[]) => JSON.stringify({ batch });

describe('the Mapbox provider', () => {
  it('asks for permanent answers only, with the token of the host’s secrets', async () => {
    const { server, geocode } = await serveMapbox(() => batchAnswer(collection(), NOTHING));
    expect(await geocode([ADDRESS, { ...ADDRESS, zip: '' }])).toEqual([
      {
        lon: -72.5213,
        lat: 41.7812,
        precision: 'rooftop',
        isExact: true,
        address: {
          street: '12-34 North Main Street',
          city: 'Manchester',
          state: 'CT',
          zip: '06040',
        },
      },
      'no-match',
    ]);
    const [request] = server.requests;
    expect(request?.method).toBe('POST');
    expect(request?.url.pathname).toBe('/search/geocode/v6/batch');
    expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
      permanent: 'true',
      access_token: TOKEN,
    });
    const query = {
      address_number: '12-34',
      street: 'N MAIN ST',
      place: 'Manchester',
      region: 'CT',
      types: ['address'],
      country: 'us',
      limit: 1,
    };
    expect(JSON.parse(request?.body ?? '')).toEqual([{ ...query, postcode: '06040' }, query]);
  });

  it.each([
    ['rooftop', 'exact', 'rooftop', true],
    ['parcel', 'exact', 'rooftop', true],
    ['point', 'high', 'rooftop', false],
    ['interpolated', 'exact', 'street', true],
    ['interpolated', 'medium', 'street', false],
    ['approximate', 'exact', 'street', false],
    ['intersection', 'exact', 'street', false],
    ['', '', 'street', false],
  ])('takes %j with confidence %j for %s', async (accuracy, confidence, precision, isExact) => {
    const { geocode } = await serveMapbox(() => batchAnswer(collection({ accuracy, confidence })));
    expect(await geocode()).toMatchObject([{ precision, isExact }]);
  });

  it.each(['street', 'postcode', 'place', ''])('does not take %j for a house', async (type) => {
    const { geocode } = await serveMapbox(() => batchAnswer(collection({ featureType: type })));
    expect(await geocode()).toEqual(['no-match']);
  });

  it('knows an address that it got an error for as unanswered', async () => {
    const { geocode } = await serveMapbox(() =>
      batchAnswer({ message: 'Query too long' }, collection()),
    );
    expect(await geocode([ADDRESS, ADDRESS])).toMatchObject(['unanswered', { isExact: true }]);
  });

  it.each([[null], [['a', 'b']], [[]], [undefined]])(
    'finds no point in %j',
    async (coordinates) => {
      const { geocode } = await serveMapbox(() =>
        batchAnswer({
          ...collection(),
          features: [{ ...collection({ coordinates }).features[0] }],
        }),
      );
      const [answer] = await geocode();
      const isPoint = coordinates === undefined;
      expect(typeof answer === 'object' && Number.isFinite(answer.lon)).toBe(isPoint);
    },
  );

  it('refuses answers that it cannot tell apart', async () => {
    for (const body of [batchAnswer(), batchAnswer(NOTHING, NOTHING), '{}', '[]', 'null', 'x']) {
      const { geocode } = await serveMapbox(() => body);
      await expect(geocode()).rejects.toMatchObject({ code: 'bad-answer' });
    }
  });

  it('asks nobody before there is a token, and says where it goes', async () => {
    const { server, geocode } = await serveMapbox(() => batchAnswer(NOTHING), undefined);
    server.memory.setSecret(MAPBOX_TOKEN, undefined);
    await expect(geocode()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Enter it in the settings'),
    });
    expect(server.requests).toEqual([]);
  });

  it('says what to do about a bad token, without saying the token', async () => {
    const { server, geocode } = await serveMapbox((_, response) => {
      response.statusCode = 401;
      return '{"message":"Not Authorized - Invalid Token"}';
    });
    const error = await geocode().catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Check the Mapbox token'),
    });
    expect(String(error)).not.toContain(TOKEN);
    expect(server.requests).toHaveLength(1);
  });
});
