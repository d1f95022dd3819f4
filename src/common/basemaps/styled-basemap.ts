import type { TiledBasemap } from './tiled-basemap.ts';

/**
 * A layer of a map's style, https://maplibre.org/maplibre-style-spec/layers/. Its expressions are as the style has
 * them: what is wrong in one shows when it is evaluated.
 */
export interface StyleLayer {
  /** Of this reading of the style alone. */
  readonly id: string;
  readonly type: 'background' | 'fill' | 'line' | 'symbol' | 'circle' | 'fill-extrusion' | 'raster';
  /** Empty for a background. */
  readonly source: string;
  readonly 'source-layer'?: string;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  readonly filter?: unknown;
  readonly layout: Readonly<Record<string, unknown>>;
  readonly paint: Readonly<Record<string, unknown>>;
}

/** Where a symbol is in the image of its sprite, in pixels of the image. */
export interface SpriteSymbol {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the image in one of CSS. */
  readonly pixelRatio: number;
  /** It is a signed distance field, to be drawn in a colour of the style. */
  readonly sdf: boolean;
}

export interface Sprite {
  /** Stands before the names of its symbols and a colon; those of `default` have none. */
  readonly id: string;
  /** Of a kind that browsers know. */
  readonly image: Uint8Array;
  readonly symbols: Readonly<Record<string, SpriteSymbol>>;
}

/** A basemap that says itself how it is drawn, of one set of tiles or several, ready to be drawn. */
export interface StyledBasemap {
  readonly id: string;
  readonly format: 'style';
  /** Plain text, shown on the map; empty where there is none. */
  readonly attribution: string;
  /** From the bottom up. Each is a background, or of a source that is there. */
  readonly layers: readonly StyleLayer[];
  readonly sources: ReadonlyMap<string, TiledBasemap>;
  readonly sprites: readonly Sprite[];
}

/** What may be drawn over the bundled basemap. */
export type ShownBasemap = TiledBasemap | StyledBasemap;
