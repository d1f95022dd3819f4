import { describe, expect, it } from 'vitest';
import { addressIdentity } from '../../../src/common/address/address-identity.ts';
import { isLocated } from '../../../src/common/locations/location.ts';
import { BundledLocator } from '../../../src/offline/bundled-locator.ts';
import { createCensusProvider } from '../../../src/services/geocoding/census-provider.ts';
import { LicensedProviderRegistry } from '../../../src/services/geocoding/licensed-provider-registry.ts';
import { QueuedRefinementService } from '../../../src/services/refinement/queued-refinement-service.ts';
import type { RefinementPiece } from '../../../src/services/refinement/refinement-service.ts';
import { MemoryRefinementStore } from '../../support/memory-refinement-store.ts';
import { readZipCentroids } from '../../support/zip-centroids.ts';
import { batchRows, matchRow, noMatchRow } from '../geocoding/census-protocol.ts';
import { type Answer, serveProvider } from '../geocoding/provider-server.ts';

const signal = new AbortController().signal;

/** The whole way: bundled locations, the queue, the provider, the session, and a server that speaks its protocol. */
async function createRefinement(answer: Answer, store = new MemoryRefinementStore()) {
  const server = await serveProvider('https://geocoding.geo.census.gov', answer);
  const providers = new LicensedProviderRegistry();
  providers.register(createCensusProvider({ net: server.host.net, retryDelayMs: 1 }));
  const access = {
    refusalOf: () => undefined,
    whenBack: async () => undefined,
  };
  return {
    server,
    store,
    service: new QueuedRefinementService(store, providers, access),
  };
}

const locator = new BundledLocator(readZipCentroids());

function locatedHouses(streets: readonly string[]) {
  return streets.map((street) => {
    const address = { street, city: 'Manchester', state: 'CT', zip: '06040', country: '' };
    const location = locator.locate(address);
    if (!isLocated(location)) throw new Error(location.reason);
    return { addressKey: addressIdentity(address), address, location };
  });
}

const mainStreet = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index + 1} Main Street`);

/** A match at the very house, a little way along the street for each number. */
function houseRow([id = '', street = '']: readonly string[]): string {
  const lat = 41.78 + Number.parseInt(street, 10) / 100_000;
  return matchRow(id, { address: `${street}, MANCHESTER, CT, 06040`, point: `-72.52,${lat}` });
}

async function pieceSizes(pieces: AsyncIterable<RefinementPiece>) {
  const sizes: number[] = [];
  for await (const { refined } of pieces) sizes.push(refined.size);
  return sizes;
}

describe('refining with the US Census over the wire', () => {
  it('sharpens every house in batches, each row joined to its own address', async () => {
    const { service, store, server } = await createRefinement((request) =>
      batchRows(request).map(houseRow).reverse().join(''),
    );
    await service.add(locatedHouses([...mainStreet(1200), 'PO Box 7']));
    expect(await pieceSizes(service.run({ signal }))).toEqual([500, 500, 200]);
    expect(server.requests).toHaveLength(3);
    expect(server.mostRunning).toBe(1);
    for (const [index, house] of locatedHouses(mainStreet(1200)).entries()) {
      const { location } = store.refined.get(house.addressKey) ?? {};
      expect(location?.lat).toBeCloseTo(41.78 + (index + 1) / 100_000, 9);
      expect(location).toMatchObject({ precision: 'street', zip5: '06040' });
    }
  });

  it('keeps the zip point where the answer is wrong in any of the known ways', async () => {
    const rows: Readonly<Record<string, (id: string) => string>> = {
      '1 Main Street': noMatchRow,
      '2 Main Street': (id) =>
        matchRow(id, { kind: 'Non_Exact', address: '2 MAIN AVE, MANCHESTER, CT, 06040' }),
      '3 Main Street': (id) =>
        matchRow(id, { point: 'NaN,NaN', address: '3 MAIN ST, MANCHESTER, CT, 06040' }),
      '4 Main Street': (id) =>
        matchRow(id, { point: '-93.2,44.9', address: '4 MAIN ST, MANCHESTER, CT, 06040' }),
      '5 Main Street': (id) =>
        matchRow(id, { kind: 'Non_Exact', address: '55 MAIN ST, MANCHESTER, CT, 06040' }),
      '6 Main Street': (id) =>
        matchRow(id, { point: '-73.6,41.1', address: '6 MAIN ST, GREENWICH, CT, 06830' }),
      '7 Main Street': (id) =>
        matchRow(id, { kind: 'Non_Exact', address: '7 N MAIN ST, MANCHESTER, CT, 06040' }),
    };
    const { service, store } = await createRefinement(() =>
      Object.values(rows)
        .map((row, index) => row(String(index)))
        .join(''),
    );
    const houses = locatedHouses(Object.keys(rows));
    await service.add(houses);
    await pieceSizes(service.run({ signal }));
    const refined = houses.filter(({ addressKey }) => store.refined.has(addressKey));
    expect(refined.map(({ address }) => address.street)).toEqual(['7 Main Street']);
    expect(service.offer().addressCount).toBe(0);
  });

  it('goes on after a restart where the service broke down', async () => {
    let count = 0;
    const first = await createRefinement((request, response) => {
      if (++count === 1) return batchRows(request).map(houseRow).join('');
      response.statusCode = 503;
      return '';
    });
    await first.service.add(locatedHouses(mainStreet(700)));
    await expect(pieceSizes(first.service.run({ signal }))).rejects.toMatchObject({ code: 'busy' });
    expect(first.store.refined.size).toBe(500);

    const { service, server, store } = await createRefinement(
      (request) => batchRows(request).map(houseRow).join(''),
      first.store,
    );
    expect(service.offer().addressCount).toBe(200);
    expect(await pieceSizes(service.run({ signal }))).toEqual([200]);
    expect(server.requests).toHaveLength(1);
    expect(store.refined.size).toBe(700);
  });

  it('takes what a truncated answer holds, and asks for the rest the next time', async () => {
    let isTruncated = true;
    const { service, store } = await createRefinement((request) => {
      const whole = batchRows(request).map(houseRow).join('');
      const text = isTruncated ? whole.slice(0, whole.length / 2) : whole;
      isTruncated = false;
      return text;
    });
    await service.add(locatedHouses(mainStreet(40)));
    await pieceSizes(service.run({ signal }));
    expect(store.refined.size).toBeGreaterThan(10);
    expect(store.refined.size + store.waiting.size).toBe(40);
    await pieceSizes(service.run({ signal }));
    expect(store.refined.size).toBe(40);
  });
});
