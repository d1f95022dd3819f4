import type { HostApi, PluginManifest } from '@mystratus/plugin-sdk';
import type { TiledBasemap } from '../../common/basemaps/tiled-basemap.ts';
import type { Connectivity } from '../connectivity/connectivity.ts';
import { isOriginGranted } from '../connectivity/granted-origin.ts';
import type { OnlineBasemap } from './basemap.ts';
import type { BasemapProblem } from './basemap-service.ts';
import type { BasemapUse } from './basemap-use.ts';
import { onlineTiles } from './online-tiles.ts';
import type { TileCache } from './tile-cache.ts';
import { TileHealth } from './tile-health.ts';
import { TileRequests } from './tile-requests.ts';
import { originOfTiles } from './tile-url.ts';

/** A server that refuses or fails is tried again after so long, and less and less often. */
const SUSPENSION = { firstDelayMs: 5_000, maxDelayMs: 300_000 };

export interface OnlineUseParts {
  readonly host: HostApi;
  readonly manifest: PluginManifest;
  readonly connectivity: Connectivity;
  readonly cache: TileCache;
  readonly onDidChange: () => void;
}

/** A basemap of the network in use. */
export class OnlineUse implements BasemapUse {
  private readonly health: TileHealth;
  private readonly requests: TileRequests;
  private key: 'none' | 'unread' | 'missing' | { readonly value: string };
  private ready: TiledBasemap | undefined;
  private isOver = false;

  constructor(
    private readonly basemap: OnlineBasemap,
    private readonly parts: OnlineUseParts,
  ) {
    this.health = new TileHealth(SUSPENSION, {
      change: parts.onDidChange,
      retry: () => this.loadAnew(),
    });
    this.requests = new TileRequests(parts.connectivity.net, parts.cache);
    this.key = basemap.keySecret === undefined ? 'none' : 'unread';
    if (basemap.keySecret === undefined) this.makeTiles();
    else void this.readKey(basemap.keySecret);
  }

  get tiles(): TiledBasemap | undefined {
    const isUsable = this.refusal === undefined && !this.health.isSuspended;
    return isUsable ? this.ready : undefined;
  }

  get problem(): BasemapProblem | undefined {
    return this.refusal ?? this.health.problem;
  }

  dispose(): void {
    this.isOver = true;
    this.health.dispose();
  }

  /** Why its server is not to be asked at all. */
  private get refusal(): BasemapProblem | undefined {
    const { host, manifest, connectivity } = this.parts;
    const origin = originOfTiles(this.basemap.tiles);
    if (origin === undefined) return 'bad-address';
    if (!isOriginGranted(origin, manifest, host.configuration.current)) return 'not-granted';
    if (this.key === 'missing') return 'no-key';
    return connectivity.refusalOf(origin);
  }

  /** A key that the host does not give is one that is missing: the user is told the same. */
  private async readKey(secret: string): Promise<void> {
    const { host, onDidChange } = this.parts;
    const value = host.supports('secrets')
      ? await host.secrets.get(secret).catch(() => undefined)
      : undefined;
    if (this.isOver) return;
    this.key = value === undefined ? 'missing' : { value };
    if (value !== undefined) this.makeTiles();
    onDidChange();
  }

  /** What did not fail is in the cache. */
  private loadAnew(): void {
    this.makeTiles();
    this.parts.onDidChange();
  }

  private makeTiles(): void {
    const key = typeof this.key === 'object' ? this.key.value : undefined;
    this.ready = onlineTiles(this.basemap, key, this.requests, this.health);
  }
}
