import type { HostApi } from '@mystratus/plugin-sdk';
import { ContainerModule } from 'inversify';
import { BundledAssets } from '../bundled-assets.ts';
import { messagesFor } from '../common/messages/messages.ts';
import { Host } from '../services/host.ts';
import { MapPainter } from '../services/map-request/map-painter.ts';
import { MapView } from './map-view.ts';
import { OlMapView } from './ol-map-view.ts';

export const mapModule = new ContainerModule(({ bind }) => {
  bind(MapView).toResolvedValue(
    ({ env }: HostApi, { basemap }: BundledAssets) => {
      const { map } = messagesFor(env.current);
      const { theme, locale, distanceUnit } = env.current;
      const { label, zoomIn, zoomOut, attribution } = map;
      const labels = { map: label, zoomIn, zoomOut };
      return new OlMapView({ basemap, theme, locale, distanceUnit, attribution, labels });
    },
    [Host, BundledAssets],
  );
  bind(MapPainter).toService(MapView);
});
