import type { Theme } from '@mystratus/plugin-sdk';
import type { TiledBasemap } from '../common/basemaps/tiled-basemap.ts';
import { imageTilesLayer } from './image-tiles-layer.ts';
import type { TilesLayer } from './tiles-layer.ts';
import { vectorTilesLayer } from './vector-tiles-layer.ts';

export function createTilesLayer(basemap: TiledBasemap, zIndex: number, theme: Theme): TilesLayer {
  return basemap.format === 'image'
    ? { layer: imageTilesLayer(basemap, zIndex), setTheme: () => undefined }
    : vectorTilesLayer(basemap, zIndex, theme);
}
