import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type PackageFiles, packPlugin, SUMS_FILE } from '@mystratus/plugin-sdk/package';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { useHarness } from '../../support/harness-page.ts';

const open = useHarness();

const MANIFEST = {
  id: 'acme.greeter',
  displayName: 'Greeter',
  description: 'Counts how often it has greeted.',
  version: '1.0.0',
  publisher: 'acme',
  license: 'MIT',
  engines: { mystratusHost: '^1.0.0' },
  editions: ['professional'],
  entries: { frame: 'greeter.js', module: 'greeter.js' },
  capabilities: { requires: ['commands', 'hubs', 'storage', 'ui', 'log'], optional: ['net'] },
  permissions: {
    data: ['clientName'],
    network: [{ origin: 'https://acme.example', reason: 'To greet the whole world.' }],
  },
  offline: { supported: true, withoutNetwork: 'Everything.' },
  contributes: {
    commands: [{ id: 'acme.greeter.greet', title: 'Greet' }],
    menus: { 'hub/ribbon': [{ command: 'acme.greeter.greet', group: 'Acme' }] },
    panels: [],
  },
};

/** Speaks the wire by hand: counts its greetings in its storage and says the number. */
const SCRIPT = `
addEventListener('message', ({ ports: [port], source }) => {
  if (source !== parent || !port) return;
  let id = 0;
  const pending = new Map();
  const call = (method, params) => new Promise((resolve) => {
    pending.set(++id, resolve);
    port.postMessage({ jsonrpc: '2.0', id, method, params });
  });
  const answers = {
    initialize: async ({ capabilities }) => { globalThis.hasNet = capabilities.includes('net'); return null; },
    activate: async () => { await call('commands/register', { commandId: 'acme.greeter.greet' }); return { exports: [] }; },
    'command/execute': async () => {
      const before = await call('storage/read', { name: 'count' });
      const count = (before?.[0] ?? 0) + 1;
      await call('storage/writeAtomically', { name: 'count', bytes: Uint8Array.of(count) });
      void call('ui/showMessage', { severity: 'info', message: 'Hello number ' + count + (hasNet ? ' with' : ' without') + ' net' });
      return null;
    },
  };
  port.onmessage = async ({ data }) => {
    if (!data.method) return pending.get(data.id)?.(data.result);
    const result = await answers[data.method]?.(data.params) ?? null;
    if (data.id !== undefined) port.postMessage({ jsonrpc: '2.0', id: data.id, result });
  };
});
parent.postMessage({ type: 'mystratus.hello' }, '*');
`;

function filesOf(version: string, permissions: object = MANIFEST.permissions): PackageFiles {
  return new Map([
    ['plugin.manifest.json', strToU8(JSON.stringify({ ...MANIFEST, version, permissions }))],
    ['greeter.js', strToU8(SCRIPT)],
  ]);
}

const keys = generateKeyPairSync('ed25519');
const signedBy = (privateKey: KeyObject, publicKey: KeyObject) => async (sums: Uint8Array) => ({
  algorithm: 'Ed25519' as const,
  publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'),
  signature: sign(undefined, sums, privateKey).toString('base64'),
});
const ours = signedBy(keys.privateKey, keys.publicKey);

type Harness = Awaited<ReturnType<typeof open>>;

async function choose({ page }: Harness, bytes: Uint8Array, name = 'greeter.msplugin') {
  await page.locator('input[accept=".msplugin"]').setInputFiles({
    name,
    mimeType: 'application/zip',
    buffer: Buffer.from(bytes),
  });
}

async function drop({ page }: Harness, bytes: Uint8Array) {
  const transfer = await page.evaluateHandle((base64) => {
    const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const dropped = new DataTransfer();
    dropped.items.add(new File([content], 'greeter.msplugin'));
    return dropped;
  }, Buffer.from(bytes).toString('base64'));
  await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer });
}

/** Keeps the host from writing packages until the result is called. */
async function holdPackages({ page }: Harness): Promise<() => Promise<void>> {
  const isReleased = await page.evaluateHandle(async () => {
    const released = { now: false };
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('mystratus-harness');
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('packages', 'readwrite').objectStore('packages');
    const goOn = () => {
      if (released.now) database.close();
      else store.count().onsuccess = goOn;
    };
    goOn();
    return released;
  });
  return async () => {
    await isReleased.evaluate((released) => {
      released.now = true;
    });
  };
}

async function install(harness: Harness, bytes: Uint8Array, button = 'Install') {
  await choose(harness, bytes);
  await harness.page.getByRole('button', { name: button, exact: true }).click();
}

async function greet({ page }: Harness, number: number) {
  await page.getByRole('button', { name: 'Greet', exact: true }).click();
  await page.getByText(`Hello number ${number}`).waitFor();
}

