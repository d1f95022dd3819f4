import {
  CAPABILITIES,
  HostError,
  type PanelPlace,
  type PluginManifest,
} from '@mystratus/plugin-sdk';
import {
  checkCompatibility,
  checkContributions,
  type ManifestProblem,
} from '@mystratus/plugin-sdk/host';
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
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly options: PluginLoaderOptions) {}

  /**
   * Brings in the served plugins and the installed ones; an installed one takes the place of the served one of its id.
   * What is wrong with one is shown and keeps no other from loading.
   */
  async loadAll(served: readonly PluginLoad[]): Promise<void> {
    const { packages, refuse } = this.options;
    const installed = await packages.ids();
    for (const load of served) {
      if (!load.ok) refuse(load.refusal);
      else if (this.served.has(load.plugin.manifest.id)) {
        refuse({ manifestUrl: load.plugin.urlOf('plugin.manifest.json'), problems: [TWICE] });
      } else this.served.set(load.plugin.manifest.id, load.plugin);
    }
    for (const id of new Set([...this.served.keys(), ...installed])) await this.attach(id);
  }

  installedIds(): Promise<readonly string[]> {
    return this.options.packages.ids();
  }

  /** Checks a package, shows the user what it may do, and puts it in the place of the one before. */
  install(file: File): Promise<void> {
    return this.inTurn(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const opening = await openPackage(bytes);
      const problems = opening.ok ? await this.problemsWith(opening.package) : opening.problems;
      if (opening.ok && problems.length === 0) await this.ask(opening.package, bytes);
      else this.options.refuse({ manifestUrl: file.name, problems });
    });
  }

  /** Takes an installed plugin away with all that it has kept; the served one of its id comes back. */
  uninstall(pluginId: string): Promise<void> {
    return this.inTurn(() => this.replace(pluginId, () => this.options.packages.remove(pluginId)));
  }

  private async problemsWith(opened: OpenedPackage): Promise<readonly ManifestProblem[]> {
    const before = await this.installedAs(opened.manifest.id);
    const problem =
      compatibilityProblem(opened.manifest) ?? (before && checkUpgrade(before, opened));
    if (problem) return [problem];
    return checkContributions(opened.manifest, this.options.plugins.manifests).problems;
  }

  private async ask(opened: OpenedPackage, bytes: Uint8Array): Promise<void> {
    const { manifest, signer } = opened;
    const denied = await askToInstall(opened, await this.installedAs(manifest.id));
    if (!denied) return;
    const stored = { version: manifest.version, signer, bytes, denied };
    await this.replace(manifest.id, () => this.options.packages.put(manifest.id, stored));
  }

  /** Nobody can reach the plugin meanwhile: what it began now would be cut off in the middle. */
  private async replace(pluginId: string, change: () => Promise<void>): Promise<void> {
    const places = await this.options.plugins.remove(pluginId);
    try {
      await change();
    } finally {
      await this.attach(pluginId, places);
    }
  }

  private async installedAs(pluginId: string) {
    const stored = await this.options.packages.get(pluginId);
    const manifest = this.options.plugins.manifestOf(pluginId);
    if (stored) return { ...stored, manifest };
    const version = this.served.get(pluginId)?.manifest.version;
    return version === undefined ? undefined : { version, signer: undefined, denied: [], manifest };
  }

  /** The installed plugin of this id, or else the served one, if there is one, with its panel open in these places. */
  private async attach(pluginId: string, places: readonly PanelPlace[] = []): Promise<void> {
    const { packages, refuse } = this.options;
    const installed = await packages.open(pluginId);
    if (installed && !installed.ok) refuse(installed.refusal);
    const plugin = installed?.ok ? packageInMemory(installed.opened) : this.served.get(pluginId);
    if (!plugin) return;
    const { parts, plugins } = this.options;
    const { manifest } = plugin;
    const problem = compatibilityProblem(manifest, parts.options.denied);
    if (problem) refuse({ manifestUrl: manifest.id, problems: [problem] });
    if (problem || this.isMisfit(manifest, plugins.manifests)) return;
    const denied = [...(installed?.ok ? installed.stored.denied : []), ...parts.options.denied];
    const attached = await attachPlugin({ ...parts, plugin, denied });
    plugins.add(attached);
    const panelIds = manifest.contributes.panels.map(({ id }) => id);
    for (const place of places) if (panelIds.includes(place.panelId)) attached.panel.reveal(place);
    // Whoever came first: what does not fit is refused.
    for (const earlier of plugins.manifests) {
      if (this.isMisfit(earlier, [manifest])) await plugins.remove(earlier.id);
    }
  }

  /** Refuses a plugin whose contributions do not fit what the others can be extended by. */
  private isMisfit(manifest: PluginManifest, others: readonly PluginManifest[]): boolean {
    const { problems } = checkContributions(manifest, others);
    if (problems.length > 0) this.options.refuse({ manifestUrl: manifest.id, problems });
    return problems.length > 0;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(work, work);
    this.last = done;
    return done;
  }
}

const TWICE: ManifestProblem = {
  path: '/id',
  reason: 'Another plugin with this id is served.',
  hint: 'Give it an id of its own, or take the other away.',
};

function compatibilityProblem(
  manifest: PluginManifest,
  denied: AttachmentParts['denied'] = [],
): ManifestProblem | undefined {
  try {
    checkCompatibility(manifest, CAPABILITIES, denied);
    return undefined;
  } catch (error) {
    if (!HostError.is(error)) throw error;
    const path = HostError.is(error, 'permission-denied') ? '/capabilities/requires' : '/engines';
    return { path, reason: error.message, hint: '' };
  }
}
