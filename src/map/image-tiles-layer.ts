import type { Theme } from '@mystratus/plugin-sdk';
import TileLayer from 'ol/layer/Tile.js';
import ImageTile from 'ol/source/ImageTile.js';
import type { TiledBasemap } from '../common/basemaps/tiled-basemap.ts';
import { darkenedImage } from './darkened-image.ts';
import type { TilesLayer } from './tiles-layer.ts';

/** Tiles may be this many times as fine as they are shown, for dense screens. */
const FINENESS = [1, 2, 4];

/** A basemap of images. Where they are of a drawn map, dark themes have it in dark colours. */
export function imageTilesLayer(
  basemap: TiledBasemap,
  theme: Theme,
  zIndex?: number,
): TilesLayer & { readonly layer: TileLayer } {
  const isDarkIn = (shown: Theme) => basemap.isDrawnMap === true && shown !== 'light';
  let isDark = isDarkIn(theme);
  const layer = new TileLayer({
    ...(zIndex !== undefined && { zIndex }),
    className: 'ol-layer tiles',
    // Fewer levels than the view has would ask for the country in thousands of tiles.
    minZoom: basemap.minZoom - 1,
    source: imagesOf(basemap, isDark),
  });
  return {
    layer,
    setTheme: (changed) => {
      if (isDarkIn(changed) === isDark) return;
      isDark = isDarkIn(changed);
      layer.setSource(imagesOf(basemap, isDark));
    },
    dispose: () => layer.dispose(),
  };
}

function imagesOf(basemap: TiledBasemap, isDark: boolean): ImageTile {
  const { minZoom, maxZoom, tileSize } = basemap;
  return new ImageTile({
    minZoom,
    maxZoom,
    tileSize,
    loader: async (z, x, y, { signal }) => {
      const bytes = await basemap.load({ z, x, y }, signal);
      const image = await decode(bytes, tileSize);
      basemap.noteOutcome(image !== undefined);
      if (!image) throw new Error('The tile cannot be drawn.');
      return isDark ? darkenedImage(image) : image;
    },
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
