import type { BrandingApi } from './branding.ts';
import type { CommandsApi } from './commands.ts';
import type { ConfigurationApi, EnvironmentApi } from './environment.ts';
import type { EventsApi } from './events.ts';
import type { FilesApi } from './files.ts';
import type { HubsApi } from './hubs.ts';
import type { AssetsApi, NetApi } from './net.ts';
import type { OrganizationsApi } from './organizations.ts';
import type { PanelsApi } from './panels.ts';
import type { PluginsApi } from './plugins.ts';
import type { PrintingApi } from './printing.ts';
import type { SecretsApi } from './secrets.ts';
import type { StorageApi } from './storage.ts';
import type { StudiosApi } from './studios.ts';
import type { LogApi, UiApi } from './ui.ts';
import type { UsageApi } from './usage.ts';

/** Version of the contract (semver). An additive change is a minor one and comes with a capability. */
export const API_VERSION = '1.2.0';

/** Names of the parts of {@link HostApi} that a host may have or lack. */
export type Capability = keyof Omit<HostApi, 'apiVersion' | 'supports'>;

/** Every capability of this version of the contract. */
export const CAPABILITIES: readonly Capability[] = [
  'env',
  'configuration',
  'commands',
  'panels',
  'hubs',
  'studios',
  'organizations',
  'events',
  'storage',
  'files',
  'secrets',
  'net',
  'assets',
  'ui',
  'branding',
  'printing',
  'usage',
  'plugins',
  'log',
];

/**
 * All that a plugin can ask of its host. Everything is asynchronous, an `Event<T>`, or a read-only snapshot; every
 * value that crosses survives `structuredClone`. Calls reject with a `HostError`, or an `AbortError` when cancelled.
 */
export interface HostApi {
  /** The contract version the host implements. */
  readonly apiVersion: string;
  /** Whether this host has a capability; calling one that it lacks rejects with `unsupported`. */
  supports(capability: Capability): boolean;
  /** Locale, theme, units, edition and network. */
  readonly env: EnvironmentApi;
  /** The plugin’s settings. */
  readonly configuration: ConfigurationApi;
  /** What runs when the user chooses a command. */
  readonly commands: CommandsApi;
  /** The plugin’s panel beside a hub. */
  readonly panels: PanelsApi;
  /** Records that are listed and selected, as columns. */
  readonly hubs: HubsApi;
  /** The account’s places of business. */
  readonly studios: StudiosApi;
  /** Schools and others that the account works with. */
  readonly organizations: OrganizationsApi;
  /** Events that the account has held or plans. */
  readonly events: EventsApi;
  /** Files that the plugin keeps. */
  readonly storage: StorageApi;
  /** Files that the user gives to the plugin. */
  readonly files: FilesApi;
  /** Keys and tokens that the user has entered. */
  readonly secrets: SecretsApi;
  /** Requests to origins that the manifest names. */
  readonly net: NetApi;
  /** Files of the plugin’s package. */
  readonly assets: AssetsApi;
  /** Messages, questions, progress and saved files. */
  readonly ui: UiApi;
  /** Name and logo of the account. */
  readonly branding: BrandingApi;
  /** The host’s print dialog. */
  readonly printing: PrintingApi;
  /** What the account pays for, and what was used. */
  readonly usage: UsageApi;
  /** Other plugins. */
  readonly plugins: PluginsApi;
  /** The host’s log. */
  readonly log: LogApi;
}
