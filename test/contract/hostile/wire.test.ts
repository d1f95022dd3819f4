import { createTestHost } from '@mystratus/plugin-harness/testing';
import { CAPABILITIES, HostError, type PluginManifest } from '@mystratus/plugin-sdk';
import { PROBE_ASSETS, PROBE_MANIFEST } from '@mystratus/plugin-sdk/contract-suite';
import { connectInPage, createPluginSession, pluginIdentity } from '@mystratus/plugin-sdk/host';
import { describe, expect, it } from 'vitest';
import { PluginDirectory } from '../../../harness/src/host/plugin-directory.ts';
import { RawPlugin } from '../../support/raw-plugin.ts';
import { codeIn, isRefusal, WIRE_ATTACKS } from './wire-attacks.ts';

const OWN_SECRET = 'own-5ecret';
const OTHER_SECRET = 'other-5ecret';
/** Everything may be asked for, so that nothing is refused for the capability alone. */
const MANIFEST: PluginManifest = { ...PROBE_MANIFEST, capabilities: { requires: CAPABILITIES } };

const NEIGHBOUR: PluginManifest = { ...PROBE_MANIFEST, id: 'other.plugin' };

async function createBattlefield() {
  let requestCount = 0;
  const host = createTestHost({
    manifest: MANIFEST,
    assets: PROBE_ASSETS,
    storage: new Map([['own', Uint8Array.of(1)]]),
    secrets: new Map([
      ['probe.granted', OWN_SECRET],
      ['other.plugin.key', OTHER_SECRET],
    ]),
    fetch: async () => {
      requestCount++;
      return { status: 200, headers: {}, body: new Uint8Array() };
    },
  });
  host.setRecords('clients', [{ clientId: 'c1', clientName: 'Ann', street: '1 Secret Lane' }]);
  const directory = new PluginDirectory();
  const services = { ...host.services, plugins: directory.servicesFor(MANIFEST.id) };
  let openCalls = 0;
  const callers = new Set<string | undefined>();
  const neighbourHost = createTestHost({ manifest: PROBE_MANIFEST });
  const neighbour = connectInPage(
    {
      activate: async () => ({
        open: async () => {
          openCalls++;
          return 'open to all';
        },
        wait: () => new Promise<void>(() => undefined),
        take: async (...given: readonly unknown[]) => given.length,
      }),
    },
    Object.create(null),
    { manifest: NEIGHBOUR, services: neighbourHost.services },
  );
  directory.add({
    manifest: NEIGHBOUR,
    identity: pluginIdentity(NEIGHBOUR),
    isActive: () => true,
    start: () => neighbour.activate(),
    call(method, args, signal, caller) {
      callers.add(caller.pluginId);
      return neighbour.callExport(method, args, signal, caller);
    },
    callBack: (...call) => neighbour.callBack(...call),
  });
  directory.add({
    manifest: MANIFEST,
    identity: pluginIdentity(MANIFEST),
    isActive: () => true,
    start: () => session.activate(),
    call: (...call) => session.callExport(...call),
    callBack: (...call) => session.callBack(...call),
  });
  await neighbour.activate();
  const plugin = new RawPlugin();
  plugin.answers.set('command/execute', { result: null });
  const session = createPluginSession({ manifest: MANIFEST, services, transport: plugin });
  let isClosed = false;
  session.onDidClose(() => {
    isClosed = true;
  });

  return {
    plugin,
    codeOf: async (method: string, params: unknown) =>
      codeIn((await plugin.request(method, params)).error),
    runCommand: () =>
      session.executeCommand('contract.probe.note', { hubId: 'clients' }).then(
        () => undefined,
        (error: unknown) => (HostError.is(error) ? error.code : 'not a HostError'),
      ),
    /** What a victim would notice. */
    async damage() {
      const alive = isClosed
        ? 'closed for misconduct'
        : await plugin.request('hubs/list', {}).then(({ result }) => result);
      return {
        storage: [...host.storage.keys()],
        usage: host.usage.size,
        saved: host.savedFiles.length,
        requestCount,
        isPolluted: 'polluted' in {},
        leaks: [OTHER_SECRET, '1 Secret Lane'].filter((secret) =>
          JSON.stringify(plugin.received).includes(secret),
        ),
        neighbour: await neighbour.callExport('open', []),
        neighbourUse: openCalls,
        pretenders: [...callers].filter((id) => id !== MANIFEST.id),
        isServed: alive === 'closed for misconduct' || Array.isArray(alive),
        isScreenUsable: host.openQuestionCount <= 3 && host.progress.length <= 20,
        isLogReadable: host.logLines.length < 250,
      };
    },
    dispose() {
      session.dispose();
      neighbour.dispose();
      host.dispose();
      neighbourHost.dispose();
    },
  };
}

const UNHARMED = {
  storage: ['own'],
  usage: 0,
  saved: 0,
  requestCount: 0,
  isPolluted: false,
  leaks: [],
  neighbour: 'open to all',
  neighbourUse: 1,
  pretenders: [],
  isServed: true,
  isScreenUsable: true,
  isLogReadable: true,
};

describe.each(Object.entries(WIRE_ATTACKS))(
  'a hostile plugin gets at %s by no',
  (_victim, attacks) => {
    it.each(attacks.map((attack) => [attack.name, attack] as const))(
      '%s',
      async (_name, attack) => {
        const field = await createBattlefield();
        try {
          const outcomes = (await attack.run(field)) ?? [];
          expect(outcomes.filter((code) => !isRefusal(code))).toEqual([]);
          expect(await field.damage()).toEqual(UNHARMED);
        } finally {
          field.dispose();
        }
      },
    );
  },
);
