import { createTestHost } from '@mystratus/plugin-harness/testing';
import {
  type Disposable,
  HostError,
  type Plugin,
  type PluginIdentity,
  type PluginManifest,
  toDisposable,
} from '@mystratus/plugin-sdk';
import { PROBE_MANIFEST } from '@mystratus/plugin-sdk/contract-suite';
import { withCaller } from '@mystratus/plugin-sdk/plugin';
import { describe, expect, it } from 'vitest';

function manifest(id: string, more: Partial<PluginManifest> = {}): PluginManifest {
  const capabilities = { requires: [...PROBE_MANIFEST.capabilities.requires, 'plugins' as const] };
  const contributes = { commands: [], menus: {}, panels: [] };
  const publisher = 'acme';
  // A secret bears the name of its plugin.
  const permissions = { ...PROBE_MANIFEST.permissions, secrets: [] };
  const extensionPoints = {};
  const own = { id, publisher, displayName: id, capabilities, contributes, permissions };
  return { ...PROBE_MANIFEST, extensionPoints, ...own, ...more };
}

type Ask = (question: string, options: { readonly signal: AbortSignal }) => Promise<string>;

interface OwnerApi {
  add(amount: number): Promise<number>;
  register(title: string, ask: Ask): Promise<Disposable>;
  callOnce(ask: Ask): Promise<string>;
  whoAmI(): Promise<PluginIdentity>;
  wait(options: { readonly signal: AbortSignal }): Promise<void>;
}

/** A plugin that keeps what others register, and asks it when it is told to. */
function ownerPlugin() {
  const registered = new Map<string, Ask>();
  let aborted = 0;
  let kept: Ask | undefined;
  const api = {
    add: async (amount: number) => 40 + amount,
    register: withCaller((caller, title: string, ask: Ask) => {
      const id = `${caller.pluginId}: ${title}`;
      registered.set(id, ask);
      return toDisposable(() => registered.delete(id));
    }),
    callOnce: async (ask: Ask) => {
      kept = ask;
      return ask('once', new AbortController());
    },
    whoAmI: withCaller((caller) => caller),
    wait: ({ signal }: { readonly signal: AbortSignal }) =>
      new Promise<void>((_, reject) => {
        signal.addEventListener('abort', () => {
          aborted++;
          reject(signal.reason);
        });
      }),
  };
  return {
    plugin: { activate: async () => api } satisfies Plugin,
    registered,
    get aborted() {
      return aborted;
    },
    get kept() {
      return kept;
    },
  };
}

function both() {
  const host = createTestHost({ manifest: PROBE_MANIFEST });
  const owner = ownerPlugin();
  host.load({ manifest: manifest('acme.owner'), plugin: owner.plugin });
  let give: (api: OwnerApi | undefined) => void = () => undefined;
  const api = new Promise<OwnerApi | undefined>((resolve) => {
    give = resolve;
  });
  const other = host.load({
    manifest: manifest('acme.other'),
    plugin: {
      activate: async ({ host: { plugins } }) => {
        give(await plugins.getApi<OwnerApi>('acme.owner', '^1.0.0'));
      },
    },
  });
  return { owner, other, api };
}

async function connected() {
  const pair = both();
  await pair.other.activate();
  const api = await pair.api;
  if (!api) throw new Error('There is no API.');
  return { ...pair, api };
}

const NEVER = { signal: new AbortController().signal };

