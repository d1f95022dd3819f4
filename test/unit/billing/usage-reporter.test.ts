import type { TestHost } from '@mystratus/plugin-harness/testing';
import { HostError, type UsageApi } from '@mystratus/plugin-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { createRandom } from '../../../harness/src/data/random.ts';
import { retryDelayMs } from '../../../src/services/backoff.ts';
import type { ReportingPolicy } from '../../../src/services/billing/reporting-policy.ts';
import { UsageReporter } from '../../../src/services/billing/usage-reporter.ts';
import { JournaledMapsStore } from '../../../src/services/cache/journaled-maps-store.ts';
import { loadSqlEngine } from '../../../src/services/cache/maps-database.ts';
import { DEFAULT_CONNECTIVITY_POLICY } from '../../../src/services/connectivity/connectivity-policy.ts';
import { HostConnectivity } from '../../../src/services/connectivity/host-connectivity.ts';
import { HostSettings } from '../../../src/services/settings.ts';
import { createMapsHost, openMapsWindow } from '../../support/maps-host.ts';
import { batchOf, entry } from '../../support/maps-store-fixture.ts';

const engine = loadSqlEngine();
const hasty: ReportingPolicy = { batchSize: 100, timeoutMs: 15, firstDelayMs: 1, maxDelayMs: 2 };
const names = (count: number) => Array.from({ length: count }, (_, index) => `client ${index}`);

const reporters: UsageReporter[] = [];
afterEach(() => {
  for (const reporter of reporters.splice(0)) reporter.dispose();
});

/** A store and its outbox in a host whose usage server does what `decorate` makes of it. */
async function open(
  memory: TestHost,
  decorate: (usage: UsageApi) => Partial<UsageApi> = () => ({}),
  policy = hasty,
) {
  const host = await openMapsWindow(memory, {
    services: ({ usage, ...services }) => ({
      ...services,
      usage: {
        getTariff: () => usage.getTariff(),
        getTotals: () => usage.getTotals(),
        report: (entries) => usage.report(entries),
        ...decorate(usage),
      },
    }),
  }).connect();
  const notices = { filesSetAside: () => {}, warn: () => {} };
  const store = await JournaledMapsStore.open({ storage: host.storage, engine, notices });
  const connectivity = new HostConnectivity(
    host,
    new HostSettings(host),
    DEFAULT_CONNECTIVITY_POLICY,
  );
  const reporter = new UsageReporter(host, store, policy, connectivity);
  reporters.push(reporter);
  return { store, reporter };
}

describe('reporting usage', () => {
  it('over a line that drops, delays, repeats and reorders counts each of 10,000 entries once', async () => {
    const random = createRandom(7);
    const memory = createMapsHost({ now: new Date('2026-11-20T12:00:00Z') });
    const { store, reporter } = await open(memory, (usage) => {
      const late: Parameters<UsageApi['report']>[0][] = [];
      return {
        async report(entries) {
          const fate = random.integer(0, 6);
          if (fate === 0) throw new HostError('internal', 'The line dropped on the way there.');
          if (fate === 1) late.push(entries);
          if (fate === 2 && random.chance(0.3)) await new Promise(() => {});
          await new Promise((resolve) => setTimeout(resolve, random.integer(0, 2)));
          for (const old of late.splice(0, random.integer(0, 2))) await usage.report(old);
          await usage.report(entries);
          if (fate === 3) await usage.report(entries.toReversed());
          if (fate === 4) throw new HostError('internal', 'The line dropped on the way back.');
        },
      };
    });
    for (let batch = 0; batch < 10; batch++) {
      await store.commit(batchOf(names(10_000).slice(batch * 1_000, (batch + 1) * 1_000)));
      reporter.flush();
    }
    await expect.poll(() => store.ledger.unreportedCount, { timeout: 20_000 }).toBe(0);
    expect(await memory.services.usage.getTotals()).toEqual({ thisMonth: 10_000, lastMonth: 0 });
    expect([...memory.usage.keys()].sort()).toEqual(
      store.ledger
        .entries()
        .map((numbered) => numbered.entry.id)
        .sort(),
    );
  }, 120_000);

  it('goes on after a restart with what was left', async () => {
    const memory = createMapsHost();
    const fail = async () => Promise.reject(new HostError('internal', 'Not now.'));
    const before = await open(memory, () => ({ report: fail }));
    await before.store.commit(batchOf(names(3)));
    before.reporter.flush();
    await expect.poll(() => before.reporter.failure$.value).toMatch(/could not|Not now/);
    before.reporter.dispose();
    expect(memory.usage.size).toBe(0);
    await open(memory);
    await expect.poll(() => memory.usage.size).toBe(3);
  });

  it('tries again at once when the network comes back', async () => {
    const memory = createMapsHost({ online: false });
    const patient = { ...hasty, firstDelayMs: 3_600_000, maxDelayMs: 3_600_000 };
    const offline = (usage: UsageApi): Partial<UsageApi> => ({
      async report(entries) {
        if (!memory.services.env.current.isOnline) throw new HostError('offline', 'No network.');
        await usage.report(entries);
      },
    });
    const { store, reporter } = await open(memory, offline, patient);
    await store.commit(batchOf(names(3)));
    reporter.flush();
    await expect.poll(() => reporter.failure$.value).toBe('No network.');
    memory.setEnvironment({ isOnline: true });
    await expect.poll(() => memory.usage.size).toBe(3);
    await expect.poll(() => reporter.failure$.value).toBeUndefined();
  });

  it('sets apart the entries that the host finds invalid, and counts the others', async () => {
    const memory = createMapsHost();
    const { store, reporter } = await open(memory);
    const { found, entries } = batchOf(names(250));
    const bad = [entry('bad', { hubId: '' }), entry('worse', { time: 'yesterday' })];
    await store.commit({ found, entries: [...entries, ...bad] });
    reporter.flush();
    await expect.poll(() => store.ledger.unreportedCount).toBe(0);
    expect(memory.usage.size).toBe(250);
    expect(store.ledger.refused.map((refused) => refused.entry.clientId)).toEqual(['bad', 'worse']);
    expect(store.ledger.refused[0]?.reason).toMatch(/hubId/);
  });

  it('takes what was refused when the host has changed its mind', async () => {
    const memory = createMapsHost();
    let isStrict = true;
    const { store, reporter } = await open(memory, (usage) => ({
      async report(entries) {
        if (isStrict && entries.some(({ id }) => id.includes('client 1'))) {
          throw new HostError('invalid-parameters', 'There is no such client.');
        }
        await usage.report(entries);
      },
    }));
    await store.commit(batchOf(names(3)));
    reporter.flush();
    await expect.poll(() => store.ledger.refused).toHaveLength(1);
    await reporter.retryRefused();
    expect(store.ledger.refused).toMatchObject([{ reason: 'There is no such client.' }]);
    isStrict = false;
    await reporter.retryRefused();
    expect(store.ledger.refused).toEqual([]);
    expect(memory.usage.size).toBe(3);
  });
});

describe('the wait before a report is tried again', () => {
  it('doubles up to a limit, and half of it is random', () => {
    const policy = { ...hasty, firstDelayMs: 1_000, maxDelayMs: 60_000 };
    expect([1, 2, 3, 10].map((attempt) => retryDelayMs(policy, attempt, 1))).toEqual([
      1_000, 2_000, 4_000, 60_000,
    ]);
    expect(retryDelayMs(policy, 3, 0)).toBe(2_000);
  });
});
