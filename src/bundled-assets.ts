import type { HostApi } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';
import { messagesFor } from './common/messages/messages.ts';
import type { OfflineBasemap } from './map/offline-basemap.ts';
import { BundledBasemap } from './offline/bundled-basemap.ts';
import { ZipCentroidTable } from './offline/zip-centroid-table.ts';
import { JournaledMapsStore, type StoreNotices } from './services/cache/journaled-maps-store.ts';
import { loadSqlEngine } from './services/cache/maps-database.ts';
import type { MapsStore } from './services/cache/maps-store.ts';
import { type HandPlacements, StoredHandPlacements } from './services/locations/hand-placements.ts';
import type { RefinementStore } from './services/refinement/refinement-store.ts';
import { StoredRefinementStore } from './services/refinement/stored-refinement-store.ts';

export const BundledAssets = Symbol('BundledAssets') as ServiceIdentifier<BundledAssets>;

/** What the plugin's package brings along, and what it has kept, ready for use. */
export interface BundledAssets {
  readonly zipCentroids: ZipCentroidTable;
  readonly store: MapsStore;
  readonly refinementQueue: RefinementStore;
  readonly placements: HandPlacements;
  /** Comes later than the rest: no map waits for it, every map is painted with it. */
  readonly basemap: Promise<OfflineBasemap>;
}

/**
 * Reads the assets and the stored files through the host, all at once. Rejects with a `HostError` when an asset is
 * missing, and with a `NewerDataError` when a later version has written the files.
 */
export async function loadBundledAssets(host: HostApi): Promise<BundledAssets> {
  const { assets, storage } = host;
  const basemap = assets
    .read('assets/basemap/basemap.bin')
    .then((bytes) => new BundledBasemap(new Uint8Array(bytes)));
  basemap.catch((error: unknown) => tellThatBasemapIsMissing(host, error));
  const engine = assets.read('dist/sql-wasm.wasm').then(loadSqlEngine);
  const [zipCentroids, store, placements] = await Promise.all([
    assets
      .read('assets/zip-centroids/zip-centroids.bin')
      .then((bytes) => ZipCentroidTable.decode(bytes)),
    JournaledMapsStore.open({ storage, engine, notices: storeNotices(host) }),
    StoredHandPlacements.open(host),
  ]);
  const refinementQueue = await StoredRefinementStore.open(host, store);
  return { zipCentroids, store, refinementQueue, placements, basemap };
}

/** Maps are drawn without it. */
function tellThatBasemapIsMissing(host: HostApi, error: unknown): void {
  host.log.error(`The bundled basemap could not be read: ${String(error)}`);
  warn(host, messagesFor(host.env.current).basemap.missing);
}

function storeNotices(host: HostApi): StoreNotices {
  return {
    filesSetAside: (copies) => {
      const message = messagesFor(host.env.current).storage.damaged(copies);
      host.log.error(message);
      warn(host, message);
    },
    warn: (message) => host.log.warn(message),
  };
}

function warn({ ui, log }: HostApi, message: string): void {
  ui.showMessage({ severity: 'warning', message }).catch((error: unknown) => {
    log.warn(String(error));
  });
}
