import type { ServiceIdentifier } from 'inversify';
import type { TileAddress } from '../../common/basemaps/tiled-basemap.ts';
import type { Registry } from '../registry.ts';

interface BasemapDescription {
  /** Namespaced by plugin, such as `acme.aerial`; kept as the account's choice. */
  readonly id: string;
  readonly title: string;
  /** On what terms it may be used, for the user who chooses it: a sentence. */
  readonly licence: string;
}

/** What is drawn from the plugin's own package, and beneath every other basemap. */
export interface BundledBasemap extends BasemapDescription {
  readonly kind: 'bundled';
}

interface OnlineBasemapDescription extends BasemapDescription {
  /** The line that must be shown on the map. It is shown as plain text, without markup. */
  readonly attribution: string;
  /** Zoom levels that there are tiles for; 0 is the world in one tile. */
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Name of the host's secret that takes the place of `{key}` in addresses. */
  readonly keySecret?: string | undefined;
  /** Sent with every request, such as who asks where a service's terms want to know. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Images of a tile server.
 *
 * @example
 * const basemap: RasterBasemap = {
 *   kind: 'raster',
 *   id: 'acme.aerial',
 *   title: 'Acme aerial photos',
 *   licence: 'For customers of Acme.',
 *   attribution: '© Acme',
 *   minZoom: 0,
 *   maxZoom: 19,
 *   tileSize: 256,
 *   tiles: { scheme: 'xyz', url: 'https://tiles.acme.example/{z}/{x}/{y}.jpg?key={key}' },
 *   keySecret: 'acme.tileKey',
 * };
 */
export interface RasterBasemap extends OnlineBasemapDescription {
  readonly kind: 'raster';
  /** Of a side, in CSS pixels. */
  readonly tileSize: 256 | 512;
  readonly tiles: TileScheme;
  /** It is drawn in light colours, as street maps are: in dark themes its lightness is reversed. Photos stay. */
  readonly isDrawnMap?: boolean;
}

/** Mapbox Vector Tiles of a server, in the schema of OpenMapTiles, Protomaps or Shortbread; drawn in our own colours. */
export interface VectorBasemap extends OnlineBasemapDescription {
  readonly kind: 'vector';
  readonly tiles: Extract<TileScheme, { readonly scheme: 'xyz' }>;
}

/**
 * A style of Mapbox or MapLibre, version 8, with the sources and symbols that it refers to: vector tiles and images, each
 * fetched only from servers that are granted. Names are written in the fonts of the map, whatever those of the style.
 *
 * @example
 * const basemap: StyleBasemap = {
 *   kind: 'style',
 *   id: 'acme.streets',
 *   title: 'Acme streets',
 *   licence: 'For customers of Acme.',
 *   attribution: '© Acme',
 *   minZoom: 0,
 *   maxZoom: 22,
 *   styleUrl: 'https://maps.acme.example/streets/style.json?key={key}',
 *   keySecret: 'acme.tileKey',
 * };
 */
export interface StyleBasemap extends OnlineBasemapDescription {
  readonly kind: 'style';
  /** Its attribution is followed by those of its sources. */
  readonly styleUrl: string;
}

/** How the address of a tile is made. */
export type TileScheme =
  /** `{z}`, `{x}` and `{y}`, or `{-y}` where `y` counts from the south. */
  | { readonly scheme: 'xyz'; readonly url: string }
  /** OGC WMTS 1.0.0, key-value pairs, of a matrix set like Google's: Web Mercator, 256 pixels, named by zoom. */
  | {
      readonly scheme: 'wmts';
      readonly url: string;
      readonly layer: string;
      readonly style: string;
      readonly matrixSet: string;
      readonly format: 'image/png' | 'image/jpeg';
    };

/** A file of tiles that the user has given to the host: a map without a network. */
export interface PackBasemap extends BasemapDescription {
  readonly kind: 'pack';
  readonly fileId: string;
  /** Bytes. */
  readonly size: number;
}

/** Images that another plugin gives out, several at a time. */
export interface GivenBasemap extends BasemapDescription {
  readonly kind: 'given';
  /** The line that must be shown on the map, as plain text. */
  readonly attribution: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Of a side, in CSS pixels. */
  readonly tileSize: 256 | 512;
  /** One answer a tile, in order; `null` where there is none. */
  read(tiles: readonly TileAddress[], signal: AbortSignal): Promise<readonly unknown[]>;
}

/** A map behind the data. Registered for all of Maps to use; the built-in ones are registered the same way. */
export type Basemap = BundledBasemap | OnlineBasemap | PackBasemap | GivenBasemap;

export type OnlineBasemap = RasterBasemap | VectorBasemap | StyleBasemap;

export const BasemapRegistry = Symbol('BasemapRegistry') as ServiceIdentifier<BasemapRegistry>;

/** Basemaps that can be chosen, in this order. */
export type BasemapRegistry = Registry<Basemap>;
