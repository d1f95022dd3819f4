import {
  DisposableStore,
  Emitter,
  type PanelPlace,
  type PluginManifest,
  type UsageTotals,
} from '@mystratus/plugin-sdk';
import {
  type ContributionContext,
  type ResolvedContributions,
  resolveContributions,
} from '@mystratus/plugin-sdk/host';
import type { PluginDirectory } from '../host/plugin-directory.ts';
import type { AttachedPlugin } from './attached-plugin.ts';
import type { RibbonCommand, RibbonGroup } from './ribbon.ts';
import { askForSettings } from './settings-dialog.ts';
import type { Workspace } from './workspace.ts';

export interface PluginSetOptions {
  readonly workspace: Workspace;
  readonly directory: PluginDirectory;
  /** What decides here and now what a plugin contributes. */
  readonly context: () => ContributionContext;
  readonly hubId: () => string;
  readonly openExternal: (url: string) => Promise<void>;
  /** Shows the error of something that the user started. */
  readonly tell: (work: Promise<unknown>) => void;
}

/** The plugins in the window: what they contribute to the hub that is shown, and what their commands do. */
export class PluginSet {
  private readonly plugins = new Map<string, AttachedPlugin>();
  private readonly places = new Map<string, DisposableStore>();
  private readonly usages = new Map<string, UsageTotals>();
  private readonly changes = new Emitter<void>();

  /** What is shown of the plugins may have changed. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly options: PluginSetOptions) {}

  get manifests(): readonly PluginManifest[] {
    return this.all.map(({ plugin }) => plugin.manifest);
  }

  private get all(): readonly AttachedPlugin[] {
    return [...this.plugins.values()];
  }

  /** Those that are for this edition. */
  get shown(): readonly AttachedPlugin[] {
    return this.all.filter((each) => this.contributionsOf(each).kind !== 'none');
  }

  /** Of a plugin that is in the window. */
  manifestOf(pluginId: string): PluginManifest | undefined {
    return this.plugins.get(pluginId)?.plugin.manifest;
  }

  /** What the account has used, where a plugin is shown at all. */
  get usage(): UsageTotals | undefined {
    const { shown } = this;
    if (shown.length === 0) return undefined;
    const sum = (month: keyof UsageTotals) =>
      shown.reduce(
        (total, { plugin }) => total + (this.usages.get(plugin.manifest.id)?.[month] ?? 0),
        0,
      );
    return { thisMonth: sum('thisMonth'), lastMonth: sum('lastMonth') };
  }

  /** Shows what the plugin contributes, which may be nothing. */
  add(attached: AttachedPlugin): void {
    const { manifest } = attached.plugin;
    const { id, contributes } = manifest;
    this.plugins.set(id, attached);
    this.usages.set(id, attached.initialTotals);
    attached.usage.onDidChange((totals) => {
      this.usages.set(id, totals);
      this.changes.fire();
    });
    if (this.contributionsOf(attached).kind === 'active') {
      const { workspace, directory } = this.options;
      const { runner, identity } = attached;
      const listing = directory.add({
        manifest,
        identity,
        isActive: () => runner.isActive,
        start: () => runner.start(),
        call: (...call) => runner.callExport(...call),
        callBack: (...call) => runner.callBack(...call),
      });
      const places = new DisposableStore();
      this.places.set(id, places);
      places.add(listing);
      runner.onDidChange(({ kind }) => {
        if (kind === 'failed' || kind === 'not-started') directory.ended(id);
      });
      const [slot] = contributes.panels;
      if (slot) places.add(workspace.addSidePanel(attached.panel, slot));
      // Without a panel it still needs a place in the document to run in.
      else workspace.element.append(attached.panel.element);
      attached.panel.onDidReveal(({ hubId }) => this.hideOthers(id, hubId));
      attached.panel.showHub(this.options.hubId());
      // Warm, so that the first click only has to draw. A failure to start shows in the panel.
      requestIdleCallback(() => runner.start().catch(() => undefined), { timeout: 2_000 });
    }
    this.changes.fire();
  }

  /** Takes a plugin out of everybody's reach at once, and resolves with where its panel was open when it has ended. */
  async remove(pluginId: string): Promise<readonly PanelPlace[]> {
    const attached = this.plugins.get(pluginId);
    this.places.get(pluginId)?.dispose();
    this.places.delete(pluginId);
    this.plugins.delete(pluginId);
    this.usages.delete(pluginId);
    const places = attached?.panel.hideEverywhere() ?? [];
    this.changes.fire();
    await attached?.end();
    return places;
  }

  showHub(hubId: string): void {
    for (const { panel } of this.all) panel.showHub(hubId);
  }

  /** What all plugins contribute to the ribbon; groups of one name are one. */
  ribbonGroups(): readonly RibbonGroup[] {
    const groups = new Map<string, RibbonCommand[]>();
    const add = (name: string, commands: readonly RibbonCommand[]) =>
      groups.set(name, [...(groups.get(name) ?? []), ...commands]);
    for (const attached of this.all) {
      const contributions = this.contributionsOf(attached);
      if (contributions.kind === 'set-up') {
        const { title, signUpUrl } = contributions;
        const run = () => this.options.tell(this.options.openExternal(signUpUrl));
        add('Mapping', [{ title, icon: 'set-up', run }]);
      }
      if (contributions.kind !== 'active') continue;
      for (const { name, commands } of contributions.menus['hub/ribbon']) {
        const run = (id: string) => () => this.run(attached, id);
        add(
          name,
          commands.map(({ id, title, icon }) => ({ title, icon, run: run(id) })),
        );
      }
    }
    const settings = this.settingsCommands();
    if (settings.length > 0) add('Options', settings);
    return [...groups].map(([name, commands]) => ({ name, commands }));
  }

  private settingsCommands(): readonly RibbonCommand[] {
    const withSettings = this.all.filter(
      (each) =>
        each.plugin.manifest.contributes.configuration &&
        this.contributionsOf(each).kind === 'active',
    );
    return withSettings.map((attached) => ({
      title:
        withSettings.length === 1
          ? 'Settings…'
          : `${attached.plugin.manifest.displayName} settings…`,
      icon: 'settings',
      run: () => this.options.tell(changeSettings(attached)),
    }));
  }

  private contributionsOf({ plugin }: AttachedPlugin): ResolvedContributions {
    return resolveContributions(plugin.manifest, this.options.context());
  }

  private run({ runner, panel, plugin }: AttachedPlugin, commandId: string): void {
    const hubId = this.options.hubId();
    const [slot] = plugin.manifest.contributes.panels;
    // Running, the plugin decides itself whether its panel is called for.
    if (slot && runner.state.kind !== 'running') panel.reveal({ panelId: slot.id, hubId });
    const run = runner.executeCommand(commandId, { hubId }).catch((error: unknown) => {
      // The panel says already that the plugin has failed.
      if (runner.state.kind !== 'failed') throw error;
    });
    this.options.tell(run);
  }

  /** There is one place at the right of a hub. */
  private hideOthers(pluginId: string, hubId: string): void {
    for (const { plugin, panel } of this.all) {
      if (plugin.manifest.id !== pluginId) panel.leave(hubId);
    }
  }
}

async function changeSettings({ plugin, configuration, secrets }: AttachedPlugin): Promise<void> {
  const asked = await askForSettings(plugin.manifest, configuration.current, secrets);
  if (!asked) return;
  for (const [name, value] of asked.secrets) await secrets.set(name, value);
  await configuration.update(asked.configuration);
}
