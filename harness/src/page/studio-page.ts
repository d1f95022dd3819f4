import type { Theme, UsageTotals } from '@mystratus/plugin-sdk';
import {
  type HostServices,
  type ResolvedContributions,
  resolveContributions,
} from '@mystratus/plugin-sdk/host';
import { html, render } from 'lit';
import { generateStudio } from '../data/generate-studio.ts';
import type { StudioData } from '../data/hub-row.ts';
import { importClients } from '../data/import-clients.ts';
import type { ActiveHub } from '../host/active-hub.ts';
import type { HostEnvironment } from '../host/host-environment.ts';
import { HUBS } from '../host/hub-definition.ts';
import type { LaunchOptions } from '../host/launch-options.ts';
import type { PluginRefusal } from '../host/plugin-package.ts';
import type { AttachedPlugin } from './attached-plugin.ts';
import { acceptFileDrop } from './csv-drop.ts';
import { createCsvPicker } from './csv-picker.ts';
import { hubTabs } from './hub-tabs.ts';
import { showImportReport } from './import-report-dialog.ts';
import { askForNewData, type NewData } from './new-data-dialog.ts';
import type { ProgressList } from './progress-list.ts';
import { readTextFile } from './read-text-file.ts';
import { refusalNotice } from './refusal-notice.ts';
import { type RibbonGroup, ribbon } from './ribbon.ts';
import { askForSettings } from './settings-dialog.ts';
import { statusBar } from './status-bar.ts';
import { titleBar } from './title-bar.ts';
import type { Toasts } from './toasts.ts';
import { type HubPage, Workspace } from './workspace.ts';

export interface StudioPageParts {
  readonly options: LaunchOptions;
  readonly environment: HostEnvironment;
  readonly activeHub: ActiveHub;
  readonly hubPages: readonly HubPage[];
  readonly toasts: Toasts;
  readonly progress: ProgressList;
  readonly ui: HostServices['ui'];
}

/** The program's window: what is shown where, and what its own commands do. */
export class StudioPage {
  private readonly workspace: Workspace;
  private readonly root = document.createElement('div');
  private readonly csvPicker = createCsvPicker((file) => this.tell(this.importFile(file)));
  private attached: AttachedPlugin | undefined;
  private refusal: PluginRefusal | undefined;
  private usage: UsageTotals = { thisMonth: 0, lastMonth: 0 };
  private sample: NewData;
  private isRenderPending = false;

  constructor(private readonly parts: StudioPageParts) {
    const { options, environment, hubPages, toasts, progress } = parts;
    this.sample = options;
    this.workspace = new Workspace(hubPages);
    this.root.className = 'app';
    acceptFileDrop(this.workspace.element, (file) => this.tell(this.importFile(file)));
    document.body.append(this.root, this.csvPicker.element, toasts.element);
    document.addEventListener('keydown', (event) => this.onKeyDown(event));
    environment.onDidChange(() => this.scheduleRender());
    progress.onDidChange(() => this.scheduleRender());
    for (const { model } of hubPages) model.onDidChangeSelection(() => this.scheduleRender());
    this.showHub(options.hubId);
  }

  /** Shows what the plugin contributes, which may be nothing. */
  attach(attached: AttachedPlugin): void {
    this.attached = attached;
    this.usage = attached.initialTotals;
    attached.usage.onDidChange((totals) => {
      this.usage = totals;
      this.scheduleRender();
    });
    const contributions = this.contributions();
    const [panel] = contributions.kind === 'active' ? contributions.panels : [];
    if (panel) {
      this.workspace.addSidePanel(attached.panel, panel);
      attached.panel.showHub(this.hubId);
    }
    this.render();
  }

  refuse(refusal: PluginRefusal | undefined): void {
    this.refusal = refusal;
    this.render();
  }

  /** What the plugin contributes to the current hub now. */
  contributions(): ResolvedContributions {
    if (!this.attached) return { kind: 'none' };
    const { options, environment } = this.parts;
    const { edition, isOnline } = environment.current;
    const selection = this.currentPage.model.selection;
    return resolveContributions(this.attached.plugin.manifest, {
      edition,
      isServiceActive: () => options.isServiceActive,
      contextKeys: {
        hub: this.hubId,
        edition,
        isOnline,
        listedCount: selection.listedCount,
        selectedCount: selection.selectedCount,
      },
    });
  }

  private get hubId(): string {
    return this.parts.activeHub.id ?? this.parts.options.hubId;
  }

  private get currentPage(): HubPage {
    const page = this.parts.hubPages.find(({ model }) => model.definition.id === this.hubId);
    if (!page) throw new RangeError(`There is no hub ${this.hubId}.`);
    return page;
  }

