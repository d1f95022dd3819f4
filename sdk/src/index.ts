export type { BrandingApi, Company } from './api/branding.ts';
export type { CallOptions } from './api/call-options.ts';
export type { CommandContext, CommandsApi } from './api/commands.ts';
export type {
  Configuration,
  ConfigurationApi,
  DistanceUnit,
  Environment,
  EnvironmentApi,
  Theme,
} from './api/environment.ts';
export type { AccountEvent, EventsApi } from './api/events.ts';
export type { FileRange, FilesApi, GivenFile, PickFileRequest } from './api/files.ts';
export { API_VERSION, CAPABILITIES, type Capability, type HostApi } from './api/host-api.ts';
export {
  type Column,
  HUB_COLUMNS,
  type HubColumnId,
  type HubInfo,
  type HubRows,
  type HubSelection,
  type HubsApi,
  type NumberColumn,
  type ReadRowsRequest,
  type TextColumn,
  textCell,
  textColumn,
} from './api/hubs.ts';
export {
  type AssetsApi,
  DEFAULT_MAX_RESPONSE_BYTES,
  type NetApi,
  type NetRequest,
  type NetResponse,
} from './api/net.ts';
export {
  type ClassEnrollment,
  ORGANIZATION_KINDS,
  type Organization,
  type OrganizationKind,
  type OrganizationsApi,
} from './api/organizations.ts';
export type { PanelPlace, PanelsApi } from './api/panels.ts';
export type { Plugin, PluginContext } from './api/plugin.ts';
export type {
  PluginContribution,
  PluginExports,
  PluginHandle,
  PluginIdentity,
  PluginsApi,
} from './api/plugins.ts';
export type { PrintingApi, PrintRequest } from './api/printing.ts';
export type { SecretsApi } from './api/secrets.ts';
export type { AppendOptions, ReadOptions, StorageApi, StoredFile } from './api/storage.ts';
export type { Studio, StudiosApi } from './api/studios.ts';
export type {
  ConfirmOptions,
  LogApi,
  LogLevel,
  MessageOptions,
  ProgressOptions,
  ProgressReport,
  SaveFileRequest,
  UiApi,
} from './api/ui.ts';
export type { Tariff, UsageApi, UsageEntry, UsageTotals } from './api/usage.ts';
export { createMonthFormat, previousMonth } from './calendar-month.ts';
export { type Disposable, DisposableStore, toDisposable } from './disposable.ts';
export { abortError, HostError, type HostErrorCode, isAbortError } from './errors.ts';
export { Emitter, type Event } from './event.ts';
export { checkData } from './manifest/check-data.ts';
export { DATA_TYPES, type DataSchema, type DataType } from './manifest/data-schema.ts';
export type {
  CommandContribution,
  ConfigurationContribution,
  ConfigurationProperty,
  Contributions,
  ExtensionPoint,
  MenuContribution,
  MenuLocation,
  NetworkPermission,
  PanelContribution,
  PluginManifest,
  SecretPermission,
} from './manifest/manifest.ts';
export type { PointContribution } from './manifest/point-contribution.ts';
