import { describe, expect, it } from 'vitest';
import type { Location } from '../../../src/common/locations/location.ts';
import type { OnlineRefusal } from '../../../src/services/connectivity/online-access.ts';
import { GeocodingError } from '../../../src/services/geocoding/geocoding-error.ts';
import type {
  GeocodeAnswer,
  GeocodeMatch,
  OnlineGeocodingProvider,
} from '../../../src/services/geocoding/geocoding-provider.ts';
import { LicensedProviderRegistry } from '../../../src/services/geocoding/licensed-provider-registry.ts';
import type { StreetAddress } from '../../../src/services/geocoding/street-address.ts';
import { QueuedRefinementService } from '../../../src/services/refinement/queued-refinement-service.ts';
import type {
  LocatedAddress,
  RefinementPiece,
} from '../../../src/services/refinement/refinement-service.ts';
import { MemoryRefinementStore } from '../../support/memory-refinement-store.ts';

const KNOWN: Location = {
  lon: -72.52,
  lat: 41.78,
  precision: 'zip',
  zip5: '06040',
  town: 'Manchester, CT',
  needsAddressCheck: false,
};

/** How often others had their turn while something was done. */
async function turnsDuring(work: Promise<void>): Promise<number> {
  let turns = 0;
  const timer = setInterval(() => {
    turns++;
  });
  await work;
  clearInterval(timer);
  return turns;
}

function located(street: string, location: Partial<Location> = {}): LocatedAddress {
  return {
    addressKey: street,
    address: { street, city: 'Manchester', state: 'CT', zip: '06040', country: '' },
    location: { ...KNOWN, ...location },
  };
}

const houses = (count: number) =>
  Array.from({ length: count }, (_, index) => located(`${index + 1} Main St`));

function matchOf(address: StreetAddress): GeocodeMatch {
  return { lon: -72.53, lat: 41.79, precision: 'street', isExact: true, address };
}

type Script = (
  batch: readonly StreetAddress[],
  signal: AbortSignal,
) => readonly GeocodeAnswer[] | Promise<readonly GeocodeAnswer[]>;

/** A provider that answers by a script and remembers its batches. */
function scripted(id: string, script: Script, change: Partial<OnlineGeocodingProvider> = {}) {
  const batches: (readonly string[])[] = [];
  const provider: OnlineGeocodingProvider = {
    id,
    title: id,
    isBundled: false,
    licence: { name: 'Terms', attribution: '', allowsStoring: true },
    isCached: true,
    bestPrecision: 'street',
    coverage: '',
    sends: { origin: `https://${id}.example`, parts: [] },
    batchSize: 2,
    async geocode(batch, { signal }) {
      batches.push(batch.map(({ street }) => street));
      return script(batch, signal);
    },
    ...change,
  };
  return { provider, batches };
}

const findsAll: Script = (batch) => batch.map(matchOf);
const findsNone: Script = (batch) => batch.map(() => 'no-match');

function createService(
  providers: readonly OnlineGeocodingProvider[],
  store = new MemoryRefinementStore(),
) {
  const registry = new LicensedProviderRegistry();
  for (const provider of providers) registry.register(provider);
  const refusals = new Map<string, OnlineRefusal>();
  const waits: number[] = [];
  const service = new QueuedRefinementService(store, registry, {
    refusalOf: ({ id }) => refusals.get(id),
    whenBack: async ({ id }, { failures }) => {
      waits.push(failures);
      refusals.delete(id);
    },
  });
  return { service, store, refusals, waits };
}

async function collect(
  pieces: AsyncIterable<RefinementPiece>,
  onPiece: (piece: RefinementPiece) => void = () => undefined,
) {
  const collected: RefinementPiece[] = [];
  for await (const piece of pieces) {
    collected.push(piece);
    onPiece(piece);
  }
  return collected;
}

const signal = new AbortController().signal;

