import { HostError } from '@mystratus/plugin-sdk';
import { describe, expect, it } from 'vitest';
import { addressIdentity } from '../../../src/common/address/address-identity.ts';
import { GeocodingProviderRegistry } from '../../../src/services/geocoding/geocoding-provider.ts';
import { Settings } from '../../../src/services/settings.ts';
import { location } from '../../support/locate-results.ts';
import {
  ADDRESS_PINS,
  createServices,
  HEAT,
  locatableRecords,
  openServices,
  ZIP_PINS,
} from '../../support/services-fixture.ts';

const unasked = {
  configuration: { 'maps.confirmAboveRequests': 1_000_000, 'maps.heatRadiusMiles': 5 },
};
const blank = { clientId: 'blank', clientName: 'Nobody', street: '', city: '', state: '', zip: '' };

describe('where locations are from', () => {
  const licence = {
    name: 'ODbL 1.0',
    attribution: '© OpenStreetMap contributors',
    allowsStoring: true,
  };

  it('is said on the map they are on, also after a restart without the provider', async () => {
    const first = await createServices(locatableRecords(2), unasked);
    await first.requests.request(HEAT, 'clients');
    expect(first.painter.attributions).toEqual(['© GeoNames, CC BY 4.0']);
    const [found] = first.store.ledger.entries();
    expect(found?.entry.providerId).toBe('mystratus.maps.bundled');
    const addressKey = addressIdentity({
      street: '1 Main Street',
      city: 'Manchester',
      state: 'CT',
      zip: '06040',
      country: '',
    });
    const known = first.store.locations.get(addressKey);
    if (!known) throw new Error('It is not known.');
    const better = new Map([
      [
        addressKey,
        {
          location: { ...known.location, precision: 'rooftop' as const },
          providerId: 'gone',
          licence,
        },
      ],
    ]);
    await first.store.commit({ found: better, entries: [] });
    await first.requests.sharpen(better);
    expect(first.painter.attributions).toContain('© OpenStreetMap contributors');
    const second = await openServices(first.memory);
    await second.requests.request(HEAT, 'clients');
    expect(second.painter.attributions).toEqual([
      '© OpenStreetMap contributors',
      '© GeoNames, CC BY 4.0',
    ]);
  });

  it('is not kept where the provider’s answers are for the open map alone', async () => {
    const { requests, store, container, state } = await createServices(
      [
        {
          clientId: 'a',
          clientName: 'A',
          street: '1 Nowhere',
          city: 'Atlantis',
          state: 'CT',
          zip: '',
        },
      ],
      unasked,
    );
    container.get(GeocodingProviderRegistry).register({
      id: 'test.fleeting',
      title: 'Fleeting',
      isBundled: true,
      licence: { ...licence, allowsStoring: false },
      isCached: false,
      bestPrecision: 'town',
      coverage: '',
      geocode: async (addresses) => addresses.map(() => location({ precision: 'town' })),
    });
    await requests.request(HEAT, 'clients');
    expect(state('shown').quote.requests).toBe(2);
    await requests.request(HEAT, 'clients');
    expect(state('shown')).toMatchObject({ coverage: { located: 1 }, quote: { requests: 1 } });
    const key = addressIdentity({
      street: '1 Nowhere',
      city: 'Atlantis',
      state: 'CT',
      zip: '',
      country: '',
    });
    expect(store.locations.get(key)).toBeUndefined();
  });
});

