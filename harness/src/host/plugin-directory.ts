import {
  type Disposable,
  Emitter,
  HostError,
  type PluginContribution,
  type PluginIdentity,
  type PluginManifest,
  toDisposable,
} from '@mystratus/plugin-sdk';
import { filledPoints, type HostServices, isCompatible } from '@mystratus/plugin-sdk/host';

/** A plugin as the others reach it. */
export interface DirectoryEntry {
  readonly manifest: PluginManifest;
  /** What the others are told of it. */
  readonly identity: PluginIdentity;
  /** It is running, and has been activated. */
  isActive(): boolean;
  /** Starts and activates it, unless it is running. */
  start(): Promise<void>;
  call(
    method: string,
    args: readonly unknown[],
    signal: AbortSignal,
    caller: PluginIdentity,
  ): Promise<unknown>;
  /** Calls a function that the plugin has given another one. Rejects with `not-found` while it does not run. */
  callBack(callbackId: string, args: readonly unknown[], signal: AbortSignal): Promise<unknown>;
}

/** The plugins of this host, by which they find and extend each other. A plugin that is asked for is started. */
export class PluginDirectory {
  private readonly entries = new Map<string, DirectoryEntry>();
  /** For each plugin, those whose start it is waiting for. */
  private readonly waiting = new Map<string, Set<string>>();
  private readonly changes = new Emitter<void>();
  private readonly ends = new Emitter<string>();

  /** Of the plugins that are there, in the order that they came. */
  get manifests(): readonly PluginManifest[] {
    return [...this.entries.values()].map(({ manifest }) => manifest);
  }

  /** Its contributions are checked: see `checkContributions`. */
  add(entry: DirectoryEntry): Disposable {
    const { id } = entry.manifest;
    if (this.entries.has(id)) {
      throw new HostError('conflict', `A plugin “${id}” is loaded already.`);
    }
    this.entries.set(id, entry);
    this.changes.fire();
    return toDisposable(() => {
      this.entries.delete(id);
      this.ended(id);
      this.changes.fire();
    });
  }

  /** The plugin no longer runs, whether or not it will run again. */
  ended(pluginId: string): void {
    this.ends.fire(pluginId);
  }

  /** What one plugin can do with the others. */
  servicesFor(pluginId: string): HostServices['plugins'] {
    return {
      resolve: async (wantedId, versionRange) => {
        const wanted = wantedId === pluginId ? undefined : this.entries.get(wantedId);
        if (!wanted || !isCompatible(versionRange, wanted.manifest.version)) return undefined;
        await this.startFor(pluginId, wanted);
        return wanted.manifest.version;
      },
      call: async (wantedId, method, args, signal) =>
        this.other(pluginId, wantedId).call(method, args, signal, this.identityOf(pluginId)),
      extensions: {
        contributions: () => this.contributionsTo(pluginId),
        onDidChangeContributions: this.changes.event,
        callBack: async (wantedId, callbackId, args, signal) =>
          this.other(pluginId, wantedId).callBack(callbackId, args, signal),
        onDidEnd: this.ends.event,
      },
    };
  }

  private contributionsTo(ownerId: string): readonly PluginContribution[] {
    const points = Object.keys(this.entries.get(ownerId)?.manifest.extensionPoints ?? {});
    return [...this.entries.values()].flatMap(({ manifest, identity }) =>
      filledPoints(manifest)
        .filter(({ point }) => manifest.id !== ownerId && points.includes(point))
        .flatMap(({ point, contributions }) =>
          contributions.map((contribution) => ({ point, from: identity, contribution })),
        ),
    );
  }

  private other(pluginId: string, wantedId: string): DirectoryEntry {
    const wanted = this.entries.get(wantedId);
    if (!wanted || wantedId === pluginId) {
      throw new HostError('not-found', `No plugin “${wantedId}” is loaded.`);
    }
    return wanted;
  }

  private identityOf(pluginId: string): PluginIdentity {
    const entry = this.entries.get(pluginId);
    if (!entry) throw new HostError('not-found', `No plugin “${pluginId}” is loaded.`);
    return entry.identity;
  }

  /** Two plugins that ask for each other while they start would wait for ever; one that has started waits for nobody. */
  private async startFor(pluginId: string, wanted: DirectoryEntry): Promise<void> {
    if (wanted.isActive()) return;
    const wantedId = wanted.manifest.id;
    if (this.waitsFor(wantedId, pluginId)) {
      throw new HostError(
        'conflict',
        `“${wantedId}” is waiting for “${pluginId}” to start. Ask for it after the start.`,
      );
    }
    const waiting = this.waiting.get(pluginId) ?? new Set();
    this.waiting.set(pluginId, waiting.add(wantedId));
    try {
      await wanted.start();
    } finally {
      waiting.delete(wantedId);
    }
  }

  private waitsFor(pluginId: string, otherId: string): boolean {
    const waiting = [...(this.waiting.get(pluginId) ?? [])];
    return waiting.some((id) => id === otherId || this.waitsFor(id, otherId));
  }
}
