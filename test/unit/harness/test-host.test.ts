import { createMemoryHost } from '@mystratus/plugin-harness/testing';
import type { UsageEntry } from '@mystratus/plugin-sdk';
import { describe, expect, it } from 'vitest';

describe('createMemoryHost', () => {
  it('reaches no network that a test does not answer for, and none at all offline', async () => {
    const host = createMemoryHost();
    const request = { url: 'https://granted.example/' };
    await expect(host.services.net.fetch(request)).rejects.toThrow(/answers no request/);
    host.setEnvironment({ isOnline: false });
    await expect(host.services.net.fetch(request)).rejects.toMatchObject({ code: 'offline' });
  });

  it('leaves out columns that a hub does not have, and fills blank cells', async () => {
    const host = createMemoryHost({
      hubs: [
        {
          id: 'sessions',
          title: 'Sessions',
          recordNoun: 'sessions',
          columns: ['clientId', 'sales'],
          records: [{ clientId: 'a' }, { sales: 5 }],
        },
      ],
    });
    const { columns } = await host.services.hubs.readRows({
      hubId: 'sessions',
      scope: 'listed',
      columns: ['clientId', 'sales', 'zip'],
    });
    expect(columns).toEqual({
      clientId: { kind: 'text', text: 'a', ends: Uint32Array.of(1, 1) },
      sales: { kind: 'number', values: Float64Array.of(Number.NaN, 5) },
    });
  });

  it('keeps its files when a caller changes what it wrote or read', async () => {
    const { services, storage } = createMemoryHost();
    const bytes = Uint8Array.of(1);
    await services.storage.writeAtomically('a', bytes);
    bytes[0] = 2;
    (await services.storage.read('a'))?.fill(3);
    expect(storage.get('a')).toEqual(Uint8Array.of(1));
  });

  it('counts usage by the months of the account’s time zone', async () => {
    const { services } = createMemoryHost({
      environment: { timeZone: 'America/Denver' },
      now: () => new Date('2026-01-15T12:00:00Z'),
    });
    const entry = (id: string, time: string): UsageEntry => ({
      id,
      time,
      kind: 'map',
      hubId: 'clients',
      isBillable: true,
    });
    await services.usage.report([
      entry('still December in Denver', '2026-01-01T06:59:59Z'),
      entry('January', '2026-01-01T07:00:00Z'),
      entry('November', '2025-11-30T12:00:00Z'),
    ]);
    expect(await services.usage.getTotals()).toEqual({ thisMonth: 1, lastMonth: 1 });
  });
});