describe('[R7] billing of a map request', () => {
  it('is one look-up a new client and one map; the same map again is one map', async () => {
    const { requests, state, memory } = await createServices(locatableRecords(1_000), unasked);
    await requests.request(HEAT, 'clients');
    expect(state('shown').quote).toMatchObject({ newLookups: 1_000, maps: 1, requests: 1_001 });
    await requests.request(HEAT, 'clients');
    expect(state('shown').quote).toMatchObject({
      newLookups: 0,
      knownLookups: 1_000,
      requests: 1,
    });
    await expect.poll(() => memory.usage.size).toBe(1_002);
  });

  it('looks clients up that are new, and no others, when the set grows', async () => {
    const { requests, state, memory } = await createServices(locatableRecords(10), unasked);
    await requests.request(HEAT, 'clients');
    memory.setRecords('clients', locatableRecords(14));
    await requests.request(ZIP_PINS, 'clients');
    expect(state('shown').quote).toMatchObject({ newLookups: 4, knownLookups: 10, requests: 5 });
  });

  it('takes an address that changed in its writing for the same, and a real change for a new one', async () => {
    const [record] = locatableRecords(1);
    const { requests, state, memory } = await createServices(
      [{ ...record, street: '12 Main Street' }],
      unasked,
    );
    await requests.request(HEAT, 'clients');
    memory.setRecords('clients', [{ ...record, street: '12  MAIN St.', zip: '06040-1234' }]);
    await requests.request(HEAT, 'clients');
    expect(state('shown').quote.requests).toBe(1);
    memory.setRecords('clients', [{ ...record, street: '14 Main Street' }]);
    await requests.request(HEAT, 'clients');
    expect(state('shown').quote.requests).toBe(2);
  });

  it('bills each of two clients at one address', async () => {
    const [record] = locatableRecords(1);
    const { requests, state } = await createServices(
      [record ?? {}, { ...record, clientId: 'twin' }],
      unasked,
    );
    await requests.request(ADDRESS_PINS, 'clients');
    expect(state('shown').quote.requests).toBe(3);
  });

  it('bills no map when there is nobody to draw', async () => {
    const { requests, state, memory } = await createServices([blank], unasked);
    await requests.request(HEAT, 'clients');
    expect(state('shown').coverage).toMatchObject({ clients: 1, located: 0, omitted: 1 });
    expect(state('shown').quote.requests).toBe(0);
    expect(memory.usage.size).toBe(0);
  });

  it('counts the located clients but not the map of a run that is cancelled while it is drawn', async () => {
    const { requests, painter, memory, until } = await createServices(locatableRecords(5), unasked);
    painter.isHeld$.next(true);
    const made = requests.request(HEAT, 'clients');
    await expect.poll(() => painter.scenes.length).toBe(1);
    requests.cancel();
    await made;
    await until('idle');
    await expect
      .poll(() => [...memory.usage.values()].map(({ kind }) => kind))
      .toEqual(Array(5).fill('location'));
  });

  it('exempts bundled look-ups where the tariff says so, and reports them all the same', async () => {
    const { requests, state, memory } = await createServices(locatableRecords(3), {
      ...unasked,
      tariff: { countBundledLookups: false },
    });
    await requests.request(HEAT, 'clients');
    expect(state('shown').quote).toMatchObject({ newLookups: 3, exemptLookups: 3, requests: 1 });
    await expect
      .poll(() => [...memory.usage.values()].filter(({ isBillable }) => isBillable).length)
      .toBe(1);
    expect(memory.usage.size).toBe(4);
  });

  it('reports again what the host could not take, and the host counts it once', async () => {
    let isFailing = true;
    const { requests, memory } = await createServices(locatableRecords(3), unasked, (services) => ({
      ...services,
      usage: {
        getTariff: () => services.usage.getTariff(),
        getTotals: () => services.usage.getTotals(),
        report: async (entries) => {
          await services.usage.report(entries);
          if (isFailing) throw new Error('The line dropped after the host had taken it.');
        },
      },
    }));
    await requests.request(HEAT, 'clients');
    await expect.poll(() => memory.usage.size).toBe(4);
    isFailing = false;
    await requests.request(HEAT, 'clients');
    await expect.poll(() => memory.usage.size).toBe(5);
  });
});

