import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Plugin,
  type PluginContext,
  type PluginManifest,
  textCell,
} from '@mystratus/plugin-sdk';
import { type WebViewChannel, webViewTransport } from '@mystratus/plugin-sdk/host';
import { connectPlugin } from '@mystratus/plugin-sdk/plugin';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jsonChannel } from '../../../examples/plain-host/channels.js';
import { CLIENTS } from '../../../examples/plain-host/clients.js';
import { Hub } from '../../../examples/plain-host/hub.js';
import { createPairOfWebViews } from '../../../examples/plain-host/pair-of-web-views.js';
import { PluginHost } from '../../../examples/plain-host/plugin-host.js';
import { SchemaReader } from '../../../examples/plain-host/schema-reader.js';
import { createServices } from '../../../examples/plain-host/services.js';
import { PLUGIN_REQUESTS } from '../../../sdk/src/protocol/plugin-methods.ts';
import { WireConformance } from '../../support/wire-conformance.ts';

const FOLDER = 'examples/plain-host';
const schema = JSON.parse(readFileSync('sdk/schemas/wire.schema.json', 'utf8'));

const MANIFEST: PluginManifest = {
  id: 'acme.counter',
  displayName: 'Counter',
  description: 'Counts the clients that are listed.',
  version: '1.0.0',
  publisher: 'acme',
  license: 'MIT',
  engines: { mystratusHost: '^1.2.0' },
  editions: ['professional'],
  entries: { frame: 'frame.js', module: 'plugin.js' },
  capabilities: {
    requires: ['commands', 'hubs', 'storage', 'assets', 'ui', 'log'],
    optional: ['net', 'panels'],
  },
  permissions: { data: ['clientId', 'sales', 'status'], network: [] },
  offline: { supported: true, withoutNetwork: 'Everything.' },
  contributes: {
    commands: [
      { id: 'acme.counter.count', title: 'Count' },
      { id: 'acme.counter.wait', title: 'Wait' },
    ],
    menus: {},
    panels: [],
  },
};

let host: PluginHost;
let wire: WireConformance;
let pluginEnd: WebViewChannel;
let context: PluginContext;
let screen: Record<string, ReturnType<typeof vi.fn>>;
const log = vi.fn<(level: string, message: string) => void>();
const waited = vi.fn();

const plugin: Plugin = {
  async activate(given) {
    context = given;
    const { commands, hubs, ui } = given.host;
    commands.register('acme.counter.count', async ({ hubId }) => {
      const { columns, rowCount } = await hubs.readRows({
        hubId,
        scope: 'listed',
        columns: ['clientId', 'sales', 'status'],
      });
      const ids = new Set<string>();
      for (let row = 0; row < rowCount; row++) {
        if (columns.clientId?.kind === 'text') ids.add(textCell(columns.clientId, row));
      }
      const sales = columns.sales?.kind === 'number' ? columns.sales.values : [];
      const known = [...sales].filter((amount) => !Number.isNaN(amount)).length;
      await ui.showMessage({
        severity: 'info',
        message: `${rowCount} rows, ${ids.size} clients, ${known} with sales, ${columns.status}`,
      });
    });
    commands.register('acme.counter.wait', async (_, signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      waited();
    });
    return { echo: async (value: unknown) => value };
  },
};

/** What asks or tells something; answers and rubbish are left to the host. */
function isCall(message: unknown): message is { readonly method: string } {
  return typeof message === 'object' && message !== null && 'method' in message;
}

beforeEach(() => {
  const [program, page] = createPairOfWebViews();
  if (!program || !page) throw new Error('There are two ends.');
  pluginEnd = page;
  wire = new WireConformance();
  screen = Object.fromEntries(
    ['showMessage', 'startProgress', 'reportProgress', 'endProgress', 'openExternal'].map(
      (name) => [name, vi.fn()],
    ),
  );
  log.mockReset();
  const channel = jsonChannel(program);
  host = new PluginHost({
    channel: {
      ...channel,
      post(message: object) {
        wire.look(message, 'toPlugin');
        channel.post(message);
      },
      listen: (callback: (message: unknown) => void) =>
        channel.listen((message: unknown) => {
          if (isCall(message)) wire.look(message, 'toHost');
          callback(message);
        }),
    },
    manifest: MANIFEST,
    schema,
    services: createServices({
      hub: new Hub(CLIENTS),
      screen,
      log,
      readAsset: async (name: string) =>
        name === 'hello.bin' ? Uint8Array.of(1, 2, 3).buffer : undefined,
    }),
    environment: {
      locale: 'en-US',
      timeZone: 'America/New_York',
      currency: 'USD',
      distanceUnit: 'miles',
      theme: 'light',
      edition: 'professional',
      isOnline: false,
    },
    configuration: {},
    log,
  });
  connectPlugin(webViewTransport(pluginEnd), plugin, Object.create(null));
});
afterEach(async () => {
  await host.stop();
  expect(wire.problems).toEqual([]);
});

