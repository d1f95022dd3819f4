import type { PluginManifest } from '@mystratus/plugin-sdk';
import { describe, expect, it } from 'vitest';
import manifestJson from '../../../plugin.manifest.json' with { type: 'json' };
import { DEFAULT_CONNECTIVITY_POLICY } from '../../../src/services/connectivity/connectivity-policy.ts';
import { HostConnectivity } from '../../../src/services/connectivity/host-connectivity.ts';
import { HostOnlineAccess } from '../../../src/services/connectivity/online-access.ts';
import { ExtensionChoices } from '../../../src/services/extensions/extension-choices.ts';
import { createCensusProvider } from '../../../src/services/geocoding/census-provider.ts';
import { createMapboxProvider } from '../../../src/services/geocoding/mapbox-provider.ts';
import { createNominatimProvider } from '../../../src/services/geocoding/nominatim-provider.ts';
import { HostSettings } from '../../../src/services/settings.ts';
import { createMapsHost } from '../../support/maps-host.ts';

const MANIFEST = manifestJson as PluginManifest;

async function createAccess(manifest = MANIFEST) {
  const memory = createMapsHost();
  const host = await memory.connect();
  const settings = new HostSettings(host);
  const policy = DEFAULT_CONNECTIVITY_POLICY;
  const connectivity = new HostConnectivity(host, settings, policy);
  const choices = new ExtensionChoices(host);
  const access = new HostOnlineAccess(host, manifest, settings, connectivity, policy, choices);
  const census = createCensusProvider(host);
  return {
    memory,
    host,
    access,
    choices,
    census,
    nominatim: createNominatimProvider({ net: host.net, baseUrl: () => settings.nominatimUrl }),
    mapbox: createMapboxProvider(host),
    censusRefusal: () => access.refusalOf(census),
    /** Changes cross the wire. */
    settle: () => host.storage.list(),
  };
}

describe('whether an address may leave this machine', () => {
  it('is yes for the US Census alone, until the user chooses otherwise', async () => {
    const { access, census, nominatim, mapbox } = await createAccess();
    expect(access.refusalOf(census)).toBeUndefined();
    expect(access.refusalOf(nominatim)).toBe('switched-off');
    expect(access.refusalOf(mapbox)).toBe('switched-off');
  });

  it('is no without a network', async () => {
    const { memory, censusRefusal, settle } = await createAccess();
    memory.setEnvironment({ isOnline: false });
    await settle();
    expect(censusRefusal()).toBe('no-network');
    memory.setEnvironment({ isOnline: true });
    await settle();
    expect(censusRefusal()).toBeUndefined();
  });

  it('is no in offline mode, whatever else is set', async () => {
    const { memory, access, census, mapbox, settle } = await createAccess();
    memory.setConfiguration({ 'maps.offlineMode': true, 'maps.useMapbox': true });
    await settle();
    expect(access.refusalOf(census)).toBe('offline-mode');
    expect(access.refusalOf(mapbox)).toBe('offline-mode');
  });

  it('is no for a provider that is switched off', async () => {
    const { memory, censusRefusal, settle } = await createAccess();
    memory.setConfiguration({ 'maps.useCensus': false });
    await settle();
    expect(censusRefusal()).toBe('switched-off');
  });

  it('is no for an origin that the manifest does not ask for', async () => {
    const permissions = { ...MANIFEST.permissions, network: [] };
    const { censusRefusal } = await createAccess({ ...MANIFEST, permissions });
    expect(censusRefusal()).toBe('not-granted');
  });

  it('follows the Nominatim server that the user chooses', async () => {
    const { memory, access, nominatim, settle } = await createAccess();
    memory.setConfiguration({ 'maps.useNominatim': true });
    await settle();
    expect(access.refusalOf(nominatim)).toBeUndefined();
    memory.setConfiguration({ 'maps.nominatimUrl': 'https://geo.studio.example/nominatim' });
    await settle();
    expect(access.refusalOf(nominatim)).toBeUndefined();
    expect(
      access.refusalOf({ ...nominatim, sends: { origin: 'https://a.example', parts: [] } }),
    ).toBe('not-granted');
  });
});