describe('[R5] limits in distinct clients', () => {
  it.each([
    [HEAT, 10_000],
    [ZIP_PINS, 1_000],
    [ADDRESS_PINS, 1_000],
  ])('%s works at %i', async (kind, limit) => {
    const { requests, state } = await createServices(locatableRecords(limit), unasked);
    await requests.request(kind, 'clients');
    expect(state('shown').coverage.located).toBe(limit);
  });

  it('refuses one over before anything is looked up or billed, and offers the map that can show them', async () => {
    const { requests, state, memory, painter } = await createServices(
      locatableRecords(1_001),
      unasked,
    );
    await requests.request(ZIP_PINS, 'clients');
    expect(state('refused')).toMatchObject({ clientCount: 1_001, alternative: { id: HEAT } });
    expect(painter.scenes).toHaveLength(0);
    expect(memory.usage.size).toBe(0);
  });

  it('stays refused when the host’s books, which it does not need, cannot be read', async () => {
    const { requests, state, until } = await createServices(
      locatableRecords(1_001),
      unasked,
      (all) => ({
        ...all,
        usage: {
          ...all.usage,
          getTotals: async () => {
            await until('refused');
            throw new HostError('internal', 'The books are closed.');
          },
          getTariff: (options) => all.usage.getTariff(options),
          report: (entries, options) => all.usage.report(entries, options),
        },
      }),
    );
    await requests.request(ZIP_PINS, 'clients');
    expect(state('refused').clientCount).toBe(1_001);
  });

  it('offers no other map where none can show so many', async () => {
    const { requests, state } = await createServices(locatableRecords(10_001), unasked);
    await requests.request(HEAT, 'clients');
    expect(state('refused').alternative).toBeUndefined();
  });

  it('counts a client with several records once', async () => {
    const records = locatableRecords(1_000);
    const { requests, state } = await createServices([...records, ...records], unasked);
    await requests.request(ADDRESS_PINS, 'clients');
    expect(state('shown').coverage).toMatchObject({ rows: 2_000, clients: 1_000 });
  });
});

describe('[R4] the client set', () => {
  it('is the selected rows, or all listed rows when fewer than two are selected', async () => {
    const { requests, state, memory } = await createServices(locatableRecords(10), unasked);
    memory.select('clients', [3]);
    await requests.request(HEAT, 'clients');
    expect(state('shown').coverage.clients).toBe(10);
    memory.select('clients', [3, 4]);
    await requests.request(HEAT, 'clients');
    expect(state('shown').coverage.clients).toBe(2);
  });
});

describe('[R6] omitted clients', () => {
  it('are counted and listed with the reason', async () => {
    const foreign = {
      ...blank,
      clientId: 'f',
      street: '1 King St',
      city: 'Toronto',
      zip: 'M5H 1A1',
      country: 'Canada',
    };
    const military = {
      ...blank,
      clientId: 'm',
      street: 'PSC 3',
      city: 'APO',
      state: 'AE',
      zip: '09021',
    };
    const { requests, state } = await createServices(
      [...locatableRecords(2), blank, foreign, military],
      unasked,
    );
    await requests.request(HEAT, 'clients');
    const { coverage, leftOut } = state('shown');
    expect(coverage).toMatchObject({ clients: 5, located: 2, omitted: 3 });
    expect(leftOut.map(({ reason }) => reason)).toEqual(['blank-address', 'foreign', 'military']);
    expect(leftOut[0]?.clients).toMatchObject([{ name: 'Nobody' }]);
  });
});

describe('the quote', () => {
  it('is asked about above the user’s threshold, and nothing is billed when the user declines', async () => {
    const { requests, until, memory } = await createServices(locatableRecords(250));
    const made = requests.request(HEAT, 'clients');
    expect(await until('confirming')).toMatchObject({ quote: { requests: 251 } });
    requests.cancel();
    await made;
    await until('idle');
    expect(memory.usage.size).toBe(0);
  });

  it('is not asked about at the threshold', async () => {
    const { requests, state } = await createServices(locatableRecords(249));
    await requests.request(HEAT, 'clients');
    expect(state('shown').quote.requests).toBe(250);
  });

  it('is asked about where it would pass the month’s cap', async () => {
    const { requests, until } = await createServices(locatableRecords(5), {
      tariff: { countBundledLookups: true, monthlyCap: 5 },
    });
    const made = requests.request(HEAT, 'clients');
    expect(await until('confirming')).toMatchObject({ quote: { passedCap: 5 } });
    requests.confirm();
    await made;
    await until('shown');
  });
});

