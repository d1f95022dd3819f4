import { createTestHost, type TestHost } from '@mystratus/plugin-harness/testing';
import { API_VERSION, CAPABILITIES, HostError, type PluginManifest } from '@mystratus/plugin-sdk';
import { PROBE_MANIFEST, probePlugin } from '@mystratus/plugin-sdk/contract-suite';
import {
  createLoopback,
  createPluginSession,
  type HostServices,
  type PluginSession,
  type PluginSessionOptions,
} from '@mystratus/plugin-sdk/host';
import { connectPlugin } from '@mystratus/plugin-sdk/plugin';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RawPlugin } from '../../support/raw-plugin.ts';

let host: TestHost;
let plugin: RawPlugin;
let session: PluginSession;

function connect(
  manifest: PluginManifest = PROBE_MANIFEST,
  options: Partial<PluginSessionOptions> = {},
): void {
  plugin = new RawPlugin();
  const { services } = host;
  session = createPluginSession({ manifest, services, transport: plugin, ...options });
}

/** Storage answers nothing until the result is called. */
function holdStorage(): () => void {
  const { storage } = host.services;
  const list = storage.list.bind(storage);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  vi.spyOn(storage, 'list').mockImplementation(async (options) => {
    await released;
    return list(options);
  });
  return release;
}

beforeEach(() => {
  host = createTestHost({ manifest: PROBE_MANIFEST });
  connect();
});
afterEach(() => {
  session.dispose();
  host.dispose();
  vi.useRealTimers();
});

it('is not told who came to events without asking for the column of client ids', async () => {
  const { permissions } = PROBE_MANIFEST;
  session.dispose();
  connect({ ...PROBE_MANIFEST, permissions: { ...permissions, data: ['clientName'] } });
  const answer = await plugin.request('events/list', {});
  expect(answer).toMatchObject({ error: { data: { code: 'permission-denied' } } });
});

