import type { HostApi } from '@mystratus/plugin-sdk';
import { ContainerModule } from 'inversify';
import { BundledAssets } from '../bundled-assets.ts';
import { mapWordingFor } from '../common/maps/map-wording.ts';
import { Host } from '../services/host.ts';
import { MapPainter } from '../services/map-request/map-painter.ts';
import { DensitySource } from '../services/tables/density-source.ts';
import { MapView } from './map-view.ts';
import { OlMapView } from './ol-map-view.ts';

export const mapModule = new ContainerModule(({ bind }) => {
  bind(MapView).toResolvedValue(
    ({ env }: HostApi, { basemap, zipCentroids: zips }: BundledAssets) => {
      const { current } = env;
      const wording = mapWordingFor(current);
      return new OlMapView({ basemap, zips, theme: current.theme, wording });
    },
    [Host, BundledAssets],
  );
  bind(MapPainter).toService(MapView);
  bind(DensitySource).toService(MapView);
});
