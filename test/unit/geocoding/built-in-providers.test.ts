import type { PluginManifest } from '@mystratus/plugin-sdk';
import { describe, expect, it } from 'vitest';
import manifestJson from '../../../plugin.manifest.json' with { type: 'json' };
import { TILE_KEY } from '../../../src/services/basemaps/built-in-basemaps.ts';
import { builtInOnlineProviders } from '../../../src/services/geocoding/built-in-online-providers.ts';
import { LicensedProviderRegistry } from '../../../src/services/geocoding/licensed-provider-registry.ts';
import { MAPBOX_TOKEN } from '../../../src/services/geocoding/mapbox-provider.ts';
import { HostSettings } from '../../../src/services/settings.ts';
import { createMapsHost } from '../../support/maps-host.ts';

const { permissions } = manifestJson as PluginManifest;

async function builtIns() {
  const host = await createMapsHost().connect();
  return builtInOnlineProviders(host, host, new HostSettings(host));
}

describe('the built-in online providers', () => {
  it('are taken by the registry that others use', async () => {
    const registry = new LicensedProviderRegistry();
    for (const provider of await builtIns()) registry.register(provider);
    expect(registry.all.map(({ title }) => title)).toEqual([
      'Mapbox',
      'US Census Bureau',
      'OpenStreetMap (Nominatim)',
    ]);
  });

  it('send to origins that the manifest asks for', async () => {
    const origins = (await builtIns()).map(({ sends }) => sends.origin);
    const granted = permissions.network.map(({ origin }) => origin);
    expect(granted).toEqual(expect.arrayContaining(origins));
  });

  it('and the basemaps read the secrets that the manifest asks for, and no other', () => {
    expect(permissions.secrets?.map(({ name }) => name)).toEqual([MAPBOX_TOKEN, TILE_KEY]);
  });

  it('say under which terms their answers are shown and kept', async () => {
    for (const { licence, isCached, coverage } of await builtIns()) {
      expect(licence).toMatchObject({
        name: expect.stringMatching(/\S/),
        attribution: expect.stringMatching(/\S/),
        allowsStoring: true,
      });
      expect(isCached).toBe(true);
      expect(coverage).not.toBe('');
    }
  });
});