describe('what a plugin sends', () => {
  it.each([
    undefined,
    null,
    'hello',
    7n,
    [],
    {},
    { jsonrpc: '1.0', id: 1, method: 'hubs/list' },
    { jsonrpc: '2.0', id: null, method: 'hubs/list' },
    { jsonrpc: '2.0', id: {}, method: 'hubs/list' },
    { jsonrpc: '2.0', id: 1, method: 7 },
    { jsonrpc: '2.0', id: 1, method: 'x'.repeat(1000) },
    { jsonrpc: '2.0', id: 1, method: 'hubs/list', params: [1] },
    { jsonrpc: '2.0', method: '$/cancelRequest' },
    { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: {} } },
    { jsonrpc: '2.0', id: 0, error: 'no' },
    { jsonrpc: '2.0', id: 0, error: { code: 1, message: { toString: 1, valueOf: 1 } } },
    { jsonrpc: '2.0', id: 12345, result: 'an answer that nobody waits for' },
    { jsonrpc: '2.0', method: 'no/such/notification', params: {} },
    { jsonrpc: '2.0', method: 'ui/reportProgress', params: { progressId: 'x' } },
    { jsonrpc: '2.0', method: 'log/write', params: { level: 'loud', message: 1 } },
    { jsonrpc: '2.0', method: '$/progress' },
    { jsonrpc: '2.0', method: '$/setTrace', params: { value: 'verbose' } },
  ])('does no harm: %o', async (rubbish) => {
    plugin.send(rubbish);
    const { result } = await plugin.request('hubs/list', {});
    expect(result).toEqual([{ id: 'clients', title: 'Clients', recordNoun: 'clients' }]);
  });

  it.each([
    'no/such/method',
    'constructor',
    '__proto__',
    'toString',
    'hubs/constructor',
    'initialize',
    '$/ping',
    '',
  ])('is refused by name: %j', async (method) => {
    const { error } = await plugin.request(method, {});
    expect(error).toEqual({
      code: -32601,
      message: expect.stringContaining(method),
      data: { code: 'unsupported' },
    });
  });

  it('is logged once with what it was, and at the end with how much', async () => {
    for (let count = 0; count < 500; count++) plugin.send('rubbish');
    await plugin.request('hubs/list', {});
    expect(host.logLines).toHaveLength(1);
    session.dispose();
    expect(host.logLines).toHaveLength(2);
    expect(host.logLines[1]).toContain('500');
  });

  it('closes the session when there is no end of rubbish', async () => {
    const onClose = vi.fn();
    session.onDidClose(onClose);
    for (let count = 0; count < 5000; count++) plugin.send({ rubbish: count });
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    await expect(session.activate()).rejects.toMatchObject({ code: 'disconnected' });
  });

  it('is refused beyond a thousand requests at once, and served again afterwards', async () => {
    const release = holdStorage();
    for (let id = 0; id < 1200; id++) {
      plugin.send({ jsonrpc: '2.0', id, method: 'storage/list', params: {} });
    }
    await vi.waitFor(() => expect(plugin.received).toHaveLength(200));
    expect(plugin.received[0]).toMatchObject({ error: { data: { code: 'quota-exceeded' } } });
    release();
    await vi.waitFor(() => expect(plugin.received).toHaveLength(1200));
    expect(await plugin.request('hubs/list', {})).toHaveProperty('result');
  });

  it('fills the screen with no more questions than a user can answer', async () => {
    const question = { title: 'Sure?', message: '', confirmLabel: 'Yes' };
    for (let id = 0; id < 50; id++) {
      plugin.send({ jsonrpc: '2.0', id, method: 'ui/confirm', params: question });
    }
    await vi.waitFor(() => expect(plugin.received).toHaveLength(47));
    expect(host.openQuestionCount).toBe(3);
    for (let count = 0; count < 3; count++) host.answerConfirm(false);
    await vi.waitFor(() => expect(plugin.received).toHaveLength(50));
    plugin.send({ jsonrpc: '2.0', id: 'again', method: 'ui/confirm', params: question });
    await vi.waitFor(() => expect(host.openQuestionCount).toBe(1));
  });

  it('fills the log with no more lines than somebody reads, and says how many are missing', async () => {
    for (let line = 0; line < 5000; line++) {
      plugin.send({
        jsonrpc: '2.0',
        method: 'log/write',
        params: { level: 'info', message: `line ${line} ${'x'.repeat(5000)}` },
      });
    }
    await plugin.request('hubs/list', {});
    expect(host.logLines).toHaveLength(200);
    expect(Math.max(...host.logLines.map(({ length }) => length))).toBeLessThan(2100);
    session.dispose();
    expect(host.logLines.at(-1)).toBe('warn: Lines of the plugin left out: 4800');
  });

  it('reaches the host’s services without what the contract does not name', async () => {
    const message = { severity: 'info', message: 'Hi', html: '<b>', actions: ['OK'] };
    await plugin.request('ui/showMessage', message);
    expect(host.messages).toEqual([{ severity: 'info', message: 'Hi', actions: ['OK'] }]);
  });
});

describe('errors', () => {
  it('of the host’s own code reach the plugin without their text, and the log with it', async () => {
    const services: HostServices = {
      ...host.services,
      hubs: {
        ...host.services.hubs,
        list: async () => {
          throw new TypeError('cannot read /home/owner/secret.db');
        },
        onDidChangeSelection: host.services.hubs.onDidChangeSelection,
      },
    };
    connect(PROBE_MANIFEST, { services });
    const { error } = await plugin.request('hubs/list', {});
    expect(error).toEqual({
      code: -32603,
      message: 'The program could not complete “hubs/list”.',
      data: { code: 'internal' },
    });
    expect(host.logLines).toEqual(['error: hubs/list: cannot read /home/owner/secret.db']);
  });

  it('of the plugin become a HostError, whatever it claims', async () => {
    plugin.answers.set('exports/call', {
      error: { code: 1e9, message: 'x'.repeat(9999), data: { code: 'no-such-code', stack: 'at' } },
    });
    const error = await session.callExport('hello', []).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code: 'internal', message: 'x'.repeat(2000) });
  });

  it('of the plugin are known by JSON-RPC’s own numbers where it gives no name', async () => {
    plugin.answers.set('exports/call', { error: { code: -32602, message: 'Bad.' } });
    const call = session.callExport('hello', []);
    await expect(call).rejects.toMatchObject({ code: 'invalid-parameters' });
  });
});

