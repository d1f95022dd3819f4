import { createTestHost } from '@mystratus/plugin-harness/testing';
import type { Configuration, PluginManifest } from '@mystratus/plugin-sdk';
import { PROBE_MANIFEST } from '@mystratus/plugin-sdk/contract-suite';
import { validateManifest } from '@mystratus/plugin-sdk/host';
import { describe, expect, it } from 'vitest';

const KEY = 'probe.server';
const MANIFEST: PluginManifest = {
  ...PROBE_MANIFEST,
  permissions: {
    ...PROBE_MANIFEST.permissions,
    network: [{ origin: 'https://granted.example', originSetting: KEY, reason: 'To ask.' }],
  },
  contributes: {
    ...PROBE_MANIFEST.contributes,
    configuration: {
      title: 'Probe',
      properties: {
        [KEY]: { type: 'string', default: 'https://granted.example', description: 'Server.' },
      },
    },
  },
};

async function connect(configuration: Configuration) {
  const memory = createTestHost({ manifest: MANIFEST, configuration });
  memory.answerRequests({ status: 204 });
  const { net } = await memory.connect();
  return { memory, net };
}

describe('an origin that a setting chooses', () => {
  it('is granted beside the one of the manifest, as long as it is chosen', async () => {
    const { memory, net } = await connect({ [KEY]: 'https://geo.studio.example/nominatim' });
    const url = 'https://geo.studio.example/search';
    await expect(net.fetch({ url })).resolves.toMatchObject({ status: 204 });
    await expect(net.fetch({ url: 'https://granted.example/' })).resolves.toBeDefined();
    memory.setConfiguration({ [KEY]: 'https://another.example' });
    await expect(net.fetch({ url })).rejects.toMatchObject({ code: 'permission-denied' });
  });

  it.each(['http://geo.studio.example', 'file:///etc/passwd', 'geo.studio.example', '', 7])(
    'is not granted for %s',
    async (value) => {
      const { net } = await connect({ [KEY]: value });
      const url = 'http://geo.studio.example/';
      await expect(net.fetch({ url })).rejects.toMatchObject({ code: 'permission-denied' });
    },
  );

  it('may be a server on this machine without https', async () => {
    const { net } = await connect({ [KEY]: 'http://localhost:8080' });
    await expect(net.fetch({ url: 'http://localhost:8080/search' })).resolves.toBeDefined();
  });

  it('must name a string setting of the manifest', () => {
    expect(validateManifest(MANIFEST)).toMatchObject({ ok: true });
    const { configuration: _, ...contributes } = MANIFEST.contributes;
    expect(validateManifest({ ...MANIFEST, contributes })).toMatchObject({
      ok: false,
      problems: [{ path: '/permissions/network/0/originSetting' }],
    });
  });
});
