import type { AssetsApi } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';
import type { OfflineBasemap } from './map/offline-basemap.ts';
import { decodeBundledBasemap } from './offline/bundled-basemap.ts';
import { ZipCentroidTable } from './offline/zip-centroid-table.ts';
import { MapsDatabase } from './services/cache/maps-database.ts';

export const BundledAssets = Symbol('BundledAssets') as ServiceIdentifier<BundledAssets>;

/** What the plugin's package brings along, ready for use. */
export interface BundledAssets {
  readonly zipCentroids: ZipCentroidTable;
  readonly database: MapsDatabase;
  /** Comes later than the rest: no map waits for it, every map is painted with it. */
  readonly basemap: Promise<OfflineBasemap>;
}

/** Reads the assets through the host, all at once. Rejects with a `HostError` when one is missing. */
export async function loadBundledAssets(assets: AssetsApi): Promise<BundledAssets> {
  const basemap = assets
    .read('assets/basemap/states.json')
    .then((bytes) => decodeBundledBasemap(new Uint8Array(bytes)));
  const [zipCentroids, database] = await Promise.all([
    assets
      .read('assets/zip-centroids/zip-centroids.bin')
      .then((bytes) => ZipCentroidTable.decode(bytes)),
    assets.read('dist/sql-wasm.wasm').then((wasm) => MapsDatabase.open(wasm)),
  ]);
  return { zipCentroids, database, basemap };
}
