import type { HostApi } from '@mystratus/plugin-sdk';
import { ContainerModule } from 'inversify';
import { BundledAssets } from '../bundled-assets.ts';
import { mapWordingFor } from '../common/maps/map-wording.ts';
import { MapPictures } from '../services/export/map-pictures.ts';
import { MapViewport } from '../services/export/map-viewport.ts';
import { Host } from '../services/host.ts';
import { MapPainter } from '../services/map-request/map-painter.ts';
import { DensitySource } from '../services/tables/density-source.ts';
import { ComparedMaps } from './compared-maps.ts';
import { MapView } from './map-view.ts';
import { OlComparedMaps } from './ol-compared-maps.ts';
import { OlMapPictures } from './ol-map-pictures.ts';
import { OlMapView, type OlMapViewOptions } from './ol-map-view.ts';

export const mapModule = new ContainerModule(({ bind }) => {
  bind(MapView).toResolvedValue(
    (host: HostApi, assets: BundledAssets) => new OlMapView(mapOptions(host, assets)),
    [Host, BundledAssets],
  );
  bind(ComparedMaps).toResolvedValue(
    (host: HostApi, assets: BundledAssets) => new OlComparedMaps(() => mapOptions(host, assets)),
    [Host, BundledAssets],
  );
  bind(MapPainter).toService(MapView);
  bind(MapViewport).toService(MapView);
  bind(MapPictures).toResolvedValue(
    (view: MapView, host: HostApi, assets: BundledAssets) =>
      new OlMapPictures(view, () => mapOptions(host, assets)),
    [MapView, Host, BundledAssets],
  );
  bind(DensitySource).toService(MapView);
});

function mapOptions({ env }: HostApi, assets: BundledAssets): OlMapViewOptions {
  const { basemap, zipCentroids: zips } = assets;
  const { current } = env;
  return { basemap, zips, theme: current.theme, wording: mapWordingFor(current) };
}
