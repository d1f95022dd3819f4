import {
  createTestHost,
  type TestHost,
  type TestTransport,
} from '@mystratus/plugin-harness/testing';
import {
  HostError,
  type Plugin,
  type PluginManifest,
  type UsageEntry,
} from '@mystratus/plugin-sdk';
import { PROBE_MANIFEST } from '@mystratus/plugin-sdk/contract-suite';
import { afterEach, describe, expect, it, vi } from 'vitest';

const NOTE = 'contract.probe.note';
const MANIFEST: PluginManifest = {
  ...PROBE_MANIFEST,
  capabilities: { requires: [...PROBE_MANIFEST.capabilities.requires, 'plugins'] },
};

const hosts: TestHost[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

function open(
  activate: Plugin['activate'] = async () => {},
  options: Partial<Parameters<typeof createTestHost>[0]> = {},
): TestHost {
  const host = createTestHost({ manifest: MANIFEST, plugin: { activate }, ...options });
  hosts.push(host);
  return host;
}

describe('a host for tests', () => {
  it('says what is wrong with a manifest', () => {
    expect(() => createTestHost({ manifest: { ...MANIFEST, version: '1' } })).toThrow(/\/version/);
  });

  it.each<TestTransport>(['loopback', 'message-port', 'web-view'])(
    'runs a plugin over a %s, and leaves nothing of one that cleans up',
    async (transport) => {
      const host = open(
        async ({ host: api, subscriptions }) => {
          subscriptions.add(
            api.commands.register(NOTE, async ({ hubId }) => {
              const { rowCount } = await api.hubs.readRows({
                hubId,
                scope: 'listed',
                columns: ['clientName'],
              });
              await api.storage.append('log', Uint8Array.of(rowCount));
              await api.ui.showMessage({ severity: 'info', message: `${rowCount} in ${hubId}` });
            }),
          );
          subscriptions.add(api.env.onDidChange(() => {}));
        },
        { transport, data: { clients: [{ clientName: 'Ann' }], sessions: [{}, {}, {}] } },
      );
      await host.run(NOTE);
      host.showHub('sessions');
      await host.run(NOTE);
      expect(host.messages.map(({ message }) => message)).toEqual([
        '1 in clients',
        '3 in sessions',
      ]);
      expect(host.storage.get('log')).toEqual(Uint8Array.of(1, 3));
      await host.expectNoLeaks();
      expect(host.listenerCount).toBe(0);
    },
  );

  it('names what a plugin leaves behind, and where it came from', async () => {
    const host = open(async ({ host: api }) => {
      api.commands.register(NOTE, () => {});
      api.hubs.onDidChangeSelection(() => {});
      void api.ui.withProgress({ title: 'x', isCancellable: true }, () => new Promise(() => {}));
      setInterval(() => {}, 60_000);
      clearTimeout(setTimeout(() => {}, 60_000));
      new MessageChannel().port1.start();
      new MessageChannel().port1.close();
    });
    await host.activate();
    const leaks = await host.expectNoLeaks().then(() => '', String);
    expect(leaks.split('\n').slice(1)).toEqual([
      expect.stringMatching(/the command “contract\.probe\.note”, at .*test-host\.test\.ts/),
      expect.stringMatching(/a listener of hubs\.onDidChangeSelection, at .*test-host\.test\.ts/),
      expect.stringMatching(/a progress indicator, at .*test-host\.test\.ts/),
      expect.stringMatching(/setInterval of 60000 ms, at .*test-host\.test\.ts/),
      expect.stringMatching(/a MessageChannel, at .*test-host\.test\.ts/),
    ]);
  });

  it('fails a plugin that draws without a panel with what to do', async () => {
    const host = open(async ({ panelRoot }) => panelRoot.append('x'));
    await expect(host.activate()).rejects.toThrow(/give createTestHost a panelRoot/);
  });

  it('leaves out columns that a hub does not have, and fills blank cells', async () => {
    const host = open(undefined, {
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
    const { services, storage } = open();
    const bytes = Uint8Array.of(1);
    await services.storage.writeAtomically('a', bytes);
    bytes[0] = 2;
    (await services.storage.read('a'))?.fill(3);
    expect(storage.get('a')).toEqual(Uint8Array.of(1));
  });

  it('counts usage by the months of the account’s time zone', async () => {
    const { services } = open(undefined, {
      environment: { timeZone: 'America/Denver' },
      now: new Date('2026-01-15T12:00:00Z'),
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

describe('the network of a test', () => {
  const url = 'https://granted.example/geocode?zip=80202';

  it('answers what is scripted, the last that fits, and notes every request', async () => {
    const host = open();
    const { net } = await host.connect();
    host.answer('https://granted.example/', { status: 503 });
    host.answer('https://granted.example/geocode', ({ url: asked }) => ({ json: { asked } }));
    const { status, body } = await net.fetch({ url });
    expect([status, JSON.parse(new TextDecoder().decode(body))]).toEqual([200, { asked: url }]);
    expect((await net.fetch({ url: 'https://granted.example/' })).status).toBe(503);
    expect(host.requests.map((request) => request.url)).toEqual([url, 'https://granted.example/']);
  });

  it('throws what nobody has scripted, and is not there offline', async () => {
    const host = open();
    const { net } = await host.connect();
    await expect(net.fetch({ url })).rejects.toThrow(/answers no request to https:\/\/granted/);
    host.setEnvironment({ isOnline: false });
    await expect(net.fetch({ url })).rejects.toMatchObject({ code: 'offline' });
    const elsewhere = await open(undefined, { online: false }).connect();
    expect(elsewhere.env.current.isOnline).toBe(false);
  });
});

describe('the clock of a test', () => {
  /** Stores the hour, a second after each command. */
  const lateNote: Plugin['activate'] = async ({ host: api, subscriptions }) => {
    subscriptions.add(
      api.commands.register(NOTE, () => {
        setTimeout(
          () => void api.storage.append('hours', Uint8Array.of(new Date().getUTCHours())),
          1_000,
        );
      }),
    );
  };

  it('stands still for the plugin until it is advanced, and for nobody else', async () => {
    const now = new Date('2026-11-23T08:00:00Z');
    const host = open(lateNote, { controlsTime: true, now });
    await host.run(NOTE);
    expect(Date.now()).toBeGreaterThan(now.getTime() + 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await host.clock.advance(999);
    expect(host.storage.size).toBe(0);
    await host.clock.advance(1);
    expect(host.storage.get('hours')).toEqual(Uint8Array.of(8));
    await host.expectNoLeaks();
  });

  it('finds the timer that outlives the plugin', async () => {
    const host = open(lateNote, { controlsTime: true });
    await host.run(NOTE);
    await expect(host.expectNoLeaks()).rejects.toThrow(/setTimeout of 1000 ms/);
  });

  it('leaves the timers of the process as they were', () => {
    const before = setTimeout;
    const host = open();
    host.session.dispose();
    host.dispose();
    expect(setTimeout).toBe(before);
  });

  it('is what the host’s deadlines go by', async () => {
    const host = open(() => new Promise<void>(() => {}));
    const rejection = expect(host.activate()).rejects.toMatchObject({ code: 'timed-out' });
    await host.clock.advance(10_000);
    await rejection;
  });
});

describe('what goes wrong', () => {
  it('is slow until the clock has moved on', async () => {
    const host = open();
    const { storage } = await host.connect();
    const fault = host.faults.delay(500, 'storage');
    const onListed = vi.fn();
    const listed = storage.list().then(onListed);
    await host.clock.advance(499);
    expect(onListed).not.toHaveBeenCalled();
    await host.clock.advance(1);
    await listed;
    fault.dispose();
    await storage.list();
  });

  it('is refused as often as is wished, in the calls that are named', async () => {
    const host = open();
    const { storage, hubs } = await host.connect();
    host.faults.fail('permission-denied', { calls: ['hubs', 'storage.list'], times: 2 });
    await storage.append('a', Uint8Array.of(1));
    await expect(storage.list()).rejects.toMatchObject({ code: 'permission-denied' });
    await expect(hubs.list()).rejects.toMatchObject({ code: 'permission-denied' });
    expect(await storage.list()).toHaveLength(1);
    host.faults.fail(new HostError('conflict', 'Another window was first.'), { calls: 'storage' });
    await expect(storage.list()).rejects.toThrow('Another window was first.');
  });

  it('is a disk without room', async () => {
    const host = open();
    const { storage } = await host.connect();
    host.limitStorage(3);
    await storage.append('a', Uint8Array.of(1, 2));
    const refusal = { code: 'quota-exceeded' };
    await expect(storage.append('b', Uint8Array.of(1, 2))).rejects.toMatchObject(refusal);
    await storage.writeAtomically('a', Uint8Array.of(1, 2, 3));
    const write = storage.writeAtomically('a', new Uint8Array(4));
    await expect(write).rejects.toMatchObject(refusal);
    expect(host.storage.get('a')).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('is a capability that the user has denied', async () => {
    const manifest: PluginManifest = {
      ...MANIFEST,
      capabilities: {
        requires: MANIFEST.capabilities.requires.filter((name) => name !== 'net'),
        optional: ['net'],
      },
    };
    const api = await open(undefined, { manifest, denied: ['net'] }).connect();
    expect(api.supports('net')).toBe(false);
    const refused = open(undefined, { denied: ['storage'] }).activate();
    await expect(refused).rejects.toThrow(/“storage”/);
  });

  it.each([
    { done: 0, left: [1, 1] },
    { done: 0.5, left: [1, 1, 2] },
    { done: 1, left: [1, 1, 2, 2] },
  ])('is a crash in the middle of a write, of which $done is done', async ({ done, left }) => {
    let lives = 0;
    const host = open(async ({ host: api }) => {
      lives++;
      api.commands.register(NOTE, async () => {
        await api.storage.append('log', Uint8Array.of(1, 1));
        await api.storage.append('log', Uint8Array.of(2, 2));
        await api.storage.append('log', Uint8Array.of(3, 3));
      });
    });
    await host.activate();
    host.faults.crash({ calls: 'storage', atCall: 2, done });
    const onEnd = vi.fn();
    const command = host.run(NOTE).catch(onEnd);
    await host.crashed;
    await host.settled();
    expect(onEnd).not.toHaveBeenCalled();
    expect(host.storage.get('log')).toEqual(Uint8Array.from(left));
    await host.reload();
    await command;
    expect(onEnd).toHaveBeenCalledOnce();
    expect(lives).toBe(2);
    expect(host.storage.get('log')).toEqual(Uint8Array.from(left));
  });

  it('is a plugin that is gone, which the host notices by its pings', async () => {
    const host = open();
    await host.activate();
    const onChange = vi.fn();
    host.session.onDidChangeResponsiveness(onChange);
    await host.clock.advance(60_000);
    expect(onChange).not.toHaveBeenCalled();
    host.crash();
    await host.clock.advance(15_000);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(false);
  });
});

describe('several plugins in a host', () => {
  const neighbourManifest: PluginManifest = {
    ...MANIFEST,
    id: 'contract.neighbour',
    version: '2.1.0',
    contributes: { commands: [], menus: {}, panels: [] },
    permissions: { ...MANIFEST.permissions, secrets: [] },
    extensionPoints: {},
  };

  it('are refused with what they contribute where that does not fit, whichever comes first', () => {
    const notes = { 'contract.probe.notes': [{ id: 'contract.neighbour.note', text: 7 }] };
    const contributes = { ...neighbourManifest.contributes, ...notes };
    const manifest = { ...neighbourManifest, contributes };
    const misfit = '/contributes/contract.probe.notes/0/text';
    expect(() => open().load({ manifest })).toThrow(misfit);
    const early = createTestHost({ manifest });
    hosts.push(early);
    expect(() => early.load({ manifest: MANIFEST })).toThrow(misfit);
  });

  it('find each other, and keep to what is theirs', async () => {
    const host = open();
    const neighbour = host.load({
      manifest: neighbourManifest,
      plugin: {
        activate: async ({ host: api }) => ({
          double: async (number: number) => {
            await api.storage.append('calls', Uint8Array.of(number));
            return 2 * number;
          },
        }),
      },
    });
    const { plugins } = await host.connect();
    const handle = await plugins.get('contract.neighbour', '^2.0.0');
    expect(await handle?.call('double', [21])).toBe(42);
    expect(await plugins.get('contract.neighbour', '^3.0.0')).toBeUndefined();
    expect([...neighbour.storage.keys()]).toEqual(['calls']);
    expect(host.storage.size).toBe(0);
  });

  it('are two windows where it is the same plugin, and share what is kept', async () => {
    const host = open();
    const window = host.load({ manifest: MANIFEST });
    await (await window.connect()).storage.append('log', Uint8Array.of(1));
    expect(await (await host.connect()).storage.list()).toEqual([{ name: 'log', size: 1 }]);
    window.dispose();
    await host.expectNoLeaks();
  });
});
