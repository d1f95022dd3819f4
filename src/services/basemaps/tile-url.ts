import type { TileAddress } from '../../common/basemaps/tiled-basemap.ts';
import type { OnlineBasemap, TileScheme } from './basemap.ts';

/** The address of a tile. `key` takes the place of `{key}`, escaped. */
export function tileUrl(tiles: TileScheme, tile: TileAddress, key = ''): string {
  const { z, x, y } = tile;
  if (tiles.scheme === 'xyz') {
    const values = { z, x, y, '-y': 2 ** z - 1 - y, key: encodeURIComponent(key) };
    return Object.entries(values).reduce(
      (url, [name, value]) => url.replaceAll(`{${name}}`, String(value)),
      tiles.url,
    );
  }
  const url = new URL(tiles.url.replaceAll('{key}', encodeURIComponent(key)));
  const parameters = {
    SERVICE: 'WMTS',
    REQUEST: 'GetTile',
    VERSION: '1.0.0',
    LAYER: tiles.layer,
    STYLE: tiles.style,
    TILEMATRIXSET: tiles.matrixSet,
    TILEMATRIX: z,
    TILEROW: y,
    TILECOL: x,
    FORMAT: tiles.format,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
  return url.href;
}

/** Where a basemap is asked for, as its plugin or the user wrote it. */
export function addressOf(basemap: OnlineBasemap): string {
  return basemap.kind === 'style' ? basemap.styleUrl : basemap.tiles.url;
}

/** The origin that a basemap is asked from; `undefined` when the address is none. */
export function originOf(basemap: OnlineBasemap): string | undefined {
  const address = addressOf(basemap);
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