describe('answers of the host’s services', () => {
  it.each([
    ['hubs/list', {}, [{ id: 'clients' }]],
    ['hubs/getActive', {}, 7],
    ['studios/list', {}, 'none'],
    ['usage/getTotals', {}, { thisMonth: -1, lastMonth: 0 }],
    [
      'hubs/readRows',
      { hubId: 'clients', scope: 'listed', columns: ['clientId'] },
      {
        hubId: 'clients',
        generation: 1,
        rowCount: 1,
        rows: Uint32Array.of(1),
        columns: { clientId: { kind: 'number', values: Float64Array.of(1) } },
      },
    ],
  ])(
    'reach the plugin only if they are what the contract says: %s',
    async (method, params, answer) => {
      const [capability = '', name = ''] = method.split('/');
      const service: unknown = Reflect.get(host.services, capability);
      vi.spyOn(Object(service), name).mockResolvedValue(answer);
      const { error } = await plugin.request(method, params);
      expect(error).toMatchObject({ data: { code: 'internal' } });
      expect(host.logLines).toEqual([expect.stringMatching(`^error: ${method}: .* must `)]);
    },
  );

  it('are not changed by being checked', async () => {
    const totals = { thisMonth: 1, lastMonth: 2, ofTheHost: 3 };
    vi.spyOn(host.services.usage, 'getTotals').mockResolvedValue(totals);
    expect(await plugin.request('usage/getTotals', {})).toHaveProperty('result');
    expect(totals).toHaveProperty('ofTheHost', 3);
  });
});

describe('what happens in hubs', () => {
  it('is told to plugins alone that may use hubs', async () => {
    connect({ ...PROBE_MANIFEST, capabilities: { requires: ['log', 'env'] } });
    await session.activate();
    host.showHub('clients');
    host.setRecords('clients', [{ clientId: 'a' }]);
    host.setEnvironment({ theme: 'dark' });
    await plugin.settled();
    const notified = plugin.received.filter(({ id }) => id === undefined);
    expect(notified.map(({ method }) => method)).toEqual(['env/didChange']);
  });
});

describe('loading', () => {
  it('happens once, with the first command, and tells what the plugin may use', async () => {
    plugin.answers.set('command/execute', { result: null });
    const context = { hubId: 'clients' };
    await Promise.all([
      session.executeCommand('contract.probe.note', context),
      session.executeCommand('contract.probe.note', context),
    ]);
    expect(plugin.received.map(({ method }) => method)).toEqual([
      'initialize',
      'activate',
      'command/execute',
      'command/execute',
    ]);
    expect(plugin.received[0]?.params).toMatchObject({
      apiVersion: API_VERSION,
      capabilities: [...CAPABILITIES.filter((name) => name !== 'plugins'), 'plugins'],
      environment: { locale: 'en-US' },
    });
  });

  it('is refused by name when the host lacks a required capability', async () => {
    connect(PROBE_MANIFEST, { capabilities: ['log', 'env'] });
    const activation = session.activate();
    await expect(activation).rejects.toMatchObject({ code: 'unsupported' });
    await expect(activation).rejects.toThrow(/“storage”/);
    expect(plugin.received).toEqual([]);
  });

  it('goes on without an optional capability, which then answers “unsupported”', async () => {
    const manifest: PluginManifest = {
      ...PROBE_MANIFEST,
      capabilities: { requires: ['log'], optional: ['net'] },
    };
    connect(manifest, { capabilities: ['log', 'hubs'] });
    await session.activate();
    const { error } = await plugin.request('net/fetch', { url: 'https://granted.example/' });
    expect(error).toMatchObject({ data: { code: 'unsupported' } });
  });

  it('is refused by name when the user denies a required capability', async () => {
    connect(PROBE_MANIFEST, { denied: ['storage'] });
    const activation = session.activate();
    await expect(activation).rejects.toMatchObject({ code: 'permission-denied' });
    await expect(activation).rejects.toThrow(/cannot work without “storage”/);
    expect(plugin.received).toEqual([]);
  });

  it('goes on without an optional capability that the user denies', async () => {
    const manifest: PluginManifest = {
      ...PROBE_MANIFEST,
      capabilities: { requires: ['log'], optional: ['net'] },
    };
    connect(manifest, { denied: ['net'] });
    await session.activate();
    expect(plugin.received[0]?.params).toMatchObject({ capabilities: ['log'] });
    const { error } = await plugin.request('net/fetch', { url: 'https://granted.example/' });
    expect(error).toMatchObject({
      message: expect.stringContaining('user'),
      data: { code: 'permission-denied' },
    });
  });

  it('is refused when the contract’s version does not fit', async () => {
    connect({ ...PROBE_MANIFEST, engines: { mystratusHost: '^2.0.0' } });
    await expect(session.activate()).rejects.toThrow(/\^2\.0\.0.*1\.2\.0/);
  });

  it('gives up on a plugin that does not answer', async () => {
    vi.useFakeTimers();
    plugin.answers.delete('activate');
    const rejection = expect(session.activate()).rejects.toMatchObject({ code: 'timed-out' });
    await vi.advanceTimersByTimeAsync(10_000);
    await rejection;
  });

  it.each([null, {}, { exports: 'hello' }, { exports: [7] }])(
    'refuses an activation that answers %o',
    async (result) => {
      plugin.answers.set('activate', { result });
      await expect(session.activate()).rejects.toMatchObject({ code: 'invalid-parameters' });
    },
  );

  it('loses no change between the first snapshot and the end of the activation', async () => {
    const activation = session.activate();
    host.setEnvironment({ theme: 'dark' });
    await activation;
    expect(plugin.received).toContainEqual({
      jsonrpc: '2.0',
      method: 'env/didChange',
      params: { environment: expect.objectContaining({ theme: 'dark' }) },
    });
  });
});

