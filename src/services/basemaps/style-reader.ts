import { isAbortError } from '@mystratus/plugin-sdk';
import type { Sprite, SpriteSymbol, StyledBasemap } from '../../common/basemaps/styled-basemap.ts';
import type { TiledBasemap } from '../../common/basemaps/tiled-basemap.ts';
import { isRecord } from '../../common/json/is-record.ts';
import { readJson } from '../../common/json/read-json.ts';
import type { RasterBasemap, StyleBasemap, VectorBasemap } from './basemap.ts';
import type { BasemapGap } from './basemap-gap.ts';
import { isImage } from './image-kind.ts';
import { onlineTiles } from './online-tiles.ts';
import { plainAttribution } from './plain-attribution.ts';

import { readStyleDocument, type StyleDocument } from './style-document.ts';
import { TileError } from './tile-error.ts';
import type { TileHealth } from './tile-health.ts';
import type { TileRequests } from './tile-requests.ts';

export interface StyleReaderParts {
  readonly requests: TileRequests;
  readonly health: TileHealth;
  readonly isGranted: (origin: string) => boolean;
  /** Takes the place of `{key}` in addresses of the style's own server, and of no other. */
  readonly key: string | undefined;
}

export interface ReadStyle {
  /** `undefined` when nothing of it can be drawn. */
  readonly basemap: StyledBasemap | undefined;
  readonly gaps: readonly BasemapGap[];
}

type Described = Readonly<Record<string, unknown>>;

/** What the specification of styles says where a source does not. */
const MAX_ZOOM = 22;
const MOST_SYMBOL_PIXELS = 1024;

/** Reads a style and what it refers to, from servers that are granted. */
export class StyleReader {
  private readonly gaps: BasemapGap[] = [];

  constructor(
    private readonly basemap: StyleBasemap,
    private readonly parts: StyleReaderParts,
  ) {}

  /**
   * Rejects with a {@link TileError} when the style itself cannot be had, or the network is lost meanwhile, and with
   * an `AbortError`. What is missing but the style itself is left out of it.
   */
  async read(signal: AbortSignal): Promise<ReadStyle> {
    const style = readStyleDocument(await this.bytesAt(this.address, signal));
    if (!style) return { basemap: undefined, gaps: [] };
    const sources = await this.sources(style, signal);
    const layers = style.layers.filter(
      ({ type, source }) => type === 'background' || sources.has(source),
    );
    const isDrawable = layers.some(({ type }) => type !== 'background');
    if (!isDrawable) return { basemap: undefined, gaps: this.gaps };
    const sprites = await this.sprites(style, signal);
    const { id, attribution } = this.basemap;
    const attributions = [
      plainAttribution(attribution),
      ...[...sources.values()].map((tiles) => tiles.attribution),
    ];
    const basemap: StyledBasemap = {
      id,
      format: 'style',
      attribution: [...new Set(attributions)].filter((text) => text !== '').join(' · '),
      layers,
      sources,
      sprites,
    };
    return { basemap, gaps: this.gaps };
  }

