import { HostError } from '@mystratus/plugin-sdk';
import Papa from 'papaparse';
import { BehaviorSubject, filter, firstValueFrom } from 'rxjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BillingService } from '../../../src/services/billing/billing-service.ts';
import { LedgerReport, type LedgerSummary } from '../../../src/services/billing/ledger-report.ts';
import {
  createHost,
  createServices,
  HEAT,
  locatableRecords,
  openServices,
} from '../../support/services-fixture.ts';

const unasked = {
  configuration: { 'maps.confirmAboveRequests': 1_000_000, 'maps.heatRadiusMiles': 5 },
};

afterEach(() => {
  vi.useRealTimers();
});

describe('the ledger for people', () => {
  it('counts what the host takes between its sum and the answer', async () => {
    const isUp$ = new BehaviorSubject(false);
    const { requests, container, store } = await createServices(
      locatableRecords(3),
      unasked,
      (services) => ({
        ...services,
        usage: {
          getTariff: () => services.usage.getTariff(),
          async report(entries) {
            await firstValueFrom(isUp$.pipe(filter((isUp) => isUp)));
            await services.usage.report(entries);
          },
          async getTotals() {
            const totals = await services.usage.getTotals();
            if (store.ledger.unreportedCount > 0) {
              isUp$.next(true);
              await expect.poll(() => store.ledger.unreportedCount).toBe(0);
            }
            return totals;
          },
        },
      }),
    );
    await requests.request(HEAT, 'clients');
    expect(store.ledger.unreportedCount).toBe(4);
    const { signal } = new AbortController();
    const terms = await container.get(BillingService).terms({ signal });
    expect(terms.usedThisMonth).toBe(4);
  });

  it('says what was used this month, whether or not the host knows it yet', async () => {
    let isDown = true;
    const { requests, container, store } = await createServices(
      locatableRecords(3),
      { ...unasked, tariff: { countBundledLookups: true, monthlyCap: 100, pricePerRequest: 0.02 } },
      (services) => ({
        ...services,
        usage: {
          getTariff: () => services.usage.getTariff(),
          getTotals: () => services.usage.getTotals(),
          async report(entries) {
            if (isDown) throw new HostError('internal', 'The server is being serviced.');
            await services.usage.report(entries);
          },
        },
      }),
    );
    const summaries: LedgerSummary[] = [];
    const report = container.get(LedgerReport);
    report.summary$.subscribe((summary) => summaries.push(summary));
    await expect.poll(() => summaries.at(-1)?.usedThisMonth).toBe(0);
    await requests.request(HEAT, 'clients');
    await expect
      .poll(() => summaries.at(-1))
      .toMatchObject({
        tariff: { monthlyCap: 100, pricePerRequest: 0.02 },
        usedThisMonth: 4,
        usedLastMonth: 0,
        unreportedCount: 4,
        reportingFailure: 'The server is being serviced.',
        refused: [],
      });
    isDown = false;
    await expect
      .poll(() => summaries.at(-1))
      .toMatchObject({ usedThisMonth: 4, unreportedCount: 0, reportingFailure: undefined });
    expect(store.ledger.entries()).toHaveLength(4);
  });

  it('goes over to last month with the account’s calendar', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T07:00:00Z') });
    const memory = createHost([], unasked);
    const time = '2026-12-01T06:59:59Z';
    await memory.services.usage.report([
      { id: 'map:old', time, kind: 'map', hubId: 'clients', isBillable: true },
    ]);
    const { container } = await openServices(memory);
    const summary = await firstValueFrom(container.get(LedgerReport).summary$);
    expect(summary).toMatchObject({ usedThisMonth: 0, usedLastMonth: 1 });
  });

  it('exports every entry as CSV that no spreadsheet calculates', async () => {
    const [first, second] = locatableRecords(2);
    const trap = '=HYPERLINK("http://evil.example","x"), "quoted"';
    const { requests, container } = await createServices(
      [{ ...first, clientId: trap }, second ?? {}],
      unasked,
    );
    await requests.request(HEAT, 'clients');
    const { data } = Papa.parse<Record<string, string>>(container.get(LedgerReport).csv(), {
      header: true,
    });
    expect(data.map(({ kind }) => kind)).toEqual(['location', 'location', 'map']);
    expect(data[0]).toMatchObject({ number: '1', client: `'${trap}`, billable: 'yes' });
    expect(data[1]).toMatchObject({ client: 'c1', precision: 'zip', hub: 'clients' });
  });
});

describe('a bill that cannot be written down', () => {
  it('leaves the map on the screen, bills nothing and says what to do', async () => {
    let isFull = true;
    const { requests, state, memory } = await createServices(
      locatableRecords(3),
      unasked,
      (services) => ({
        ...services,
        storage: {
          read: (...call) => services.storage.read(...call),
          append: async (...call) => {
            if (isFull) throw new HostError('quota-exceeded', 'There is no room.');
            await services.storage.append(...call);
          },
          writeAtomically: (...call) => services.storage.writeAtomically(...call),
          list: () => services.storage.list(),
          delete: (...call) => services.storage.delete(...call),
        },
      }),
    );
    await requests.request(HEAT, 'clients');
    expect(state('shown').quote).toMatchObject({ newLookups: 0, maps: 0, requests: 0 });
    await expect.poll(() => memory.messages).toMatchObject([{ severity: 'error' }]);
    expect(memory.messages[0]?.message).toMatch(/Nothing was billed.*Free some disk space/);
    expect(memory.usage.size).toBe(0);
    isFull = false;
    await requests.request(HEAT, 'clients');
    expect(state('shown').quote).toMatchObject({ newLookups: 3, maps: 1, requests: 4 });
  });
});

describe('two windows of one account', () => {
  it('bill a client once, and each says what it has billed itself', async () => {
    const memory = createHost(locatableRecords(20), unasked);
    const here = await openServices(memory);
    const there = await openServices(memory);
    await Promise.all([
      here.requests.request(HEAT, 'clients'),
      there.requests.request(HEAT, 'clients'),
    ]);
    const quotes = [here.state('shown').quote, there.state('shown').quote];
    expect(quotes.map(({ newLookups }) => newLookups).sort()).toEqual([0, 20]);
    expect(quotes.map(({ maps }) => maps)).toEqual([1, 1]);
    await expect.poll(() => memory.usage.size).toBe(22);
    await there.requests.request(HEAT, 'clients');
    expect(there.state('shown').quote).toMatchObject({ newLookups: 0, knownLookups: 20 });
  });

  it('count what the other has billed in the next quote', async () => {
    const memory = createHost(locatableRecords(20), unasked);
    const here = await openServices(memory);
    const there = await openServices(memory);
    await here.requests.request(HEAT, 'clients');
    await there.requests.request(HEAT, 'clients');
    expect(there.states.find(({ phase }) => phase === 'drawing')).toMatchObject({
      quote: { newLookups: 0, knownLookups: 20 },
    });
  });
});
