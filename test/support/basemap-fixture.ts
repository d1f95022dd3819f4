import type { PluginManifest } from '@mystratus/plugin-sdk';
import { createHostNet } from '../../harness/src/host/host-net.ts';
import manifestJson from '../../plugin.manifest.json' with { type: 'json' };
import type { ShownBasemap } from '../../src/common/basemaps/styled-basemap.ts';
import type { TiledBasemap } from '../../src/common/basemaps/tiled-basemap.ts';
import type { Basemap } from '../../src/services/basemaps/basemap.ts';
import { builtInBasemaps } from '../../src/services/basemaps/built-in-basemaps.ts';
import { ChosenBasemapService } from '../../src/services/basemaps/chosen-basemap-service.ts';
import { HostConnectivity } from '../../src/services/connectivity/host-connectivity.ts';
import { Registry } from '../../src/services/registry.ts';
import { HostSettings } from '../../src/services/settings.ts';
import { localFetch } from './local-fetch.ts';
import { createMapsHost } from './maps-host.ts';

export const MANIFEST = manifestJson as PluginManifest;
/** The basemap whose address is in the settings. */
export const OWN_BASEMAP = 'mystratus.maps.ownTiles';
const POLICY = { failures: 3, probeTimeoutMs: 1000, firstDelayMs: 60_000, maxDelayMs: 60_000 };

/** The choice of basemap on a host in memory, which asks servers of this machine. `url`: of the studio's own. */
export async function openBasemaps({
  url,
  files = new Map(),
  more,
}: {
  readonly url: string;
  readonly files?: Map<string, Uint8Array>;
  readonly more?: Basemap;
}) {
  const environment = { isOnline: true };
  const net = createHostNet({ current: environment }, localFetch);
  const memory = createMapsHost({
    storage: files,
    configuration: { 'maps.tileUrl': url, 'maps.tileAttribution': '© <b>Us</b>' },
    fetch: (request, signal) => net.fetch(request, { signal }),
  });
  const host = await memory.connect();
  const settings = new HostSettings(host);
  const registry = new Registry<Basemap>();
  for (const basemap of builtInBasemaps(host, settings)) registry.register(basemap);
  if (more) registry.register(more);
  const connectivity = new HostConnectivity(host, settings, POLICY);
  const service = new ChosenBasemapService(host, MANIFEST, registry, connectivity);
  await service.open();
  return {
    memory,
    service,
    state: () => service.state$.value,
    settle: () => host.storage.list(),
  };
}

/** A shown basemap that is one set of tiles. */
export function tilesOf(shown: ShownBasemap | undefined): TiledBasemap | undefined {
  return shown?.format === 'style' ? undefined : shown;
}