describe('liveness', () => {
  it('is noticed to end, and to come back', async () => {
    vi.useFakeTimers();
    const changes: boolean[] = [];
    session.onDidChangeResponsiveness((isResponsive) => changes.push(isResponsive));
    await session.activate();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(changes).toEqual([false]);
    const pings = plugin.received.filter(({ method }) => method === '$/ping');
    expect(pings).toHaveLength(1);
    plugin.send({ jsonrpc: '2.0', id: pings[0]?.id, result: null });
    await vi.advanceTimersByTimeAsync(1);
    expect(changes).toEqual([false, true]);
  });

  it('is kept by a plugin that answers', async () => {
    vi.useFakeTimers();
    const [hostEnd, pluginEnd] = createLoopback();
    connectPlugin(pluginEnd, probePlugin, Object.create(null));
    const live = createPluginSession({
      manifest: PROBE_MANIFEST,
      services: host.services,
      transport: hostEnd,
    });
    const onChange = vi.fn();
    live.onDidChangeResponsiveness(onChange);
    await live.activate();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onChange).not.toHaveBeenCalled();
    live.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the end', () => {
  it('waits two seconds for a plugin that does not let go', async () => {
    await session.activate();
    vi.useFakeTimers();
    const shutdown = session.shutdown();
    await vi.advanceTimersByTimeAsync(2000);
    await shutdown;
    expect(host.logLines.at(-1)).toMatch(/^error: shutdown: /);
  });

  it('leaves no listener behind', async () => {
    await session.activate();
    expect(host.listenerCount).toBeGreaterThan(0);
    session.dispose();
    expect(host.listenerCount).toBe(0);
  });

  it('takes the plugin’s progress and questions off the screen', async () => {
    await plugin.request('ui/startProgress', { progressId: 1, title: 'x', isCancellable: false });
    plugin.send({
      jsonrpc: '2.0',
      id: 'question',
      method: 'ui/confirm',
      params: { title: 'Sure?', message: '', confirmLabel: 'Yes' },
    });
    await vi.waitFor(() => expect(host.openQuestionCount).toBe(1));
    session.dispose();
    expect(host.progress[0]?.isVisible).toBe(false);
    await vi.waitFor(() => expect(host.openQuestionCount).toBe(0));
  });

  it('is announced, and rejects what was waiting, when the port closes', async () => {
    const [hostEnd, pluginEnd] = createLoopback();
    const connection = connectPlugin(pluginEnd, probePlugin, Object.create(null));
    const { services } = host;
    session = createPluginSession({ manifest: PROBE_MANIFEST, services, transport: hostEnd });
    const onClose = vi.fn();
    session.onDidClose(onClose);
    const command = session.executeCommand('contract.probe.wait', { hubId: 'clients' });
    const rejection = expect(command).rejects.toMatchObject({ code: 'disconnected' });
    await session.callExport('observations', []);
    connection.dispose();
    await rejection;
    expect(onClose).toHaveBeenCalledOnce();
  });
});
