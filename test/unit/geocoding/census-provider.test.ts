import { describe, expect, it } from 'vitest';
import { createCensusProvider } from '../../../src/services/geocoding/census-provider.ts';
import type { StreetAddress } from '../../../src/services/geocoding/street-address.ts';
import { batchRows, candidates, matchRow, noMatchRow, tieRow } from './census-protocol.ts';
import { type Answer, noAbort, serveProvider } from './provider-server.ts';

const ADDRESS: StreetAddress = {
  street: '12 MAIN ST',
  city: 'Manchester',
  state: 'CT',
  zip: '06040',
};
const batchOf = (size: number) =>
  Array.from({ length: size }, (_, index) => ({ ...ADDRESS, street: `${index} MAIN ST` }));

async function serveCensus(answer: Answer) {
  const server = await serveProvider('https://geocoding.geo.census.gov', answer);
  const provider = createCensusProvider({ net: server.host.net, retryDelayMs: 1 });
  return {
    server,
    provider,
    geocode: (batch: readonly StreetAddress[], signal = noAbort()) =>
      provider.geocode(batch, { signal }),
  };
}

describe('the US Census provider', () => {
  it('sends one file of five columns and takes the rows in any order', async () => {
    const { server, geocode } = await serveCensus((request) =>
      batchRows(request)
        .map(([id = '']) => matchRow(id, { point: `-72.5${id},41.7${id}` }))
        .reverse()
        .join(''),
    );
    const answers = await geocode(batchOf(3));
    expect(answers).toMatchObject([
      { lon: -72.5, lat: 41.7, precision: 'street', isExact: true },
      { lon: -72.51, lat: 41.71 },
      { lon: -72.52, lat: 41.72, address: { street: '12 MAIN ST', city: 'MANCHESTER' } },
    ]);
    const [request, ...others] = server.requests;
    expect(others).toEqual([]);
    expect(request?.url.pathname).toBe('/geocoder/locations/addressbatch');
    expect(request?.body).toMatch(/name="benchmark"\r\n\r\nPublic_AR_Current\r\n/);
    expect(request?.body).toMatch(/name="addressFile"; filename="batch.csv"/);
    expect(request && batchRows(request)[1]).toEqual([
      '1',
      '1 MAIN ST',
      'Manchester',
      'CT',
      '06040',
    ]);
  });

  it('keeps commas and quotes of a street within its column', async () => {
    const { server, geocode } = await serveCensus(() => noMatchRow('0'));
    await geocode([{ ...ADDRESS, street: '12 "OLD", MAIN ST\r\n9,evil' }]);
    expect(server.requests[0]?.body).toContain(
      '\r\n0,"12 ""OLD"", MAIN ST\r\n9,evil",Manchester,CT',
    );
  });

  it('knows rows without a match by their three columns', async () => {
    const { geocode } = await serveCensus(() => noMatchRow('1') + matchRow('0'));
    expect(await geocode(batchOf(2))).toMatchObject([{ isExact: true }, 'no-match']);
  });

  it('passes on a match that is not exact as such', async () => {
    const address = '1114 9TH ST, CORONADO, CA, 92118';
    const { geocode } = await serveCensus(() => matchRow('0', { address, kind: 'Non_Exact' }));
    expect(await geocode([ADDRESS])).toMatchObject([
      { isExact: false, address: { street: '1114 9TH ST', city: 'CORONADO', zip: '92118' } },
    ]);
  });

  it('leaves out rows that were cut off, in the middle of a column or of the file', async () => {
    const whole = matchRow('0') + noMatchRow('1') + matchRow('2');
    for (const length of [whole.length - 3, whole.length - 40, whole.length - 70]) {
      const { geocode } = await serveCensus(() => whole.slice(0, length));
      const answers = await geocode(batchOf(4));
      expect(answers).toMatchObject([{ lat: 41.78 }, 'no-match', 'unanswered', 'unanswered']);
    }
  });

  it('ignores rows that nobody asked for', async () => {
    const { geocode } = await serveCensus(
      () => `${matchRow('7')}${matchRow('-1')}${matchRow('x')}\n\n${matchRow('0')}`,
    );
    expect(await geocode(batchOf(2))).toMatchObject([{ lat: 41.78 }, 'unanswered']);
  });

  it.each(['NaN,NaN', '', '-72.5', 'null,null', '1e999,41'])(
    'does not take %j for a point',
    async (point) => {
      const { geocode } = await serveCensus(() => matchRow('0', { point }));
      const [answer] = await geocode([ADDRESS]);
      if (typeof answer !== 'object') throw new Error(String(answer));
      expect(Number.isFinite(answer.lon) && Number.isFinite(answer.lat)).toBe(false);
    },
  );

  it('reads ISO-8859-1 as well as UTF-8', async () => {
    const address = '12 CAÑON RD, PEÑASCO, NM, 87553';
    for (const encoding of ['latin1', 'utf8'] as const) {
      const { geocode } = await serveCensus(() =>
        Buffer.from(matchRow('0', { address }), encoding),
      );
      expect(await geocode([ADDRESS])).toMatchObject([{ address: { city: 'PEÑASCO' } }]);
    }
  });

  it('refuses a web page that comes with status 200', async () => {
    const { server, geocode } = await serveCensus(
      () => '\n<!DOCTYPE html><html>Maintenance</html>',
    );
    await expect(geocode([ADDRESS])).rejects.toMatchObject({
      code: 'bad-answer',
      message: expect.stringMatching(/web page.*Try again later/),
    });
    expect(server.requests).toHaveLength(1);
  });

  it('refuses an answer that has nothing to do with the question', async () => {
    const { geocode } = await serveCensus(() => 'Service temporarily unavailable');
    await expect(geocode([ADDRESS])).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('refuses a body of 50 MB', async () => {
    const { geocode } = await serveCensus(() => Buffer.alloc(50_000_000, 'a'));
    await expect(geocode([ADDRESS])).rejects.toMatchObject({
      code: 'bad-answer',
      message: expect.stringMatching(/too long/),
    });
  });
});

describe('a tie', () => {
  it('is looked up by itself, and settled by street and zip', async () => {
    const { server, geocode } = await serveCensus(({ url }) =>
      url.pathname.endsWith('/addressbatch')
        ? tieRow('1') + matchRow('0')
        : candidates(
            { address: '1 MAIN AVE, MANCHESTER, CT, 06040', x: -72.1, y: 41.1 },
            { address: '1 MAIN ST, MANCHESTER, CT, 06042', x: -72.2, y: 41.2 },
            { address: '1 MAIN ST, MANCHESTER, CT, 06040', x: -72.3, y: 41.3 },
          ),
    );
    expect(await geocode(batchOf(2))).toMatchObject([{ lat: 41.78 }, { lon: -72.3, lat: 41.3 }]);
    expect(Object.fromEntries(server.requests[1]?.url.searchParams ?? [])).toEqual({
      street: '1 MAIN ST',
      city: 'Manchester',
      state: 'CT',
      zip: '06040',
      benchmark: 'Public_AR_Current',
      format: 'json',
    });
  });

  it('between places apart from each other stays unknown', async () => {
    const address = '0 MAIN ST, MANCHESTER, CT, 06040';
    const { geocode } = await serveCensus(({ url }) =>
      url.pathname.endsWith('/addressbatch')
        ? tieRow('0')
        : candidates({ address, x: -72.1, y: 41.1 }, { address, x: -72.2, y: 41.2 }),
    );
    expect(await geocode(batchOf(1))).toEqual(['no-match']);
  });

  it('that cannot be looked up does not take the rest of the batch with it', async () => {
    const { geocode } = await serveCensus(({ url }) =>
      url.pathname.endsWith('/addressbatch') ? tieRow('1') + matchRow('0') : '<html>Busy</html>',
    );
    expect(await geocode(batchOf(2))).toMatchObject([{ lat: 41.78 }, 'unanswered']);
  });

  it('that is being looked up at an abort leaves what the batch has brought', async () => {
    const controller = new AbortController();
    const { geocode } = await serveCensus(({ url }) => {
      if (url.pathname.endsWith('/addressbatch')) return tieRow('1') + matchRow('0');
      controller.abort();
      return undefined;
    });
    const answers = await geocode(batchOf(2), controller.signal);
    expect(answers).toMatchObject([{ lat: 41.78 }, 'unanswered']);
  });
});
