import type {
  BrandingApi,
  Capability,
  EventsApi,
  HubsApi,
  OrganizationsApi,
  PluginIdentity,
  PrintingApi,
  StudiosApi,
  UsageTotals,
} from '@mystratus/plugin-sdk';
import { type HostServices, pluginIdentity } from '@mystratus/plugin-sdk/host';
import { createHostServices } from '../host/create-host-services.ts';
import { HostConfiguration } from '../host/host-configuration.ts';
import type { HostDatabase } from '../host/host-database.ts';
import { ACCOUNT_TIME_ZONE, type HostEnvironment } from '../host/host-environment.ts';
import { IndexedDbSecrets } from '../host/indexed-db-secrets.ts';
import { IndexedDbUsage } from '../host/indexed-db-usage.ts';
import type { LaunchOptions } from '../host/launch-options.ts';
import { openInFrame, openInPage } from '../host/open-plugin-session.ts';
import type { PluginDirectory } from '../host/plugin-directory.ts';
import type { PluginPackage } from '../host/plugin-package.ts';
import { PluginRunner } from '../host/plugin-runner.ts';
import { SidePanel } from './side-panel.ts';

export interface AttachmentParts {
  readonly plugin: PluginPackage;
  readonly options: LaunchOptions;
  readonly database: HostDatabase;
  readonly environment: HostEnvironment;
  readonly hubs: HubsApi;
  readonly studios: StudiosApi;
  readonly organizations: OrganizationsApi | undefined;
  readonly events: EventsApi;
  readonly ui: HostServices['ui'];
  readonly branding: BrandingApi;
  readonly printing: PrintingApi;
  readonly directory: PluginDirectory;
  /** Capabilities that the user has denied the plugin. */
  readonly denied?: readonly Capability[];
}

/** A plugin in the page: its settings, its account of usage, its side panel, and what keeps it running. */
export interface AttachedPlugin {
  readonly plugin: PluginPackage;
  /** What other plugins are told of it. */
  readonly identity: PluginIdentity;
  readonly configuration: HostConfiguration;
  readonly secrets: IndexedDbSecrets;
  readonly usage: IndexedDbUsage;
  /** What the status bar shows before the plugin reports anything. */
  readonly initialTotals: UsageTotals;
  readonly panel: SidePanel;
  readonly runner: PluginRunner;
  /** Ends it, and takes it out of the page. */
  end(): Promise<void>;
}

export async function attachPlugin(parts: AttachmentParts): Promise<AttachedPlugin> {
  const { plugin, options, database, environment, directory, denied = [] } = parts;
  const { hubs, studios, organizations, events, ui, branding, printing } = parts;
  const { manifest } = plugin;
  const configuration = await HostConfiguration.load(database, manifest, options.settings);
  const usage = new IndexedDbUsage({
    database,
    pluginId: manifest.id,
    timeZone: ACCOUNT_TIME_ZONE,
    tariff: { countBundledLookups: true },
    now: () => new Date(),
  });
  const panel = new SidePanel({
    title: manifest.displayName,
    onReload: () => {
      // A failure to start shows in the panel, where the button was.
      runner.reload().catch(() => undefined);
    },
  });
  const services = createHostServices({
    plugin,
    database,
    environment,
    configuration,
    hubs,
    studios,
    organizations,
    events,
    usage,
    ui,
    branding,
    printing,
    panels: {
      reveal: async (place) => panel.reveal(place),
      hide: async (place) => panel.hide(place),
    },
    directory,
  });
  const open = options.mode === 'frame' ? openInFrame : openInPage;
  const runner = new PluginRunner(manifest.displayName, () =>
    open({ plugin, services, place: panel.place, denied }),
  );
  runner.onDidChange((state) => {
    panel.showState(state);
    if (state.kind === 'running') panel.announce();
  });
  panel.showState(runner.state);
  panel.onDidReveal((place) => runner.notifyPanelRevealed(place));
  return {
    async end() {
      await runner.end();
      panel.element.remove();
    },
    plugin,
    identity: pluginIdentity(manifest, denied),
    configuration,
    secrets: new IndexedDbSecrets(database, manifest.id),
    usage,
    initialTotals: await usage.getTotals(),
    panel,
    runner,
  };
}
