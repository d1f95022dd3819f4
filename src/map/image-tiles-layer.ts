import TileLayer from 'ol/layer/Tile.js';
import ImageTile from 'ol/source/ImageTile.js';
import type { TiledBasemap } from '../common/basemaps/tiled-basemap.ts';

/** Tiles may be this many times as fine as they are shown, for dense screens. */
const FINENESS = [1, 2, 4];

/** A basemap of images. Those of a drawn map are darkened with the theme by the style sheet. */
export function imageTilesLayer(basemap: TiledBasemap, zIndex?: number): TileLayer {
  const { minZoom, maxZoom, tileSize } = basemap;
  return new TileLayer({
    ...(zIndex !== undefined && { zIndex }),
    className: basemap.isDrawnMap ? 'ol-layer tiles drawn' : 'ol-layer tiles',
    // Fewer levels than the view has would ask for the country in thousands of tiles.
    minZoom: minZoom - 1,
    source: new ImageTile({
      minZoom,
      maxZoom,
      tileSize,
      loader: async (z, x, y, { signal }) => {
        const bytes = await basemap.load({ z, x, y }, signal);
        const image = await decode(bytes, tileSize);
        basemap.noteOutcome(image !== undefined);
        if (!image) throw new Error('The tile cannot be drawn.');
        return image;
      },
    }),
  });
}

/** `undefined` when the bytes are no image, or none of a tile's size. */
async function decode(bytes: Uint8Array, tileSize: number): Promise<ImageBitmap | undefined> {
  try {
    const image = await createImageBitmap(new Blob([bytes.slice()]));
    const isTile = FINENESS.some(
      (times) => image.width === times * tileSize && image.height === times * tileSize,
    );
    if (isTile) return image;
    image.close();
  } catch {
    // Damaged; said by the result.
  }
  return undefined;
}
