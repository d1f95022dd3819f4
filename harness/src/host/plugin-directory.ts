import { type Disposable, HostError, toDisposable } from '@mystratus/plugin-sdk';
import { type HostServices, isCompatible } from '@mystratus/plugin-sdk/host';

/** A plugin as the others reach it. */
export interface DirectoryEntry {
  readonly id: string;
  readonly version: string;
  /** Starts and activates it, unless it is running. */
  start(): Promise<void>;
  call(method: string, args: readonly unknown[], signal: AbortSignal): Promise<unknown>;
}

/** The plugins of this host, by which they find each other. A plugin that is asked for is started. */
export class PluginDirectory {
  private readonly entries = new Map<string, DirectoryEntry>();
  /** For each plugin, those whose start it is waiting for. */
  private readonly waiting = new Map<string, Set<string>>();

  add(entry: DirectoryEntry): Disposable {
    if (this.entries.has(entry.id)) {
      throw new HostError('conflict', `A plugin “${entry.id}” is loaded already.`);
    }
    this.entries.set(entry.id, entry);
    return toDisposable(() => this.entries.delete(entry.id));
  }

  /** What one plugin can do with the others. */
  servicesFor(pluginId: string): HostServices['plugins'] {
    return {
      resolve: async (wantedId, versionRange) => {
        const wanted = wantedId === pluginId ? undefined : this.entries.get(wantedId);
        if (!wanted || !isCompatible(versionRange, wanted.version)) return undefined;
        await this.startFor(pluginId, wanted);
        return wanted.version;
      },
      call: async (wantedId, method, args, signal) => {
        const wanted = this.entries.get(wantedId);
        if (!wanted || wantedId === pluginId) {
          throw new HostError('not-found', `No plugin “${wantedId}” is loaded.`);
        }
        return wanted.call(method, args, signal);
      },
    };
  }

  /** Two plugins that ask for each other while they start would wait for ever. */
  private async startFor(pluginId: string, wanted: DirectoryEntry): Promise<void> {
    if (this.waitsFor(wanted.id, pluginId)) {
      throw new HostError(
        'conflict',
        `“${wanted.id}” is waiting for “${pluginId}” to start. Ask for it after the start.`,
      );
    }
    const waiting = this.waiting.get(pluginId) ?? new Set();
    this.waiting.set(pluginId, waiting.add(wanted.id));
    try {
      await wanted.start();
    } finally {
      waiting.delete(wanted.id);
    }
  }

  private waitsFor(pluginId: string, otherId: string): boolean {
    const waiting = [...(this.waiting.get(pluginId) ?? [])];
    return waiting.some((id) => id === otherId || this.waitsFor(id, otherId));
  }
}
