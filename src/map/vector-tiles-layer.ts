import type { Theme } from '@mystratus/plugin-sdk';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import type { TiledBasemap } from '../common/basemaps/tiled-basemap.ts';
import type { TilesLayer } from './tiles-layer.ts';
import { vectorTileSource } from './vector-tile-source.ts';
import { vectorTileStyle } from './vector-tile-style.ts';

/** A basemap of vector tiles in the colours of the theme, whatever schema the tiles are of. */
export function vectorTilesLayer(basemap: TiledBasemap, zIndex: number, theme: Theme): TilesLayer {
  const loading = new AbortController();
  const layer = new VectorTileLayer({
    zIndex,
    className: 'ol-layer tiles',
    minZoom: basemap.minZoom - 1,
    declutter: true,
    source: vectorTileSource(basemap, loading.signal),
    style: vectorTileStyle(theme),
  });
  return {
    layer,
    setTheme: (changed) => layer.setStyle(vectorTileStyle(changed)),
    dispose: () => {
      loading.abort();
      layer.dispose();
    },
  };
}
