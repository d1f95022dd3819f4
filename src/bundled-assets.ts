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

function storeNotices({ ui, log, env }: HostApi): StoreNotices {
  return {
    filesSetAside: (copies) => {
      const message = messagesFor(env.current).storage.damaged(copies);
      log.error(message);
      ui.showMessage({ severity: 'warning', message }).catch((error: unknown) => {
        log.warn(String(error));
      });
    },
    warn: (message) => log.warn(message),
  };
}