describe('the queue of addresses to refine', () => {
  it('takes what is known by zip or town, with a house and a street', async () => {
    const { provider } = scripted('a', findsAll);
    const { service, store } = createService([provider]);
    await service.add([
      located('1 Main St'),
      located('2 Main St', { precision: 'town' }),
      located('3 Main St', { precision: 'street' }),
      located('4 Main St', { precision: 'by-hand' }),
      located('PO Box 5'),
      located('Main St'),
    ]);
    expect([...store.waiting.keys()]).toEqual(['1 Main St', '2 Main St']);
    expect(service.offer()).toEqual({ addressCount: 2, providers: [provider], waitingCount: 2 });
  });

  it('does not forget who denied an address when it comes again', async () => {
    const { provider, batches } = scripted('a', findsNone);
    const { service } = createService([provider]);
    await service.add(houses(1));
    await collect(service.run({ signal }));
    await service.add(houses(1));
    await collect(service.run({ signal }));
    expect(batches).toEqual([['1 MAIN ST']]);
    expect(service.offer()).toEqual({ addressCount: 0, providers: [], waitingCount: 1 });
  });

  it('is filled in pieces between which others have their turn', async () => {
    const { service, store } = createService([scripted('a', findsAll).provider]);
    const turns = await turnsDuring(service.add(houses(20_000)));
    expect(turns).toBeGreaterThan(0);
    expect(store.waiting.size).toBe(20_000);
  });

  it('takes an address once that two maps bring at the same time', async () => {
    const { provider, batches } = scripted('a', findsNone);
    const { service, store } = createService([provider]);
    const slow = service.add(houses(20_000));
    await service.add(houses(1));
    await collect(service.run({ signal }));
    await slow;
    expect(batches.flat()).toContain('1 MAIN ST');
    expect(store.waiting.get('1 Main St')?.deniedBy).toEqual(['a']);
  });

  it('offers nothing that is not allowed', async () => {
    const { provider } = scripted('a', findsAll);
    const { service, refusals } = createService([provider]);
    await service.add(houses(3));
    refusals.set('a', 'no-network');
    expect(service.offer()).toEqual({ addressCount: 0, providers: [], waitingCount: 3 });
  });
});

