import MVT from 'ol/format/MVT.js';
import RenderFeature from 'ol/render/Feature.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import TileState from 'ol/TileState.js';
import { createXYZ } from 'ol/tilegrid.js';
import type VectorTile from 'ol/VectorTile.js';
import type { TiledBasemap } from '../common/basemaps/tiled-basemap.ts';

/** The layer of the polygon that a tile is laid out on. */
export const GROUND_LAYER = 'mystratus:ground';

/** Ground is drawn this much beyond its tile, so that no seam shows what is beneath. */
const GROUND_OVERLAP = 1 / 256;

/** The features of vector tiles, with the ground of each beneath. After `signal` is aborted nothing is loaded. */
export function vectorTileSource(
  basemap: TiledBasemap,
  signal: AbortSignal,
): VectorTileSource<RenderFeature> {
  const { minZoom, maxZoom, tileSize } = basemap;
  const format = new MVT();
  return new VectorTileSource({
    format,
    tileGrid: createXYZ({ minZoom, maxZoom, tileSize }),
    tileUrlFunction: (coordinate) => coordinate.join('/'),
    tileLoadFunction: (tile) => {
      loadFeatures(tile as VectorTile<RenderFeature>, basemap, format, signal);
    },
  });
}

function loadFeatures(
  tile: VectorTile<RenderFeature>,
  basemap: TiledBasemap,
  format: MVT,
  signal: AbortSignal,
): void {
  tile.setLoader((extent, _resolution, featureProjection) => {
    const [z = 0, x = 0, y = 0] = tile.getTileCoord();
    basemap
      .load({ z, x, y }, signal)
      .then((bytes) => {
        try {
          const features = format.readFeatures(bytes.slice().buffer, { extent, featureProjection });
          tile.setFeatures([ground(extent), ...features]);
          basemap.noteOutcome(true);
        } catch {
          basemap.noteOutcome(false);
          tile.setState(TileState.ERROR);
        }
      })
      .catch(() => tile.setState(TileState.ERROR));
  });
}

/** What is land where nothing else is said; the bundled land beneath is drawn more coarsely. */
function ground([west = 0, south = 0, east = 0, north = 0]: readonly number[]): RenderFeature {
  const overlap = (east - west) * GROUND_OVERLAP;
  const [left, right] = [west - overlap, east + overlap];
  const [bottom, top] = [south - overlap, north + overlap];
  const ring = [left, bottom, right, bottom, right, top, left, top, left, bottom];
  return new RenderFeature('Polygon', ring, [ring.length], 2, { layer: GROUND_LAYER }, undefined);
}