describe('a changed selection', () => {
  it('says what an update would bill, and bills nothing by itself', async () => {
    const { requests, state, memory } = await createServices(locatableRecords(10), unasked);
    memory.select('clients', [0, 1, 2]);
    await requests.request(HEAT, 'clients');
    await expect.poll(() => memory.usage.size).toBe(4);
    memory.select('clients', [1, 2, 3, 4, 5]);
    await expect.poll(() => state('shown').change).toEqual({ clientCount: 5, newLookups: 3 });
    expect(memory.usage.size).toBe(4);
    await requests.update();
    expect(state('shown')).toMatchObject({ change: undefined, quote: { requests: 4 } });
  });

  it('is said of a map that was made of what was selected before', async () => {
    const { requests, painter, state, memory } = await createServices(
      locatableRecords(10),
      unasked,
    );
    memory.select('clients', [0, 1, 2]);
    painter.isHeld$.next(true);
    const made = requests.request(HEAT, 'clients');
    await expect.poll(() => painter.scenes.length).toBe(1);
    memory.select('clients', [1, 2, 3, 4, 5]);
    painter.isHeld$.next(false);
    await made;
    await expect.poll(() => state('shown').change).toEqual({ clientCount: 5, newLookups: 3 });
  });

  it('is still said when another request has been given up', async () => {
    const { requests, state, memory, until } = await createServices(locatableRecords(10), unasked);
    memory.select('clients', [0, 1, 2]);
    await requests.request(HEAT, 'clients');
    memory.select('clients', [1, 2, 3, 4, 5]);
    await expect.poll(() => state('shown').change).toBeDefined();
    const asked = requests.request(HEAT, 'clients', { alwaysAsks: true });
    await until('confirming');
    requests.cancel();
    await asked;
    await expect.poll(() => state('shown').change).toEqual({ clientCount: 5, newLookups: 3 });
  });
});

describe('a map that cannot be made', () => {
  it('is a state with the reason; what was located still counts', async () => {
    const { requests, painter, state, memory } = await createServices(locatableRecords(2), unasked);
    painter.failure = new Error('The canvas is gone.');
    await requests.request(HEAT, 'clients');
    expect(state('failed').error).toMatchObject({ message: 'The canvas is gone.' });
    await expect.poll(() => memory.usage.size).toBe(2);
  });

  it('is said when the host’s books cannot be read, though its rows come later', async () => {
    let sendRows = () => {};
    const rowsAreDue = new Promise<void>((resolve) => {
      sendRows = resolve;
    });
    const { requests, state, until } = await createServices(
      locatableRecords(2),
      unasked,
      (all) => ({
        ...all,
        hubs: Object.assign(Object.create(all.hubs) as typeof all.hubs, {
          readRows: async (...args: Parameters<typeof all.hubs.readRows>) => {
            await rowsAreDue;
            return all.hubs.readRows(...args);
          },
        }),
        usage: {
          ...all.usage,
          getTotals: () => Promise.reject(new HostError('internal', 'The books are closed.')),
          getTariff: (options) => all.usage.getTariff(options),
          report: (entries, options) => all.usage.report(entries, options),
        },
      }),
    );
    const request = requests.request(HEAT, 'clients');
    await until('failed');
    sendRows();
    await request;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(state('failed').error).toMatchObject({ message: 'The books are closed.' });
  });

  it('gives way to a newer request', async () => {
    const { requests, painter, state } = await createServices(locatableRecords(2), unasked);
    painter.isHeld$.next(true);
    const first = requests.request(HEAT, 'clients');
    await expect.poll(() => painter.scenes.length).toBe(1);
    const second = requests.request(ZIP_PINS, 'clients');
    await expect.poll(() => painter.scenes.length).toBe(2);
    painter.isHeld$.next(false);
    await Promise.all([first, second]);
    expect(state('shown').kind.id).toBe(ZIP_PINS);
    expect(state('shown').quote).toMatchObject({ newLookups: 0, maps: 1 });
  });
});

it('a map whose clients cannot be written down stays, says so, and is free', async () => {
  let isFull = false;
  const { requests, state, memory } = await createServices(
    locatableRecords(2),
    unasked,
    (services) => ({
      ...services,
      storage: Object.assign(Object.create(services.storage), {
        append: async (...parameters: Parameters<typeof services.storage.append>) => {
          if (isFull) throw new HostError('quota-exceeded', 'The disk is full.');
          return services.storage.append(...parameters);
        },
      }),
    }),
  );
  isFull = true;
  await requests.request(HEAT, 'clients');
  expect(state('shown')).toMatchObject({ isKept: false, quote: { requests: 0 } });
  isFull = false;
  await requests.request(HEAT, 'clients');
  expect(state('shown')).toMatchObject({ isKept: true, quote: { newLookups: 2, requests: 3 } });
  await expect.poll(() => memory.usage.size).toBe(3);
});

