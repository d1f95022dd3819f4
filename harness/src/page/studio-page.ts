import type { AccountEvent, Organization, Theme } from '@mystratus/plugin-sdk';
import {
  type ContributionContext,
  checkContributions,
  type HostServices,
} from '@mystratus/plugin-sdk/host';
import { html, render } from 'lit';
import { generateStudio } from '../data/generate-studio.ts';
import type { StudioData } from '../data/hub-row.ts';
import { importClients } from '../data/import-clients.ts';
import { organizationOf } from '../data/organization-of.ts';
import type { ActiveHub } from '../host/active-hub.ts';
import type { HostEnvironment } from '../host/host-environment.ts';
import type { HostList } from '../host/host-list.ts';
import type { LaunchOptions } from '../host/launch-options.ts';
import type { PluginDirectory } from '../host/plugin-directory.ts';
import type { PluginRefusal } from '../host/plugin-package.ts';
import { acceptFileDrop } from './file-drop.ts';
import { createFilePicker } from './file-picker.ts';
import { hubTabs } from './hub-tabs.ts';
import { showImportReport } from './import-report-dialog.ts';
import { askForNewData, type NewData } from './new-data-dialog.ts';
import type { PluginLoader } from './plugin-loader.ts';
import { PluginSet } from './plugin-set.ts';
import { type ListedPlugin, showPlugins } from './plugins-dialog.ts';
import type { ProgressList } from './progress-list.ts';
import { readTextFile } from './read-text-file.ts';
import { refusalNotice } from './refusal-notice.ts';
import { type RibbonGroup, ribbon } from './ribbon.ts';
import { statusBar } from './status-bar.ts';
import { titleBar } from './title-bar.ts';
import type { Toasts } from './toasts.ts';
import { type HubPage, Workspace } from './workspace.ts';

export interface StudioPageParts {
  readonly options: LaunchOptions;
  readonly environment: HostEnvironment;
  readonly activeHub: ActiveHub;
  readonly directory: PluginDirectory;
  readonly hubPages: readonly HubPage[];
  readonly account: {
    readonly organizations: HostList<Organization>;
    readonly events: HostList<AccountEvent>;
  };
  readonly toasts: Toasts;
  readonly progress: ProgressList;
  readonly ui: HostServices['ui'];
}

/** The program's window: what is shown where, and what its own commands do. */
export class StudioPage {
  private readonly workspace: Workspace;
  private readonly root = document.createElement('div');
  private readonly csvPicker = createFilePicker('.csv,.tsv,.txt,text/csv', (file) =>
    this.tell(this.importFile(file)),
  );
  private readonly packagePicker = createFilePicker('.msplugin', (file) =>
    this.tell(this.install(file)),
  );
  readonly plugins: PluginSet;
  private refusals: readonly PluginRefusal[] = [];
  /** Resolves when plugins can be installed. */
  private readonly loader: Promise<PluginLoader>;
  private giveLoader: (loader: PluginLoader) => void = () => undefined;
  private sample: NewData;
  private isRenderPending = false;

  constructor(private readonly parts: StudioPageParts) {
    const { options, environment, hubPages, toasts, progress } = parts;
    this.sample = options;
    this.loader = new Promise((resolve) => {
      this.giveLoader = resolve;
    });
    this.workspace = new Workspace(hubPages);
    this.plugins = new PluginSet({
      workspace: this.workspace,
      directory: parts.directory,
      context: () => this.contributionContext(),
      hubId: () => this.hubId,
      openExternal: (url) => parts.ui.openExternal(url),
      tell: (work) => this.tell(work),
    });
    this.plugins.onDidChange(() => this.scheduleRender());
    this.root.className = 'app';
    acceptFileDrop(this.workspace.element, (file) => {
      this.tell(file.name.endsWith('.msplugin') ? this.install(file) : this.importFile(file));
    });
    const pickers = [this.csvPicker.element, this.packagePicker.element];
    document.body.append(this.root, ...pickers, toasts.element);
    document.addEventListener('keydown', (event) => this.onKeyDown(event));
    environment.onDidChange(() => this.scheduleRender());
    progress.onDidChange(() => this.scheduleRender());
    for (const { model } of hubPages) model.onDidChangeSelection(() => this.scheduleRender());
    this.showHub(options.hubId);
  }