  private async sources(
    style: StyleDocument,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, TiledBasemap>> {
    const used = style.layers.filter(({ type }) => type !== 'background');
    const names = [...new Set(used.map(({ source }) => source))];
    const read = await Promise.all(
      names.map(async (name) => {
        const source = style.sources.get(name);
        const tiles = source
          ? await this.source(name, source, signal)
          : this.leaveOut('source', 'unknown', name);
        return tiles ? [[name, tiles] as const] : [];
      }),
    );
    return new Map(read.flat());
  }

  private async source(
    name: string,
    source: Described,
    signal: AbortSignal,
  ): Promise<TiledBasemap | undefined> {
    const kind = source.type;
    if (kind !== 'vector' && kind !== 'raster') {
      return this.leaveOut('source', 'unsupported', name);
    }
    const described = await this.describe(name, source, signal);
    if (!described) return undefined;
    const { tiles, base } = described;
    const address = Array.isArray(tiles.tiles) ? tiles.tiles[0] : undefined;
    const url = typeof address === 'string' ? absolute(address, base) : undefined;
    if (!url?.includes('{z}')) return this.leaveOut('source', 'unsupported', name);
    const { origin } = new URL(url);
    if (!this.parts.isGranted(origin)) return this.leaveOut('source', 'not-granted', origin);
    return this.tilesOf(kind, url, tiles);
  }

  /** A source as the style has it, or as its own description (TileJSON) at `base` says. */
  private async describe(
    name: string,
    source: Described,
    signal: AbortSignal,
  ): Promise<{ readonly tiles: Described; readonly base: string } | undefined> {
    const { url } = source;
    if (typeof url !== 'string') return { tiles: source, base: this.address };
    const base = absolute(url, this.address);
    if (base === undefined) return this.leaveOut('source', 'unsupported', name);
    const bytes = await this.part(base, 'source', name, signal);
    if (!bytes) return undefined;
    const json = readJson(bytes);
    if (!isRecord(json)) return this.leaveOut('source', 'unavailable', name);
    return { tiles: { ...json, ...source }, base };
  }

  private tilesOf(kind: 'vector' | 'raster', url: string, source: Described): TiledBasemap {
    const { id, title, licence, minZoom, maxZoom, headers = {} } = this.basemap;
    const isSouthFirst = source.scheme === 'tms';
    const description = {
      id,
      title,
      licence,
      attribution: plainAttribution(source.attribution),
      minZoom: Math.max(minZoom, zoomOf(source.minzoom, 0)),
      maxZoom: Math.min(maxZoom, zoomOf(source.maxzoom, MAX_ZOOM)),
      headers: this.isOwn(url) ? headers : {},
      tiles: { scheme: 'xyz', url: isSouthFirst ? url.replace('{y}', '{-y}') : url },
    } as const;
    const tiles: RasterBasemap | VectorBasemap =
      kind === 'vector'
        ? { ...description, kind }
        : { ...description, kind, tileSize: source.tileSize === 256 ? 256 : 512 };
    const { requests, health } = this.parts;
    return onlineTiles(tiles, this.keyFor(url), requests, health);
  }

  private async sprites(style: StyleDocument, signal: AbortSignal): Promise<readonly Sprite[]> {
    const sprites = style.sprites.map(async ({ id, url }) => {
      const address = absolute(url, this.address);
      const sprite = address && (await this.sprite(id, address, signal));
      return sprite ? [sprite] : [];
    });
    return (await Promise.all(sprites)).flat();
  }

  private async sprite(
    id: string,
    address: string,
    signal: AbortSignal,
  ): Promise<Sprite | undefined> {
    const [index, image] = await Promise.all(
      ['.json', '.png'].map((ending) =>
        this.part(withEnding(address, ending), 'symbols', '', signal),
      ),
    );
    if (!index || !image) return undefined;
    const json = readJson(index);
    if (!isRecord(json) || !isImage(image)) return this.leaveOut('symbols', 'unavailable', '');
    const prefix = id === 'default' ? '' : `${id}:`;
    const symbols = Object.entries(json).flatMap(([name, symbol]) => {
      const read = readSymbol(symbol);
      return read ? [[`${prefix}${name}`, read] as const] : [];
    });
    return { id, image, symbols: Object.fromEntries(symbols) };
  }

  /** A part that the style can do without. */
  private async part(
    url: string,
    part: BasemapGap['part'],
    name: string,
    signal: AbortSignal,
  ): Promise<Uint8Array | undefined> {
    const { origin } = new URL(url);
    if (!this.parts.isGranted(origin)) return this.leaveOut(part, 'not-granted', origin);
    try {
      return await this.bytesAt(url, signal);
    } catch (error) {
      // The whole style is read again when the network is back.
      if (isAbortError(error) || (TileError.of(error) === 'offline' && this.isOwn(url))) {
        throw error;
      }
      return this.leaveOut(part, 'unavailable', name);
    }
  }

  private bytesAt(url: string, signal: AbortSignal): Promise<Uint8Array> {
    const key = encodeURIComponent(this.keyFor(url) ?? '');
    const headers = this.isOwn(url) ? (this.basemap.headers ?? {}) : {};
    return this.parts.requests.bytes(url.replaceAll('{key}', key), headers, signal);
  }

  private keyFor(url: string): string | undefined {
    return this.isOwn(url) ? this.parts.key : undefined;
  }

  /** Whether it is of the server of the style itself. */
  private isOwn(url: string): boolean {
    return new URL(url).origin === new URL(this.address).origin;
  }

  private get address(): string {
    return this.basemap.styleUrl;
  }

  private leaveOut(
    part: BasemapGap['part'],
    reason: BasemapGap['reason'],
    name: string,
  ): undefined {
    const isKnown = this.gaps.some(
      (gap) => gap.part === part && gap.reason === reason && gap.name === name,
    );
    if (!isKnown) this.gaps.push({ part, reason, name });
  }
}

/** An address of `http:` or `https:`, with its placeholders as they were. */
function absolute(url: string, base: string): string | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const { href, protocol } = new URL(url, base);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

/** `…/sprite?key=1` with an ending is `…/sprite.json?key=1`. */
function withEnding(url: string, ending: string): string {
  const [, path = url, query = ''] = /^([^?#]*)(.*)$/.exec(url) ?? [];
  return `${path}${ending}${query}`;
}

function zoomOf(value: unknown, otherwise: number): number {
  const isZoom = typeof value === 'number' && value >= 0 && value <= MAX_ZOOM;
  return isZoom ? Math.floor(value) : otherwise;
}

function readSymbol(symbol: unknown): SpriteSymbol | undefined {
  if (!isRecord(symbol)) return undefined;
  const { x, y, width, height, pixelRatio = 1 } = symbol;
  const isAt = isWithin(x, 0, 16_384) && isWithin(y, 0, 16_384);
  const hasSize = isWithin(width, 1, MOST_SYMBOL_PIXELS) && isWithin(height, 1, MOST_SYMBOL_PIXELS);
  if (!isAt || !hasSize || !isWithin(pixelRatio, 0.1, 8)) return undefined;
  return { x, y, width, height, pixelRatio, sdf: symbol.sdf === true };
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