describe('the way back to the hub', () => {
  it('selects the rows that a number of the coverage counts', async () => {
    const { requests, memory } = await createServices([...locatableRecords(2), blank], unasked);
    await requests.request(HEAT, 'clients');
    await requests.selectPart({ kind: 'reason', reason: 'blank-address' });
    expect(memory.selectedIndexes('clients')).toEqual([2]);
  });

  it('selects them already while the quote is asked about', async () => {
    const { requests, memory, until } = await createServices([...locatableRecords(300), blank]);
    const made = requests.request(HEAT, 'clients');
    await until('confirming');
    await requests.selectPart({ kind: 'omitted' });
    expect(memory.selectedIndexes('clients')).toEqual([300]);
    requests.cancel();
    await made;
  });

  it('selects the rows of a pin and opens the record of a client', async () => {
    const { requests, memory } = await createServices(locatableRecords(3), unasked);
    await requests.request(ZIP_PINS, 'clients');
    await requests.selectPins(['06040']);
    expect(memory.selectedIndexes('clients')).toEqual([0, 1, 2]);
    await requests.openClient(1);
    expect(memory.openedRecords).toEqual([{ hubId: 'clients', index: 1 }]);
  });
});

describe('a setting that is changed', () => {
  const wider = { 'maps.heatRadiusMiles': 20 };

  it('changes the open map where the user stands, and is free', async () => {
    const { requests, painter, state, memory } = await createServices(locatableRecords(3), unasked);
    await requests.request(HEAT, 'clients');
    await expect.poll(() => memory.usage.size).toBe(4);
    memory.setConfiguration(wider);
    await expect
      .poll(() => painter.scenes)
      .toMatchObject([{ radiusMiles: 5 }, { radiusMiles: 20 }]);
    expect(painter.keptViews).toEqual([false, true]);
    expect(state('shown').quote.requests).toBe(4);
    expect(memory.usage.size).toBe(4);
  });

  it('reaches a map that is just being drawn, when that is done', async () => {
    const services = await createServices(locatableRecords(3), unasked);
    const { requests, painter, state, memory, container } = services;
    painter.isHeld$.next(true);
    const made = requests.request(HEAT, 'clients');
    await expect.poll(() => painter.scenes.length).toBe(1);
    const arrived = new Promise((resolve) => container.get(Settings).onDidChange(resolve));
    memory.setConfiguration(wider);
    await arrived;
    painter.isHeld$.next(false);
    await made;
    expect(painter.scenes).toMatchObject([{ radiusMiles: 5 }, { radiusMiles: 20 }]);
    expect(state('shown').quote.requests).toBe(4);
  });

  it('reaches the map of another hub when that is shown again', async () => {
    const hub = (id: string) => ({ id, title: id, recordNoun: id, records: locatableRecords(3) });
    const { requests, painter, memory, container } = await createServices([], {
      ...unasked,
      hubs: [hub('clients'), hub('sessions')],
    });
    await requests.request(HEAT, 'clients');
    await requests.request(ZIP_PINS, 'sessions');
    const arrived = new Promise((resolve) => container.get(Settings).onDidChange(resolve));
    memory.setConfiguration(wider);
    await arrived;
    await requests.showHub('clients');
    expect(painter.scenes.at(-1)).toMatchObject({ kind: 'heat', radiusMiles: 20 });
  });
});

describe('several hubs', () => {
  it('keep a map each, and drawing one again is free', async () => {
    const hub = (id: string) => ({ id, title: id, recordNoun: id, records: locatableRecords(3) });
    const { requests, painter, state, memory } = await createServices([], {
      ...unasked,
      hubs: [hub('clients'), hub('sessions')],
    });
    await requests.request(HEAT, 'clients');
    await requests.request(ZIP_PINS, 'sessions');
    await expect.poll(() => memory.usage.size).toBe(5);
    await requests.showHub('clients');
    expect(state('shown').kind.id).toBe(HEAT);
    expect(painter.scenes.map(({ kind }) => kind)).toEqual(['heat', 'zip-pins', 'heat']);
    expect(memory.usage.size).toBe(5);
  });
});
