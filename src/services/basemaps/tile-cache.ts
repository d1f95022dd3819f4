interface CachedTile {
  readonly bytes: Uint8Array;
  readonly entityTag: string | undefined;
  /** Epoch milliseconds. */
  readonly freshUntil: number;
}

/** What the tile policy of OpenStreetMap asks for where a server does not say. */
const DEFAULT_FRESH_MS = 7 * 24 * 3_600_000;

/** Tiles as the servers' caching headers allow them to be kept, in memory; those not used for longest go first. */
export class TileCache {
  private readonly tiles = new Map<string, CachedTile>();
  private byteCount = 0;

  constructor(
    private readonly mostBytes: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** A tile that need not be asked for. */
  fresh(url: string): Uint8Array | undefined {
    const tile = this.tiles.get(url);
    if (!tile || tile.freshUntil <= this.now()) return undefined;
    this.tiles.delete(url);
    this.tiles.set(url, tile);
    return tile.bytes;
  }

  /** Headers that ask whether a stale tile is still the same. */
  conditionFor(url: string): Readonly<Record<string, string>> {
    const entityTag = this.tiles.get(url)?.entityTag;
    return entityTag === undefined ? {} : { 'if-none-match': entityTag };
  }

  /** The server says that the stale tile is still the same. */
  renew(url: string, headers: Readonly<Record<string, string>>): Uint8Array | undefined {
    const tile = this.tiles.get(url);
    if (tile) this.keep(url, tile.bytes, { etag: tile.entityTag ?? '', ...headers });
    return tile?.bytes;
  }

  keep(url: string, bytes: Uint8Array, headers: Readonly<Record<string, string>>): void {
    this.forget(url);
    const freshMs = freshMsOf(headers, this.now());
    if (freshMs === undefined || bytes.length > this.mostBytes) return;
    const freshUntil = this.now() + freshMs;
    this.tiles.set(url, { bytes, entityTag: headers.etag || undefined, freshUntil });
    this.byteCount += bytes.length;
    for (const oldest of this.tiles.keys()) {
      if (this.byteCount <= this.mostBytes) return;
      this.forget(oldest);
    }
  }

  private forget(url: string): void {
    this.byteCount -= this.tiles.get(url)?.bytes.length ?? 0;
    this.tiles.delete(url);
  }
}

/** RFC 9111, as far as a cache of one user needs it; `undefined`: not to be kept. */
function freshMsOf(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const control = headers['cache-control'] ?? '';
  if (/\bno-store\b/i.test(control)) return undefined;
  if (/\bno-cache\b/i.test(control)) return 0;
  const seconds = /\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1];
  if (seconds !== undefined) return Math.max(0, Number(seconds) - Number(headers.age ?? 0)) * 1000;
  const expires = Date.parse(headers.expires ?? '');
  return Number.isNaN(expires) ? DEFAULT_FRESH_MS : Math.max(0, expires - now);
}