describe('a plugin’s package', () => {
  it('shows what it may do, is installed, outlasts a reload, and keeps its data when it is upgraded', async () => {
    const harness = await open('list=10');
    const { page } = harness;
    await choose(harness, await packPlugin(filesOf('1.0.0'), { sign: ours }));
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('To greet the whole world.');
    expect(await dialog.innerText()).toContain('read of your records: clientName');
    await dialog.getByRole('button', { name: 'Install', exact: true }).click();
    await greet(harness, 1);
    await page.reload();
    await greet(harness, 2);
    await drop(harness, await packPlugin(filesOf('1.1.0'), { sign: ours }));
    const upgrade = dialog.getByRole('button', { name: 'Upgrade', exact: true });
    await upgrade.waitFor();
    const letWrite = await holdPackages(harness);
    await upgrade.click();
    // While it is replaced nobody can begin anything that would be cut off in the middle.
    const greeting = page.getByRole('button', { name: 'Greet', exact: true });
    await greeting.waitFor({ state: 'detached' });
    await letWrite();
    await greet(harness, 3);
    expect(harness.errors).toEqual([]);
    await page.close();
  });

  it('does without what the user denies it, after an upgrade too, which says what is new', async () => {
    const harness = await open('list=10');
    const { page } = harness;
    await choose(harness, await packPlugin(filesOf('1.0.0')));
    const network = page.getByRole('checkbox', { name: 'use the network, as listed' });
    await network.uncheck();
    await page.getByRole('button', { name: 'Install', exact: true }).click();
    await page.getByRole('button', { name: 'Greet', exact: true }).click();
    await page.getByText('Hello number 1 without net').waitFor();
    const data = ['clientName', 'street'];
    await choose(harness, await packPlugin(filesOf('1.1.0', { ...MANIFEST.permissions, data })));
    await network.waitFor();
    expect(await network.isChecked()).toBe(false);
    expect(await page.getByRole('dialog').innerText()).toContain(
      'read of your records: clientName, street (new: street)',
    );
    await page.getByRole('button', { name: 'Upgrade', exact: true }).click();
    await page.getByRole('button', { name: 'Greet', exact: true }).click();
    await page.getByText('Hello number 2 without net').waitFor();
    await page.close();
  });

  it('is refused with the reason when it is older, tampered with, not signed as before, or none', async () => {
    const harness = await open('list=10');
    const { page } = harness;
    await install(harness, await packPlugin(filesOf('2.0.0'), { sign: ours }));
    await greet(harness, 1);
    const tampered = unzipSync(await packPlugin(filesOf('3.0.0'), { sign: ours }));
    tampered['greeter.js'] = strToU8(SCRIPT.replace('Hello', 'Gotcha'));
    const attempts = [
      [await packPlugin(filesOf('1.9.0'), { sign: ours }), '1.9.0 is older'],
      [zipSync(tampered), 'greeter.js” is not what the package’s list says'],
      [await packPlugin(filesOf('3.0.0')), 'not signed by who signed'],
      [strToU8('a letter'), 'not a plugin package'],
    ] as const;
    for (const [bytes, reason] of attempts) {
      await choose(harness, bytes);
      const refusal = page.getByRole('alert', { name: 'Plugin refused' });
      await refusal.getByText(reason).waitFor();
      await refusal.getByRole('button', { name: 'Dismiss' }).click();
    }
    await greet(harness, 2);
    await page.close();
  });

  it('is taken away with all that it has kept', async () => {
    const harness = await open('list=10');
    const { page } = harness;
    await install(harness, await packPlugin(filesOf('1.0.0')));
    await greet(harness, 1);
    await page.getByRole('button', { name: 'Plugins…' }).click();
    await page.getByRole('button', { name: 'Uninstall Greeter' }).click();
    await page.getByRole('button', { name: 'Greet', exact: true }).waitFor({ state: 'detached' });
    expect(await page.locator('iframe[title="Greeter"]').count()).toBe(0);
    await install(harness, await packPlugin(filesOf('1.0.0')));
    await greet(harness, 1);
    await page.close();
  });

  it('can take the place of the plugin that is served, which comes back when it goes', async () => {
    const harness = await open('list=10');
    const { page } = harness;
    const served = new URL('/plugins/mystratus.maps/', page.url());
    const files = new Map<string, Uint8Array>();
    const manifest = await (await page.request.get(`${served}plugin.manifest.json`)).text();
    files.set(
      'plugin.manifest.json',
      strToU8(manifest.replace('"version": "0.1.0"', '"version": "0.2.0"')),
    );
    for (const path of [
      'dist/frame.js',
      'dist/plugin.js',
      'dist/sql-wasm.wasm',
      'assets/zip-centroids/zip-centroids.bin',
      'assets/basemap/basemap.bin',
    ]) {
      files.set(path, new Uint8Array(await (await page.request.get(`${served}${path}`)).body()));
    }
    await harness.makeMap('Heat Map');
    // Reported, and kept, a moment after it was made.
    await page.waitForTimeout(2_500);
    const billed = await page.getByText(/requests this month/).innerText();
    await install(harness, await packPlugin(files), 'Upgrade');
    // The open map comes back by itself, free of charge.
    await harness.painted('Heat Map');
    expect(await page.getByText(/requests this month/).innerText()).toBe(billed);
    await page.getByRole('button', { name: 'Plugins…' }).click();
    expect(await page.getByRole('dialog').innerText()).toContain('myStratus Maps 0.2.0');
    await page.getByRole('button', { name: 'Uninstall myStratus Maps' }).click();
    await harness.makeMap('Heat Map');
    await page.close();
  });

  it('keeps a list of its sums', async () => {
    const unpacked = unzipSync(await packPlugin(filesOf('1.0.0')));
    expect(new TextDecoder().decode(unpacked[SUMS_FILE])).toMatch(/^[0-9a-f]{64} {2}greeter\.js$/m);
  });
});
