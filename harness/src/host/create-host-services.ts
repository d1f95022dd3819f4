import {
  type BrandingApi,
  type EventsApi,
  HostError,
  type HubsApi,
  type OrganizationsApi,
  type PanelPlace,
  type PickFileRequest,
  type PrintingApi,
  type StudiosApi,
} from '@mystratus/plugin-sdk';
import type { HostServices } from '@mystratus/plugin-sdk/host';
import { createForwardedFetch } from './forwarded-fetch.ts';
import type { HostConfiguration } from './host-configuration.ts';
import type { HostDatabase } from './host-database.ts';
import type { HostEnvironment } from './host-environment.ts';
import { createHostNet } from './host-net.ts';
import { IndexedDbFiles } from './indexed-db-files.ts';
import { IndexedDbSecrets } from './indexed-db-secrets.ts';
import { IndexedDbStorage } from './indexed-db-storage.ts';
import type { IndexedDbUsage } from './indexed-db-usage.ts';
import type { PluginDirectory } from './plugin-directory.ts';
import type { PluginPackage } from './plugin-package.ts';

export interface HostParts {
  readonly plugin: PluginPackage;
  readonly database: HostDatabase;
  readonly environment: HostEnvironment;
  readonly configuration: HostConfiguration;
  readonly hubs: HubsApi;
  readonly studios: StudiosApi;
  /** Left out in an edition that has none. */
  readonly organizations?: OrganizationsApi | undefined;
  readonly events: EventsApi;
  readonly usage: IndexedDbUsage;
  readonly ui: HostServices['ui'];
  readonly branding: BrandingApi;
  readonly printing: PrintingApi;
  readonly panels: HostServices['panels'];
  readonly directory: PluginDirectory;
  /** Asks the user, unless told. */
  readonly chooseFile?: (request: PickFileRequest) => Promise<File | undefined>;
}

/** Everything this host provides to one plugin. */
export function createHostServices(parts: HostParts): HostServices {
  const { plugin, database, environment, configuration, hubs, studios, usage, ui, panels } = parts;
  const { organizations, events, branding, printing } = parts;
  const { id, permissions } = plugin.manifest;
  return {
    env: environment,
    configuration,
    panels: {
      reveal: async (place) => panels.reveal(known(plugin, place)),
      hide: async (place) => panels.hide(known(plugin, place)),
    },
    hubs,
    studios,
    ...(organizations && { organizations }),
    events,
    storage: new IndexedDbStorage(database, id),
    files: new IndexedDbFiles(database, id, parts.chooseFile),
    secrets: new IndexedDbSecrets(database, id),
    net: createHostNet(
      environment,
      createForwardedFetch(permissions.network.map(({ origin }) => origin)),
    ),
    assets: { read: async (path) => (await plugin.fetchFile(path)).arrayBuffer() },
    ui,
    branding,
    printing,
    usage,
    plugins: parts.directory.servicesFor(id),
    log: (level, message) => console[level](`[${id}] ${message}`),
  };
}

function known(plugin: PluginPackage, place: PanelPlace): PanelPlace {
  if (!plugin.manifest.contributes.panels.some((panel) => panel.id === place.panelId)) {
    throw new HostError('not-found', `The manifest has no panel “${place.panelId}”.`);
  }
  return place;
}
