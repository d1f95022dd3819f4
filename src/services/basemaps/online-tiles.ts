import { isAbortError } from '@mystratus/plugin-sdk';
import type { TileAddress, TiledBasemap } from '../../common/basemaps/tiled-basemap.ts';
import type { RasterBasemap } from './basemap.ts';
import { TileError } from './tile-error.ts';
import type { TileHealth } from './tile-health.ts';
import type { TileRequests } from './tile-requests.ts';
import { tileUrl } from './tile-url.ts';

/** The tiles of a basemap on the network. What becomes of each is noted in `health`. */
export function onlineTiles(
  basemap: RasterBasemap,
  key: string | undefined,
  requests: TileRequests,
  health: TileHealth,
): TiledBasemap {
  const { id, attribution, minZoom, maxZoom, tileSize, tiles, headers = {} } = basemap;
  return {
    id,
    format: 'image',
    attribution,
    minZoom,
    maxZoom,
    tileSize,
    async load(tile: TileAddress, signal: AbortSignal) {
      try {
        return await requests.image(tileUrl(tiles, tile, key), headers, signal);
      } catch (error) {
        if (!isAbortError(error)) health.note(TileError.of(error));
        throw error;
      }
    },
    noteOutcome: (isDrawn) => (isDrawn ? health.noteTile() : health.note('unreadable')),
  };
}