describe('the API of another plugin', () => {
  it('is an object with its methods; unknown ones are not found', async () => {
    const { api } = await connected();
    expect(await api.add(2)).toBe(42);
    await expect(Reflect.get(api, 'nothing')()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('knows from the host who calls it, and what that plugin may see', async () => {
    const { api } = await connected();
    expect(await api.whoAmI()).toMatchObject({
      pluginId: 'acme.other',
      permissions: { data: PROBE_MANIFEST.permissions.data },
    });
  });

  it('takes functions, which work until what came back is disposed', async () => {
    const { api, owner } = await connected();
    const registration = await api.register('echo', async (text) => `heard ${text}`);
    const ask = owner.registered.get('acme.other: echo');
    expect(await ask?.('hello', NEVER)).toBe('heard hello');
    registration.dispose();
    await expect.poll(() => owner.registered.size).toBe(0);
    await expect(ask?.('hello', NEVER)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes a function for one call only where nothing to dispose came back', async () => {
    const { api, owner } = await connected();
    expect(await api.callOnce(async (text) => `${text} more`)).toBe('once more');
    await expect(owner.kept?.('again', NEVER)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('passes an abort through a call, and through a function back', async () => {
    const { api, owner } = await connected();
    const controller = new AbortController();
    const call = api.wait({ signal: controller.signal });
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => owner.aborted).toBe(1);

    let heard = false;
    await api.register('slow', (_, { signal }) => {
      signal.addEventListener('abort', () => {
        heard = true;
      });
      return new Promise(() => undefined);
    });
    const asking = new AbortController();
    const answer = owner.registered.get('acme.other: slow')?.('x', { signal: asking.signal });
    await new Promise((resolve) => setTimeout(resolve));
    asking.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => heard).toBe(true);
  });

  it('loses what a plugin registered when that plugin ends', async () => {
    const { api, owner, other } = await connected();
    await api.register('echo', async () => '');
    expect(owner.registered.size).toBe(1);
    other.dispose();
    await expect.poll(() => owner.registered.size).toBe(0);
  });

  it('passes on errors as code and sentence', async () => {
    const { api, owner } = await connected();
    await api.register('throws', async () => {
      throw new HostError('quota-exceeded', 'Not so many.');
    });
    const ask = owner.registered.get('acme.other: throws');
    await expect(ask?.('x', NEVER)).rejects.toMatchObject({
      code: 'quota-exceeded',
      message: 'Not so many.',
    });
  });

  it('refuses more functions than anybody needs', async () => {
    const { api } = await connected();
    for (let index = 0; index < 1_000; index++) await api.register(`${index}`, async () => '');
    await expect(api.register('one more', async () => '')).rejects.toMatchObject({
      code: 'quota-exceeded',
    });
  });

  it('is not there for a plugin that is not, or of another version', async () => {
    const host = createTestHost({ manifest: PROBE_MANIFEST });
    host.load({ manifest: manifest('acme.owner'), plugin: ownerPlugin().plugin });
    const { plugins } = await host.load({ manifest: manifest('acme.other') }).connect();
    expect(await plugins.getApi('acme.owner', '^2.0.0')).toBeUndefined();
    expect(await plugins.getApi('acme.nobody', '^1.0.0')).toBeUndefined();
  });
});

describe('contributions of other plugins', () => {
  const point = 'acme.owner.things';
  const owner = manifest('acme.owner', {
    extensionPoints: {
      [point]: { description: 'Things.', schema: { type: 'object' } },
    },
  });
  const contributor = manifest('acme.other', {
    contributes: {
      commands: [],
      menus: {},
      panels: [],
      [point]: [{ id: 'acme.other.thing', size: 3 }],
    },
  });

  it('reach the owner whichever comes first, and go with their plugin', async () => {
    for (const isOwnerFirst of [true, false]) {
      const host = createTestHost({ manifest: PROBE_MANIFEST });
      let changes = 0;
      const before = isOwnerFirst ? host.load({ manifest: owner }) : undefined;
      const other = host.load({ manifest: contributor });
      const { plugins } = await (before ?? host.load({ manifest: owner })).connect();
      plugins.onDidChangeContributions(() => {
        changes++;
      });
      expect(await plugins.getContributions()).toMatchObject([
        { point, from: { pluginId: 'acme.other' }, contribution: { size: 3 } },
      ]);
      other.dispose();
      await expect.poll(() => changes).toBeGreaterThan(0);
      expect(await plugins.getContributions()).toEqual([]);
    }
  });
});
