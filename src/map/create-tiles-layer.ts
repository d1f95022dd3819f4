import type { Theme } from '@mystratus/plugin-sdk';
import type { ShownBasemap } from '../common/basemaps/styled-basemap.ts';
import { imageTilesLayer } from './image-tiles-layer.ts';
import { styledTilesLayer } from './styled-tiles-layer.ts';
import type { TilesLayer } from './tiles-layer.ts';
import { vectorTilesLayer } from './vector-tiles-layer.ts';

export function createTilesLayer(basemap: ShownBasemap, zIndex: number, theme: Theme): TilesLayer {
  switch (basemap.format) {
    case 'image':
      return imageTilesLayer(basemap, theme, zIndex);
    case 'vector':
      return vectorTilesLayer(basemap, zIndex, theme);
    case 'style':
      return styledTilesLayer(basemap, zIndex);
  }
}
