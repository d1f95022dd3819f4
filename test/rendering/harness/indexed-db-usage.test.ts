import type { UsageEntry } from '@mystratus/plugin-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HostDatabase, openHostDatabase } from '../../../harness/src/host/host-database.ts';
import { IndexedDbUsage } from '../../../harness/src/host/indexed-db-usage.ts';

const entry = (id: string, time = '2026-11-10T12:00:00Z', isBillable = true): UsageEntry => ({
  id,
  kind: 'location',
  time,
  hubId: 'clients',
  isBillable,
});

describe('the account of usage', () => {
  const name = `test-${crypto.randomUUID()}`;
  let database: HostDatabase;

  const open = (pluginId = 'a.plugin', now = '2026-11-20T12:00:00Z') =>
    new IndexedDbUsage({
      database,
      pluginId,
      timeZone: 'America/Denver',
      tariff: { countBundledLookups: true },
      now: () => new Date(now),
    });

  beforeEach(async () => {
    database = await openHostDatabase(name);
  });

  afterEach(() => {
    database.close();
    indexedDB.deleteDatabase(name);
  });

  it('counts an id once, however often it comes', async () => {
    const usage = open();
    await usage.report([entry('a'), entry('b'), entry('a')]);
    await usage.report([entry('b'), entry('c')]);
    expect(await usage.getTotals()).toEqual({ thisMonth: 3, lastMonth: 0 });
  });

  it('counts reports that cross each other once', async () => {
    const usage = open();
    const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`);
    await Promise.all(Array.from({ length: 8 }, () => usage.report(ids.map((id) => entry(id)))));
    expect((await usage.getTotals()).thisMonth).toBe(50);
  });

  it('agrees with another window of the same account', async () => {
    const [here, there] = [open(), open()];
    await here.report([entry('a')]);
    await there.report([entry('a'), entry('b')]);
    expect((await here.getTotals()).thisMonth).toBe(2);
    expect((await there.getTotals()).thisMonth).toBe(2);
  });

  it('outlives the page', async () => {
    await open().report([entry('a')]);
    const later = open();
    await later.report([entry('a')]);
    expect((await later.getTotals()).thisMonth).toBe(1);
  });

  it('divides months at midnight of the account’s time zone', async () => {
    const usage = open();
    await usage.report([
      entry('in October', '2026-11-01T05:59:59Z'),
      entry('in November', '2026-11-01T06:00:00Z'),
      entry('in September', '2026-09-30T12:00:00Z'),
    ]);
    expect(await usage.getTotals()).toEqual({ thisMonth: 1, lastMonth: 1 });
  });

  it('keeps, and does not count, what the tariff exempts', async () => {
    const usage = open();
    await usage.report([entry('a', undefined, false), entry('b')]);
    expect((await usage.getTotals()).thisMonth).toBe(1);
  });

  it('keeps plugins apart', async () => {
    await open('a.plugin').report([entry('a')]);
    await open('b.plugin').report([entry('a')]);
    expect((await open('a.plugin').getTotals()).thisMonth).toBe(1);
    expect((await open('b.plugin').getTotals()).thisMonth).toBe(1);
  });

  it('announces its totals', async () => {
    const usage = open();
    const totals: unknown[] = [];
    usage.onDidChange((value) => totals.push(value));
    await usage.report([entry('a')]);
    expect(totals).toEqual([{ thisMonth: 1, lastMonth: 0 }]);
  });
});
