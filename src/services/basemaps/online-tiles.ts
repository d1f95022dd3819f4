import { isAbortError } from '@mystratus/plugin-sdk';
import type { TileAddress, TiledBasemap } from '../../common/basemaps/tiled-basemap.ts';
import type { RasterBasemap, VectorBasemap } from './basemap.ts';
import { plainAttribution } from './plain-attribution.ts';
import { TileError } from './tile-error.ts';
import type { TileHealth } from './tile-health.ts';
import type { TileRequests } from './tile-requests.ts';
import { tileUrl } from './tile-url.ts';

/** What vector tiles are designed for. */
const VECTOR_TILE_PIXELS = 512;

/** The tiles of a basemap on the network. What becomes of each is noted in `health`. */
export function onlineTiles(
  basemap: RasterBasemap | VectorBasemap,
  key: string | undefined,
  requests: TileRequests,
  health: TileHealth,
): TiledBasemap {
  const { id, attribution, minZoom, maxZoom, tiles, headers = {} } = basemap;
  const format = basemap.kind === 'raster' ? 'image' : 'vector';
  return {
    id,
    format,
    attribution: plainAttribution(attribution),
    minZoom,
    maxZoom,
    tileSize: basemap.kind === 'raster' ? basemap.tileSize : VECTOR_TILE_PIXELS,
    isDrawnMap: basemap.kind === 'raster' && basemap.isDrawnMap,
    async load(tile: TileAddress, signal: AbortSignal) {
      try {
        return await requests.tile({ url: tileUrl(tiles, tile, key), headers, format }, signal);
      } catch (error) {
        if (!isAbortError(error)) health.note(TileError.of(error));
        throw error;
      }
    },
    noteOutcome: (isDrawn) => (isDrawn ? health.noteTile() : health.note('unreadable')),
  };
}