  /** From now on the user can install plugins. */
  use(loader: PluginLoader): void {
    this.giveLoader(loader);
  }

  refuse(refusal: PluginRefusal): void {
    this.refusals = [...this.refusals, refusal];
    this.render();
  }

  private dismiss(refusal: PluginRefusal): void {
    this.refusals = this.refusals.filter((each) => each !== refusal);
    this.render();
  }

  private contributionContext(): ContributionContext {
    const { options, environment } = this.parts;
    const { edition, isOnline } = environment.current;
    const selection = this.currentPage.model.selection;
    return {
      edition,
      isServiceActive: () => options.isServiceActive,
      contextKeys: {
        hub: this.hubId,
        edition,
        isOnline,
        listedCount: selection.listedCount,
        selectedCount: selection.selectedCount,
      },
    };
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
    const { environment, hubPages, progress } = this.parts;
    const { edition, isOnline, theme, locale } = environment.current;
    document.documentElement.dataset.theme = theme;
    this.workspace.renderToolbar(this.hubId);
    render(
      html`
        ${titleBar({ onShowPlugins: () => this.tell(this.managePlugins()) })}
        ${hubTabs({
          hubs: hubPages.map(({ model }) => model.definition),
          currentHubId: this.hubId,
          onSelect: (hubId) => this.showHub(hubId),
        })}
        ${ribbon(this.ribbonGroups())}
        ${this.refusals.map((refusal) => refusalNotice(refusal, () => this.dismiss(refusal)))}
        ${this.workspace.element}
        ${statusBar({
          edition,
          isOnline,
          isOnlineSwitchOn: environment.isOnlineSwitchOn,
          onSwitchOnline: (isOn) => environment.switchOnline(isOn),
          usage: this.plugins.usage,
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

  private ribbonGroups(): readonly RibbonGroup[] {
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
    return [records, ...this.plugins.ribbonGroups()];
  }

  private showHub(hubId: string): void {
    this.parts.activeHub.show(hubId);
    this.workspace.showHub(hubId);
    this.plugins.showHub(hubId);
    this.render();
  }

  private async makeNewData(): Promise<void> {
    const wanted = await askForNewData(this.sample);
    if (!wanted) return;
    this.sample = wanted;
    this.setData(generateStudio(wanted));
  }

  private async importFile(file: File): Promise<void> {
    const imported = importClients(await readTextFile(file));
    const [problem] = imported.problems;
    // What is there stays: nobody wants to lose it to the wrong file.
    if (imported.clients.length === 0) {
      throw new Error(`Nothing was imported from ${file.name}. ${problem?.message ?? ''}`);
    }
    this.setData({ clients: imported.clients, sessions: [], invoices: [], events: [] });
    this.showHub('clients');
    if (imported.problems.length > 0) await showImportReport(file.name, imported);
    else {
      const { clients, unusedColumns } = imported;
      const count = `${clients.length.toLocaleString()} ${clients.length === 1 ? 'client' : 'clients'}`;
      const unused =
        unusedColumns.length > 0 ? ` Columns not used: ${unusedColumns.join(', ')}.` : '';
      const message = `Imported ${count} from ${file.name}, every line without a remark.${unused}`;
      await this.parts.toasts.show({ severity: 'info', message });
    }
  }

  private async managePlugins(): Promise<void> {
    const asked = await showPlugins(await this.listedPlugins());
    if (asked?.kind === 'install') this.packagePicker.open();
    else if (asked) await (await this.loader).uninstall(asked.pluginId);
  }

  private async listedPlugins(): Promise<readonly ListedPlugin[]> {
    const installed = await (await this.loader).installedIds();
    const { shown, manifests } = this.plugins;
    return shown.map(({ plugin: { manifest } }) => ({
      manifest,
      isInstalled: installed.includes(manifest.id),
      unused: checkContributions(manifest, manifests).unowned,
    }));
  }

  private async install(file: File): Promise<void> {
    await (await this.loader).install(file);
  }

  /** Keeps what the data leaves out. */
  private setData(data: Partial<StudioData>): void {
    const { hubPages, account } = this.parts;
    for (const { model, grid } of hubPages) {
      const rows = data[model.definition.id];
      if (rows) grid.setRows(rows);
    }
    if (data.organizations) account.organizations.replace(data.organizations.map(organizationOf));
    if (data.events) account.events.replace(data.events);
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