describe('a run', () => {
  it('brings sharper locations in pieces, stored before they are handed out', async () => {
    const { provider, batches } = scripted('a', findsAll);
    const { service, store } = createService([provider]);
    await service.add(houses(5));
    const pieces = await collect(service.run({ signal }), ({ refined }) => {
      for (const key of refined.keys()) expect(store.refined.has(key)).toBe(true);
    });
    expect(batches.map((batch) => batch.length)).toEqual([2, 2, 1]);
    expect(
      pieces.map(({ askedCount, addressCount, refinedCount }) => [
        askedCount,
        addressCount,
        refinedCount,
      ]),
    ).toEqual([
      [2, 5, 2],
      [4, 5, 4],
      [5, 5, 5],
    ]);
    expect(pieces[0]?.refined.get('1 Main St')).toEqual({
      location: { ...KNOWN, lon: -72.53, lat: 41.79, precision: 'street' },
      providerId: 'a',
      licence: provider.licence,
      foundAt: expect.stringMatching(/^\d{4}-.*Z$/),
      isCached: true,
    });
    expect(store.waiting.size).toBe(0);
  });

  it('asks the next provider for what the one before does not know, and each only once', async () => {
    const first = scripted('a', (batch) =>
      batch.map((address) => (address.street.startsWith('1 ') ? matchOf(address) : 'no-match')),
    );
    const second = scripted('b', findsAll);
    const { service, store } = createService([first.provider, second.provider]);
    await service.add(houses(3));
    const pieces = await collect(service.run({ signal }));
    expect(second.batches).toEqual([['2 MAIN ST', '3 MAIN ST']]);
    expect(pieces.at(-1)).toMatchObject({ askedCount: 3, addressCount: 3, refinedCount: 3 });
    expect([...store.refined.values()].map(({ providerId }) => providerId)).toEqual([
      'a',
      'b',
      'b',
    ]);
  });

  it('keeps the zip point where a match is not believed, and does not ask that provider again', async () => {
    const { provider } = scripted('a', (batch) =>
      batch.map((address) => ({ ...matchOf(address), lon: 0, lat: 0 })),
    );
    const { service, store } = createService([provider]);
    await service.add(houses(1));
    await collect(service.run({ signal }));
    expect(store.refined.size).toBe(0);
    expect(store.waiting.get('1 Main St')?.deniedBy).toEqual(['a']);
  });

  it('leaves what was not answered for the next run', async () => {
    let isFirst = true;
    const { provider, batches } = scripted('a', (batch) => {
      const answers = isFirst ? (['unanswered'] as const) : batch.map(matchOf);
      isFirst = false;
      return answers;
    });
    const { service, store } = createService([provider]);
    await service.add(houses(2));
    await collect(service.run({ signal }));
    expect(store.waiting.size).toBe(2);
    await collect(service.run({ signal }));
    expect(batches).toHaveLength(2);
    expect(store.refined.size).toBe(2);
  });

  it('keeps a batch whose answers come together with the abort, and goes on from there', async () => {
    const controller = new AbortController();
    const { provider, batches } = scripted('a', (batch) => {
      controller.abort();
      return batch.map(matchOf);
    });
    const { service, store } = createService([provider]);
    await service.add(houses(4));
    const run = collect(service.run({ signal: controller.signal }));
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect([...store.refined.keys()]).toEqual(['1 Main St', '2 Main St']);

    const restarted = createService([scripted('a', findsAll).provider], store);
    await collect(restarted.service.run({ signal }));
    expect(batches).toHaveLength(1);
    expect(store.refined.size).toBe(4);
  });

  it('asks the others when a provider fails, and then says why', async () => {
    const failing = scripted('a', (batch) => {
      if (batch[0]?.street === '3 MAIN ST') throw new GeocodingError('busy', 'A is busy.');
      return batch.map(matchOf);
    });
    const other = scripted('b', findsNone);
    const { service, store } = createService([failing.provider, other.provider]);
    await service.add(houses(6));
    await expect(collect(service.run({ signal }))).rejects.toThrow('A is busy.');
    expect([...store.refined.keys()]).toEqual(['1 Main St', '2 Main St']);
    expect(other.batches.flat()).toHaveLength(4);
  });

  it('stops sending the moment that it is no longer allowed', async () => {
    const { provider, batches } = scripted('a', findsAll);
    const { service, refusals } = createService([provider]);
    await service.add(houses(6));
    await collect(service.run({ signal }), () => refusals.set('a', 'offline-mode'));
    expect(batches).toHaveLength(1);
  });

  it('waits for the network in the middle of a run, and goes on where it was', async () => {
    const { provider, batches } = scripted('a', findsAll);
    const { service, store, refusals, waits } = createService([provider]);
    await service.add(houses(6));
    const lose = ({ askedCount }: RefinementPiece) => {
      if (askedCount < 6) refusals.set('a', askedCount === 2 ? 'no-network' : 'unreachable');
    };
    const pieces = await collect(service.run({ signal }), lose);
    expect(waits).toEqual([0, 0]);
    expect(batches.flat()).toHaveLength(6);
    expect(pieces.at(-1)).toMatchObject({ askedCount: 6, refinedCount: 6 });
    expect(store.waiting.size).toBe(0);
  });

  it('asks again for a batch that the network was lost under, and not for ever', async () => {
    let failures = 2;
    const { provider, batches } = scripted('a', (batch) => {
      if (failures-- > 0) throw new GeocodingError('offline', 'A could not be reached.');
      return batch.map(matchOf);
    });
    const { service, store, waits } = createService([provider]);
    await service.add(houses(2));
    await collect(service.run({ signal }));
    expect(waits).toEqual([1, 2]);
    expect(batches).toHaveLength(3);
    expect(store.refined.size).toBe(2);

    failures = Number.POSITIVE_INFINITY;
    await service.add(houses(3));
    await expect(collect(service.run({ signal }))).rejects.toThrow('could not be reached');
    expect(store.waiting.size).toBe(3);
  });

  it('keeps to what a provider takes in one run', async () => {
    const { provider, batches } = scripted('a', findsAll, { runSize: 3 });
    const { service } = createService([provider]);
    await service.add(houses(6));
    expect(service.offer().addressCount).toBe(3);
    await collect(service.run({ signal }));
    expect(batches.flat()).toHaveLength(3);
  });

  it('does not store what a licence forbids to store', async () => {
    const licence = { name: 'Terms', attribution: '', allowsStoring: false };
    const uncached = scripted('a', findsAll, { licence, isCached: false });
    const other = scripted('b', findsAll);
    const { service, store } = createService([uncached.provider, other.provider]);
    await service.add(houses(2));
    const [piece, ...others] = await collect(service.run({ signal }));
    expect(piece?.refined.size).toBe(2);
    expect(others).toEqual([]);
    expect(store.refined.size).toBe(0);
    expect(store.waiting.size).toBe(2);
    expect(other.batches).toEqual([]);
  });
});
