import type { HostApi, PluginManifest } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { BehaviorSubject, merge, type Subscription } from 'rxjs';
import type { TiledBasemap } from '../../common/basemaps/tiled-basemap.ts';
import { Connectivity } from '../connectivity/connectivity.ts';
import { isOriginGranted } from '../connectivity/granted-origin.ts';
import { Host, Manifest } from '../host.ts';
import { observeEvent } from '../observe-event.ts';
import { type Basemap, BasemapRegistry, type OnlineBasemap } from './basemap.ts';
import type { BasemapProblem, BasemapService, BasemapState } from './basemap-service.ts';
import { onlineTiles } from './online-tiles.ts';
import { TileCache } from './tile-cache.ts';
import { TileHealth } from './tile-health.ts';
import { TileRequests } from './tile-requests.ts';
import { originOfTiles } from './tile-url.ts';

const FILE_NAME = 'basemap.json';
const CACHE_BYTES = 24_000_000;
/** A server that refuses or fails is tried again after so long, and less and less often. */
const SUSPENSION = { firstDelayMs: 5_000, maxDelayMs: 300_000 };

/** An online basemap in use. */
interface Use {
  readonly basemap: OnlineBasemap;
  /** As it was when the use began: the user may enter another. */
  readonly address: string | undefined;
  readonly health: TileHealth;
  readonly requests: TileRequests;
  readonly key: string | undefined;
  /** `undefined` until its key is read, and where there is none. */
  readonly tiles: TiledBasemap | undefined;
}

@injectable()
export class ChosenBasemapService implements BasemapService {
  private readonly cache = new TileCache(CACHE_BYTES);
  private readonly watching: Subscription;
  private chosenId: string | undefined;
  private use: Use | undefined;
  private isKeyMissing = false;

  readonly state$: BehaviorSubject<BasemapState>;

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(Manifest) private readonly manifest: PluginManifest,
    @inject(BasemapRegistry) private readonly registry: BasemapRegistry,
    @inject(Connectivity) private readonly connectivity: Connectivity,
  ) {
    this.state$ = new BehaviorSubject(this.currentState());
    this.watching = merge(
      connectivity.changes$,
      observeEvent(host.configuration.onDidChange),
    ).subscribe(() => this.refresh());
  }

  async open(): Promise<void> {
    const bytes = await this.host.storage.read(FILE_NAME);
    if (this.chosenId === undefined && bytes) this.chosenId = readChoice(bytes);
    this.refresh();
  }

  async choose(id: string): Promise<void> {
    this.chosenId = id;
    this.endUse();
    this.refresh();
    const bytes = new TextEncoder().encode(JSON.stringify({ chosen: id }));
    await this.host.storage.writeAtomically(FILE_NAME, bytes);
  }

  dispose(): void {
    this.watching.unsubscribe();
    this.endUse();
    this.state$.complete();
  }

  private refresh(): void {
    const { chosen } = this;
    if (this.use && (this.use.basemap !== chosen || this.use.address !== addressOf(chosen))) {
      this.endUse();
    }
    if (!this.use && chosen.kind !== 'bundled') this.beginUse(chosen);
    this.state$.next(this.currentState());
  }

  private currentState(): BasemapState {
    const { chosen } = this;
    const problem = this.use && this.problemOf(this.use);
    const isShown = this.use?.health.problem === problem && !this.use?.health.isSuspended;
    return { choices: this.choices, chosen, shown: isShown ? this.use?.tiles : undefined, problem };
  }

  private problemOf({ basemap, health }: Use): BasemapProblem | undefined {
    const origin = originOfTiles(basemap.tiles);
    if (origin === undefined) return 'bad-address';
    const { configuration } = this.host;
    if (!isOriginGranted(origin, this.manifest, configuration.current)) return 'not-granted';
    if (basemap.keySecret !== undefined && this.isKeyMissing) return 'no-key';
    const refusal = this.connectivity.refusalOf(origin);
    if (refusal !== undefined) return refusal;
    return health.problem;
  }

  private beginUse(basemap: OnlineBasemap): void {
    const health = new TileHealth(SUSPENSION, {
      change: () => this.refresh(),
      retry: () => this.loadAnew(),
    });
    this.isKeyMissing = false;
    const begun: Use = {
      basemap,
      address: addressOf(basemap),
      health,
      requests: new TileRequests(this.connectivity.net, this.cache),
      key: undefined,
      tiles: undefined,
    };
    this.use = begun;
    if (basemap.keySecret === undefined) {
      this.loadAnew();
      return;
    }
    void this.readKey(basemap.keySecret).then((key) => {
      if (this.use !== begun) return;
      this.isKeyMissing = key === undefined;
      this.use = { ...begun, key };
      this.loadAnew();
    });
  }

  /** Under another identity, so that what failed is asked for again; what did not is in the cache. */
  private loadAnew(): void {
    if (!this.use) return;
    const { basemap, key, requests, health } = this.use;
    this.use = { ...this.use, tiles: onlineTiles(basemap, key, requests, health) };
    this.state$.next(this.currentState());
  }

  /** A key that the host does not give is one that is missing: the user is told the same. */
  private async readKey(secret: string): Promise<string | undefined> {
    const { host } = this;
    if (!host.supports('secrets')) return undefined;
    return host.secrets.get(secret).catch(() => undefined);
  }

  private endUse(): void {
    this.use?.health.dispose();
    this.use = undefined;
  }

  /** What the account has chosen, as far as it is there; a plugin that offered it may be gone. */
  private get chosen(): Basemap {
    const { choices } = this;
    const chosen = choices.find(({ id }) => id === this.chosenId);
    const bundled = choices.find(({ kind }) => kind === 'bundled');
    return chosen ?? bundled ?? NOTHING;
  }

  /** An address that the user has left blank is no offer. */
  private get choices(): readonly Basemap[] {
    return this.registry.all.filter((basemap) => addressOf(basemap) !== '');
  }
}

/** Until the first basemap is registered. */
const NOTHING: Basemap = { kind: 'bundled', id: '', title: '', licence: '' };

function addressOf(basemap: Basemap): string | undefined {
  return basemap.kind === 'bundled' ? undefined : basemap.tiles.url;
}

function readChoice(bytes: Uint8Array): string | undefined {
  try {
    const { chosen } = JSON.parse(new TextDecoder().decode(bytes));
    return typeof chosen === 'string' ? chosen : undefined;
  } catch {
    return undefined;
  }
}