describe('the plain host', () => {
  it('is made of its own files, and imports nothing but them and Node', () => {
    for (const name of readdirSync(FOLDER).filter((file) => /\.m?js$/.test(file))) {
      const text = readFileSync(path.join(FOLDER, name), 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)];
      for (const [, specifier] of imports)
        expect(specifier, name).toMatch(/^(\.\/[\w-]+\.js|node:[\w/]+)$/);
      expect(text, name).not.toMatch(/\brequire\(|sdk\/src|harness\//);
    }
  });

  it('runs a plugin’s command over a channel of JSON, with rows as columns', async () => {
    await host.runCommand('acme.counter.count', 'clients');
    expect(screen.showMessage).toHaveBeenCalledWith({
      severity: 'info',
      message: '12 rows, 11 clients, 11 with sales, undefined',
    });
    expect(log).not.toHaveBeenCalled();
  });

  it('gives binary data, and takes it as it was', async () => {
    await host.activate();
    const { assets, storage } = context.host;
    expect(new Uint8Array(await assets.read('hello.bin'))).toEqual(Uint8Array.of(1, 2, 3));
    await storage.append('log', Uint8Array.of(7), { expectedSize: 0 });
    await storage.append('log', Uint8Array.of(8));
    expect(await storage.read('log', { offset: 1 })).toEqual(Uint8Array.of(8));
    await expect(
      storage.append('log', Uint8Array.of(9), { expectedSize: 0 }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await host.callExport('echo', [Float64Array.of(1, Number.NaN)])).toEqual(
      Float64Array.of(1, Number.NaN),
    );
  });

  it('cancels a command that the user gives up', async () => {
    const controller = new AbortController();
    const command = host.runCommand('acme.counter.wait', 'clients', controller.signal);
    await host.activate();
    setTimeout(() => controller.abort(), 10);
    await expect(command).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(() => expect(waited).toHaveBeenCalledOnce());
  });

  it('refuses what the manifest does not ask for, what it lacks, and what makes no sense', async () => {
    await host.activate();
    const { hubs, net, ui, assets, usage } = context.host;
    const refused: readonly (readonly [string, Promise<unknown>])[] = [
      ['permission-denied', hubs.readRows({ hubId: 'clients', scope: 'listed', columns: ['zip'] })],
      ['not-found', hubs.getSelection('nowhere')],
      ['unsupported', net.fetch({ url: 'https://example.com/' })],
      ['permission-denied', usage.getTariff()],
      ['permission-denied', assets.read('../secrets.txt')],
      ['permission-denied', ui.openExternal('javascript:alert(1)')],
      ['invalid-parameters', hubs.openRecord('clients', -1)],
    ];
    for (const [code, call] of refused) await expect(call).rejects.toMatchObject({ code });
  });

  it('survives rubbish, complains once, and in the end stops listening', async () => {
    await host.activate();
    const rubbish = [7, null, [], { jsonrpc: '2.0' }, { $type: 'Nonsense' }, { id: 1, result: 1 }];
    for (const message of rubbish) pluginEnd.postMessage(message);
    await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
    expect(await context.host.hubs.list()).toHaveLength(1);
    for (let count = 0; count < 1000; count++) pluginEnd.postMessage(count);
    await vi.waitFor(async () => {
      const answered = context.host.hubs.list({ signal: AbortSignal.timeout(20) });
      await expect(answered).rejects.toThrow();
    });
    expect(log).toHaveBeenCalledOnce();
  });
});

describe('its reader of the schema', () => {
  const reader = new SchemaReader(schema);
  const { toHost } = schema.requests;

  it('takes every example of the contract, and nothing that no schema names', () => {
    for (const [method, { example }] of Object.entries(PLUGIN_REQUESTS)) {
      const given = { ...example.params, unknown: 1 };
      expect(reader.read(toHost[method].params, given), method).toEqual(example.params);
      expect(() => reader.read(toHost[method].result, example.result), method).not.toThrow();
    }
  });

  it.each([
    ['storage/read', { name: '..' }],
    ['storage/append', { name: 'a', bytes: [1] }],
    ['hubs/selectRows', { hubId: 'clients', rows: Uint8Array.of(1) }],
    ['hubs/readRows', { hubId: 'clients', scope: 'all', columns: [] }],
    ['hubs/readRows', { hubId: '', scope: 'listed', columns: [] }],
    ['net/fetch', { url: 'https://a', headers: { 'a b': 'c' } }],
    ['net/fetch', { url: 'https://a', timeoutMs: 0 }],
    ['ui/confirm', { title: 'a', message: 'b' }],
    ['printing/print', { title: 'a', pages: [], widthMm: 1, heightMm: 100 }],
    ['hubs/list', null],
  ])('refuses %s of %j', (method, params) => {
    expect(() => reader.read(toHost[method].params, params)).toThrow(
      expect.objectContaining({ code: 'invalid-parameters' }),
    );
  });
});
