import { HostError } from '@mystratus/plugin-sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import manifestJson from '../../../plugin.manifest.json' with { type: 'json' };
import { HostConnectivity } from '../../../src/services/connectivity/host-connectivity.ts';
import { HostSettings } from '../../../src/services/settings.ts';
import { createMapsHost } from '../../support/maps-host.ts';

const [CENSUS = '', NOMINATIM = ''] = manifestJson.permissions.network.map(({ origin }) => origin);
const POLICY = { failures: 3, probeTimeoutMs: 1000, firstDelayMs: 1000, maxDelayMs: 8000 };

type Line = 'up' | 'dead' | 'slow' | 'redirected';

/** A host whose line to each origin is as the test says, with every request that got as far as the host. */
async function open() {
  const lines = new Map<string, Line>();
  const requests: string[] = [];
  const memory = createMapsHost({
    fetch: async ({ url }) => {
      requests.push(url);
      const line = lines.get(new URL(url).origin) ?? 'up';
      if (line === 'dead') throw new HostError('offline', 'It could not be reached.');
      if (line === 'slow') throw new HostError('timed-out', 'It did not answer.');
      if (line === 'redirected') throw new HostError('permission-denied', 'It led elsewhere.');
      return { status: 503, headers: {}, body: new Uint8Array() };
    },
  });
  const host = await memory.connect();
  const connectivity = new HostConnectivity(host, new HostSettings(host), POLICY);
  opened.push(connectivity);
  const answers: (string | undefined)[] = [];
  connectivity.changes$.subscribe(() => answers.push(connectivity.refusalOf()));
  const ask = (origin: string) =>
    connectivity.net.fetch({ url: `${origin}/tile` }).then(
      () => 'answered',
      (error: unknown) => (HostError.is(error) ? error.code : String(error)),
    );
  /** Changes cross the wire. */
  const settle = () => host.storage.list();
  return { memory, connectivity, lines, requests, answers, ask, settle };
}

const opened: HostConnectivity[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  for (const connectivity of opened.splice(0)) connectivity.dispose();
  vi.useRealTimers();
});

describe('whether the network may be used', () => {
  it('is what the host says, until the user works offline; then nothing gets to the host', async () => {
    const { memory, connectivity, requests, ask, settle } = await open();
    expect(connectivity.refusalOf()).toBeUndefined();
    memory.setEnvironment({ isOnline: false });
    await settle();
    expect(connectivity.refusalOf()).toBe('no-network');
    expect(await ask(CENSUS)).toBe('offline');
    memory.setEnvironment({ isOnline: true });
    memory.setConfiguration({ 'maps.offlineMode': true });
    await settle();
    expect(connectivity.refusalOf(CENSUS)).toBe('offline-mode');
    expect(await ask(CENSUS)).toBe('offline');
    expect(requests).toEqual([]);
  });

  it('is no after a few failures in a row, and not after one', async () => {
    const { connectivity, lines, requests, ask } = await open();
    lines.set(CENSUS, 'dead');
    await ask(CENSUS);
    await ask(CENSUS);
    lines.set(CENSUS, 'up');
    expect(await ask(CENSUS)).toBe('answered');
    lines.set(CENSUS, 'slow');
    await ask(CENSUS);
    await ask(CENSUS);
    expect(connectivity.refusalOf()).toBeUndefined();
    await ask(CENSUS);
    expect(connectivity.refusalOf()).toBe('unreachable');
    requests.length = 0;
    for (let count = 0; count < 20; count++) expect(await ask(CENSUS)).toBe('offline');
    expect(requests).toEqual([]);
  });

  it('is no for the one origin that fails, while others answer', async () => {
    const { connectivity, lines, ask } = await open();
    lines.set(CENSUS, 'dead');
    for (let count = 0; count < 3; count++) await ask(CENSUS);
    expect(connectivity.refusalOf()).toBe('unreachable');
    expect(connectivity.refusalOf(NOMINATIM)).toBeUndefined();
    await ask(NOMINATIM);
    expect(connectivity.refusalOf()).toBeUndefined();
    expect(connectivity.refusalOf(CENSUS)).toBe('unreachable');
  });

  it('is yes again by one probe at a time, later and later, that tells nothing', async () => {
    const { connectivity, lines, requests, answers, ask } = await open();
    lines.set(CENSUS, 'dead');
    await Promise.all(Array.from({ length: 16 }, () => ask(CENSUS)));
    requests.length = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(new Set(requests)).toEqual(new Set([`${CENSUS}/`]));
    // 1, 2, 4 and then 8 seconds, each at least half of that and at most all of it.
    expect(requests.length).toBeGreaterThanOrEqual(9);
    expect(requests.length).toBeLessThanOrEqual(18);
    lines.set(CENSUS, 'redirected');
    await vi.advanceTimersByTimeAsync(8000);
    expect(connectivity.refusalOf(CENSUS)).toBeUndefined();
    expect(answers.at(-1)).toBeUndefined();
    requests.length = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toEqual([]);
  });

  it('is tried anew when the host has another network, and not while it has none', async () => {
    const { memory, connectivity, lines, requests, ask, settle } = await open();
    lines.set(CENSUS, 'dead');
    for (let count = 0; count < 3; count++) await ask(CENSUS);
    memory.setEnvironment({ isOnline: false });
    await settle();
    requests.length = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toEqual([]);
    memory.setEnvironment({ isOnline: true });
    await settle();
    expect(connectivity.refusalOf(CENSUS)).toBeUndefined();
  });

  it('is waited for, and the waiting can be given up', async () => {
    const { memory, connectivity, settle } = await open();
    memory.setEnvironment({ isOnline: false });
    await settle();
    const controller = new AbortController();
    const given = connectivity.whenUsable(CENSUS, controller.signal);
    controller.abort();
    await expect(given).rejects.toThrow();
    const waiting = connectivity.whenUsable(CENSUS, new AbortController().signal);
    memory.setEnvironment({ isOnline: true });
    await waiting;
  });
});
