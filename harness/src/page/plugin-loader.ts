import type { Capability, PluginManifest } from '@mystratus/plugin-sdk';
import { checkContributions } from '@mystratus/plugin-sdk/host';
import { checkUpgrade, type OpenedPackage, openPackage } from '@mystratus/plugin-sdk/package';
import type { InstalledPackages } from '../host/installed-packages.ts';
import {
  type PluginLoad,
  type PluginPackage,
  type PluginRefusal,
  packageInMemory,
} from '../host/plugin-package.ts';
import { type AttachmentParts, attachPlugin } from './attached-plugin.ts';
import { askToInstall } from './install-dialog.ts';
import type { PluginSet } from './plugin-set.ts';

export interface PluginLoaderOptions {
  readonly plugins: PluginSet;
  readonly packages: InstalledPackages;
  /** Everything that a plugin is attached with besides itself. */
  readonly parts: Omit<AttachmentParts, 'plugin' | 'denied'>;
  readonly refuse: (refusal: PluginRefusal) => void;
}

/** Brings plugins into the window: those that are served beside it, and those that the user has installed. */
export class PluginLoader {
  private readonly served = new Map<string, PluginPackage>();

  constructor(private readonly options: PluginLoaderOptions) {}

  /**
   * Brings in the served plugins and the installed ones; an installed one takes the place of the served one of its id.
   * What is wrong with one is shown and keeps no other from loading.
   */
  async loadAll(served: readonly PluginLoad[]): Promise<void> {
    const { packages, refuse } = this.options;
    const installed = await packages.load();
    for (const load of served) {
      if (load.ok) this.served.set(load.plugin.manifest.id, load.plugin);
      else refuse(load.refusal);
    }
    installed.refusals.forEach(refuse);
    const mine = new Set(installed.packages.map(({ opened }) => opened.manifest.id));
    for (const [id, plugin] of this.served) if (!mine.has(id)) await this.attach(plugin);
    for (const { opened, stored } of installed.packages) {
      await this.attach(packageInMemory(opened), stored.denied);
    }
  }

  installedIds(): Promise<readonly string[]> {
    return this.options.packages.ids();
  }

  /** Checks a package, shows the user what it may do, and puts it in the place of the one before. */
  async install(file: File): Promise<void> {
    const { packages, plugins, refuse } = this.options;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opening = await openPackage(bytes);
    if (!opening.ok) {
      refuse({ manifestUrl: file.name, problems: opening.problems });
      return;
    }
    const { manifest, signer } = opening.package;
    const before = await this.installedAs(opening.package);
    const problem = before && checkUpgrade(before, opening.package);
    if (problem) {
      refuse({ manifestUrl: file.name, problems: [problem] });
      return;
    }
    const denied = await askToInstall(opening.package, before?.version);
    if (!denied) return;
    await packages.put(manifest.id, { version: manifest.version, signer, bytes, denied });
    plugins.remove(manifest.id);
    await this.attach(packageInMemory(opening.package), denied);
  }

  /** Takes an installed plugin away with all that it has kept; the served one of its id comes back. */
  async uninstall(pluginId: string): Promise<void> {
    this.options.plugins.remove(pluginId);
    await this.options.packages.remove(pluginId);
    const served = this.served.get(pluginId);
    if (served) await this.attach(served);
  }

  private async installedAs({ manifest }: OpenedPackage) {
    const stored = await this.options.packages.get(manifest.id);
    const served = this.served.get(manifest.id);
    return stored ?? (served && { version: served.manifest.version, signer: undefined });
  }

  /** Refuses a plugin whose contributions do not fit what the others can be extended by. */
  private isMisfit(manifest: PluginManifest, others: readonly PluginManifest[]): boolean {
    const { problems } = checkContributions(manifest, others);
    if (problems.length > 0) this.options.refuse({ manifestUrl: manifest.id, problems });
    return problems.length > 0;
  }

  private async attach(plugin: PluginPackage, denied: readonly Capability[] = []): Promise<void> {
    const { parts, plugins } = this.options;
    const { manifest } = plugin;
    if (this.isMisfit(manifest, plugins.manifests)) return;
    plugins.add(await attachPlugin({ ...parts, plugin, denied }));
    // Whoever came first: what does not fit is refused.
    for (const earlier of plugins.manifests) {
      if (this.isMisfit(earlier, [manifest])) plugins.remove(earlier.id);
    }
  }
}
