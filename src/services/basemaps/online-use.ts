import { type HostApi, isAbortError, type PluginManifest } from '@mystratus/plugin-sdk';
import type { ShownBasemap } from '../../common/basemaps/styled-basemap.ts';
import type { Connectivity } from '../connectivity/connectivity.ts';
import { isOriginGranted } from '../connectivity/granted-origin.ts';
import type { OnlineBasemap, StyleBasemap } from './basemap.ts';
import type { BasemapGap } from './basemap-gap.ts';
import type { BasemapProblem } from './basemap-service.ts';
import type { BasemapUse } from './basemap-use.ts';
import { onlineTiles } from './online-tiles.ts';
import { StyleReader } from './style-reader.ts';
import type { TileCache } from './tile-cache.ts';
import { TileError } from './tile-error.ts';
import { TileHealth } from './tile-health.ts';
import { TileRequests } from './tile-requests.ts';
import { originOf } from './tile-url.ts';

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
  private ready: ShownBasemap | undefined;
  /** It has been read, and is no style that can be drawn. */
  private isNoStyle = false;
  private readonly ending = new AbortController();
  gaps: readonly BasemapGap[] = [];

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

  get tiles(): ShownBasemap | undefined {
    const isUsable = this.refusal === undefined && !this.health.isSuspended;
    return isUsable ? this.ready : undefined;
  }

  get problem(): BasemapProblem | undefined {
    return this.refusal ?? (this.isNoStyle ? 'no-style' : this.health.problem);
  }

  dispose(): void {
    this.ending.abort();
    this.health.dispose();
  }

  /** Why its server is not to be asked at all. */
  private get refusal(): BasemapProblem | undefined {
    const origin = originOf(this.basemap);
    if (origin === undefined) return 'bad-address';
    if (!this.isGranted(origin)) return 'not-granted';
    if (this.key === 'missing') return 'no-key';
    return this.parts.connectivity.refusalOf(origin);
  }

  private isGranted(origin: string): boolean {
    const { host, manifest } = this.parts;
    return isOriginGranted(origin, manifest, host.configuration.current);
  }

  /** A key that the host does not give is one that is missing: the user is told the same. */
  private async readKey(secret: string): Promise<void> {
    const { host, onDidChange } = this.parts;
    const value = host.supports('secrets')
      ? await host.secrets.get(secret).catch(() => undefined)
      : undefined;
    if (this.ending.signal.aborted) return;
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
    const { basemap, requests, health } = this;
    const key = typeof this.key === 'object' ? this.key.value : undefined;
    if (basemap.kind === 'style') void this.readStyle(basemap, key);
    else this.ready = onlineTiles(basemap, key, requests, health);
  }

  /** As often as the network is lost meanwhile; what else fails is tried again later. */
  private async readStyle(basemap: StyleBasemap, key: string | undefined): Promise<void> {
    const { requests, health, parts } = this;
    const { signal } = this.ending;
    const isGranted = (origin: string) => this.isGranted(origin);
    const origin = originOf(basemap);
    if (origin === undefined || !isGranted(origin)) return;
    try {
      await parts.connectivity.whenUsable(origin, signal);
      const reader = new StyleReader(basemap, { requests, health, isGranted, key });
      const { basemap: ready, gaps } = await reader.read(signal);
      this.ready = ready;
      this.gaps = gaps;
      this.isNoStyle = ready === undefined;
      if (ready) health.noteTile();
    } catch (error) {
      if (isAbortError(error)) return;
      const failure = TileError.of(error);
      if (failure === 'offline') return this.readStyle(basemap, key);
      this.isNoStyle = failure === 'missing' || failure === 'unreadable';
      if (!this.isNoStyle) health.note(failure);
    }
    parts.onDidChange();
  }
}