  private scheduleRender(): void {
    if (this.isRenderPending) return;
    this.isRenderPending = true;
    queueMicrotask(() => {
      this.isRenderPending = false;
      this.render();
    });
  }

  private render(): void {
    const { environment, progress } = this.parts;
    const { edition, isOnline, theme, locale } = environment.current;
    document.documentElement.dataset.theme = theme;
    this.workspace.renderToolbar(this.hubId);
    const contributions = this.contributions();
    render(
      html`
        ${titleBar()}
        ${hubTabs({
          hubs: HUBS,
          currentHubId: this.hubId,
          onSelect: (hubId) => this.showHub(hubId),
        })}
        ${ribbon(this.ribbonGroups(contributions))}
        ${this.refusal && refusalNotice(this.refusal, () => this.refuse(undefined))}
        ${this.workspace.element}
        ${statusBar({
          edition,
          isOnline,
          isOnlineSwitchOn: environment.isOnlineSwitchOn,
          onSwitchOnline: (isOn) => environment.switchOnline(isOn),
          usage: contributions.kind === 'none' ? undefined : this.usage,
          progress: progress.current,
          theme,
          onChooseTheme: (chosen: Theme) => environment.setTheme(chosen),
          locale,
          onChooseRegion: (region) => environment.setRegion(region),
        })}
      `,
      this.root,
    );
  }

  private ribbonGroups(contributions: ResolvedContributions): readonly RibbonGroup[] {
    const records: RibbonGroup = {
      name: 'Records',
      commands: [
        {
          title: 'Import clients from CSV…',
          icon: 'import',
          run: () => this.csvPicker.open(),
        },
        {
          title: 'New sample data…',
          icon: 'sample',
          run: () => this.tell(this.makeNewData()),
        },
      ],
    };
    if (contributions.kind === 'none') return [records];
    if (contributions.kind === 'set-up') {
      const { title, signUpUrl } = contributions;
      const run = () => this.tell(this.parts.ui.openExternal(signUpUrl));
      return [records, { name: 'Mapping', commands: [{ title, icon: 'set-up', run }] }];
    }
    const contributed = contributions.menus['hub/ribbon'].map(({ name, commands }) => ({
      name,
      commands: commands.map(({ id, title, icon }) => ({
        title,
        icon,
        run: () => this.runContributed(id),
      })),
    }));
    if (!this.attached?.plugin.manifest.contributes.configuration) return [records, ...contributed];
    const run = () => this.tell(this.changeSettings());
    const options: RibbonGroup = {
      name: 'Options',
      commands: [{ title: 'Settings…', icon: 'settings', run }],
    };
    return [records, ...contributed, options];
  }

  private showHub(hubId: string): void {
    this.parts.activeHub.show(hubId);
    this.workspace.showHub(hubId);
    this.attached?.panel.showHub(hubId);
    this.render();
  }

  private runContributed(commandId: string): void {
    const { attached, hubId } = this;
    if (!attached) return;
    const { runner, panel, plugin } = attached;
    const [slot] = plugin.manifest.contributes.panels;
    // Running, the plugin decides itself whether its panel is called for.
    if (slot && runner.state.kind !== 'running') panel.reveal({ panelId: slot.id, hubId });
    const run = runner.executeCommand(commandId, { hubId }).catch((error: unknown) => {
      // The panel says already that the plugin has failed.
      if (runner.state.kind !== 'failed') throw error;
    });
    this.tell(run);
  }

  private async changeSettings(): Promise<void> {
    if (!this.attached) return;
    const { plugin, configuration, secrets } = this.attached;
    const asked = await askForSettings(plugin.manifest, configuration.current, secrets);
    if (!asked) return;
    for (const [name, value] of asked.secrets) await secrets.set(name, value);
    await configuration.update(asked.configuration);
  }

  private async makeNewData(): Promise<void> {
    const wanted = await askForNewData(this.sample);
    if (!wanted) return;
    this.sample = wanted;
    this.setData(generateStudio(wanted));
  }

  private async importFile(file: File): Promise<void> {
    const imported = importClients(await readTextFile(file));
    this.setData({ clients: imported.clients, sessions: [], invoices: [] });
    this.showHub('clients');
    if (imported.problems.length > 0) await showImportReport(file.name, imported);
    else {
      const count = imported.clients.length.toLocaleString();
      const message = `Imported ${count} clients from ${file.name}, every line without a remark.`;
      await this.parts.toasts.show({ severity: 'info', message });
    }
  }

  private setData(data: StudioData): void {
    for (const { model, grid } of this.parts.hubPages) {
      grid.setRows(data[model.definition.id]);
    }
  }

  /** Shows the error of something that the user started. */
  private tell(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      void this.parts.toasts.show({ severity: 'error', message });
    });
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.workspace.focusSearch();
  }
}
