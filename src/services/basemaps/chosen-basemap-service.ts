import type { GivenFile, HostApi, PluginManifest } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { BehaviorSubject, merge, type Subscription } from 'rxjs';
import { messagesFor } from '../../common/messages/messages.ts';
import { Connectivity } from '../connectivity/connectivity.ts';
import { Host, Manifest } from '../host.ts';
import { observeEvent } from '../observe-event.ts';
import { type Basemap, BasemapRegistry, type OnlineBasemap, type PackBasemap } from './basemap.ts';
import type { BasemapService, BasemapState } from './basemap-service.ts';
import type { BasemapUse } from './basemap-use.ts';
import { GivenUse } from './given-use.ts';
import { OnlineUse } from './online-use.ts';
import { openPack, PackFaultError } from './pack-archive.ts';
import { PackError } from './pack-error.ts';
import { PackUse } from './pack-use.ts';
import { TileCache } from './tile-cache.ts';
import { addressOf } from './tile-url.ts';

const FILE_NAME = 'basemap.json';
const CACHE_BYTES = 24_000_000;
const PACK_EXTENSION = '.pmtiles';

@injectable()
export class ChosenBasemapService implements BasemapService {
  private readonly cache = new TileCache(CACHE_BYTES);
  private readonly watching: Subscription;
  private packs: readonly PackBasemap[] = [];
  private chosenId: string | undefined;
  private use: { readonly key: string; readonly use: BasemapUse | undefined } | undefined;

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
      observeEvent(registry.onDidChange),
    ).subscribe(() => this.refresh());
  }

  async open(): Promise<void> {
    const [bytes] = await Promise.all([this.host.storage.read(FILE_NAME), this.readPacks()]);
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

  async addPack(): Promise<void> {
    const { files, env } = this.host;
    const { pickTitle, faults } = messagesFor(env.current).basemap.packs;
    const file = await files.pick({ title: pickTitle, extensions: [PACK_EXTENSION] });
    if (!file) return;
    try {
      await openPack(files, file);
    } catch (error) {
      await files.delete(file.id);
      if (!(error instanceof PackFaultError)) throw error;
      throw new PackError(error.fault, faults[error.fault](file.name));
    }
    await this.readPacks();
    await this.choose(packId(file));
  }

  async removePack(id: string): Promise<void> {
    const pack = this.packs.find((known) => known.id === id);
    if (!pack) return;
    await this.host.files.delete(pack.fileId);
    await this.readPacks();
    this.refresh();
  }

  dispose(): void {
    this.watching.unsubscribe();
    this.endUse();
    this.state$.complete();
  }

  private refresh(): void {
    const { chosen } = this;
    const key = keyOf(chosen);
    if (this.use?.key !== key) {
      this.endUse();
      this.use = { key, use: this.useOf(chosen) };
    }
    this.state$.next(this.currentState());
  }

  private currentState(): BasemapState {
    const { tiles, problem, gaps = [] } = this.use?.use ?? {};
    return {
      choices: this.choices,
      chosen: this.chosen,
      shown: tiles,
      problem,
      gaps,
      canAddPacks: this.host.supports('files'),
    };
  }

  private useOf(basemap: Basemap): BasemapUse | undefined {
    const { host, manifest, connectivity, cache } = this;
    const onDidChange = () => this.state$.next(this.currentState());
    switch (basemap.kind) {
      case 'bundled':
        return undefined;
      case 'pack':
        return new PackUse(host.files, basemap, onDidChange);
      case 'given':
        return new GivenUse(basemap, onDidChange);
      case 'raster':
      case 'vector':
      case 'style':
        return new OnlineUse(basemap, { host, manifest, connectivity, cache, onDidChange });
    }
  }

  private endUse(): void {
    this.use?.use?.dispose();
    this.use = undefined;
  }

  private async readPacks(): Promise<void> {
    const { files } = this.host;
    if (!this.host.supports('files')) return;
    const given = await files.list();
    const { licence } = messagesFor(this.host.env.current).basemap.packs;
    this.packs = given.map((file) => ({
      kind: 'pack',
      id: packId(file),
      title: file.name.replace(/\.pmtiles$/i, ''),
      licence: licence(file.size),
      fileId: file.id,
      size: file.size,
    }));
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
    const registered = this.registry.all.filter(
      (basemap) => !isOfServer(basemap) || addressOf(basemap) !== '',
    );
    return [...registered, ...this.packs];
  }
}

/** Until the first basemap is registered. */
const NOTHING: Basemap = { kind: 'bundled', id: '', title: '', licence: '' };

function packId({ id }: GivenFile): string {
  return `pack:${id}`;
}

/** Another one is another use: the user may enter another address for the same basemap. */
function keyOf(basemap: Basemap): string {
  return isOfServer(basemap) ? `${basemap.id} ${addressOf(basemap)}` : basemap.id;
}

function isOfServer(basemap: Basemap): basemap is OnlineBasemap {
  return !['bundled', 'pack', 'given'].includes(basemap.kind);
}

function readChoice(bytes: Uint8Array): string | undefined {
  try {
    const { chosen } = JSON.parse(new TextDecoder().decode(bytes));
    return typeof chosen === 'string' ? chosen : undefined;
  } catch {
    return undefined;
  }
}
