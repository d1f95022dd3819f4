import {
  type AccountEvent,
  type Company,
  type Configuration,
  type ConfirmOptions,
  type Disposable,
  Emitter,
  type Environment,
  type FileRange,
  HostError,
  type MessageOptions,
  type NetRequest,
  type NetResponse,
  type Organization,
  type PanelPlace,
  type PrintRequest,
  type SaveFileRequest,
  type Studio,
  type Tariff,
  type UsageEntry,
} from '@mystratus/plugin-sdk';
import type { HostServices } from '@mystratus/plugin-sdk/host';
import { HostBranding } from '../host/host-branding.ts';
import { HostList } from '../host/host-list.ts';
import { MemoryFiles, type OfferedFile } from './memory-files.ts';
import { type MemoryHub, MemoryHubs, type MemoryRecord } from './memory-hubs.ts';
import { MemorySecrets } from './memory-secrets.ts';
import { MemoryStorage } from './memory-storage.ts';
import { MemoryUi, type ShownProgress } from './memory-ui.ts';
import { MemoryUsage } from './memory-usage.ts';

export interface MemoryHostOptions {
  /** A *Clients* hub without records unless told. */
  readonly hubs?: readonly MemoryHub[];
  /** Nameless and without a logo unless told. */
  readonly company?: Company;
  /** None unless told. */
  readonly studios?: readonly Studio[];
  /** None unless told. */
  readonly organizations?: readonly Organization[];
  /** None unless told. */
  readonly events?: readonly AccountEvent[];
  /** Over an online English-speaking US Professional edition. */
  readonly environment?: Partial<Environment>;
  readonly configuration?: Configuration;
  /** `{ countBundledLookups: true }` unless told. */
  readonly tariff?: Tariff;
  /** Files that are there from the start. */
  readonly storage?: Map<string, Uint8Array>;
  /** Secrets that the user has entered. */
  readonly secrets?: ReadonlyMap<string, string>;
  /** Files of the plugin's package by path. */
  readonly assets?: ReadonlyMap<string, Uint8Array> | ((path: string) => Promise<Uint8Array>);
  /** Answers requests; without it every request fails, so that no test reaches the network unasked. */
  readonly fetch?: (request: NetRequest, signal: AbortSignal) => Promise<NetResponse>;
  /** What the month of the usage totals goes by; the system's clock unless told. */
  readonly now?: () => Date;
}

/** A host in memory: the services of one plugin, and a window on what the plugin did with them. */
export interface MemoryHost extends Disposable {
  readonly services: HostServices;
  /** Replaces the listed records of a hub; nothing is selected afterwards. */
  setRecords(hubId: string, records: readonly MemoryRecord[]): void;
  /** The user looks at this hub from now on. */
  showHub(hubId: string): void;
  /** Selects rows by their index in the list. */
  select(hubId: string, indexes: readonly number[]): void;
  /** Indexes of the selected rows, ascending. */
  selectedIndexes(hubId: string): readonly number[];
  setCompany(company: Company): void;
  setStudios(studios: readonly Studio[]): void;
  setOrganizations(organizations: readonly Organization[]): void;
  setEvents(events: readonly AccountEvent[]): void;
  setEnvironment(change: Partial<Environment>): void;
  setConfiguration(change: Configuration): void;
  /** What every request is answered from now on. */
  answerRequests(answer: NetResponse): void;
  /** Enters a secret; `undefined` takes it away. */
  setSecret(name: string, value: string | undefined): void;
  /** The file that the user chooses when next asked for one; `undefined`: none. */
  answerPick(file: OfferedFile | undefined): void;
  /** Every piece that was read of files that users gave, in order. */
  readonly fileReads: readonly FileRange[];
  /** Answers the question on the screen, or the next one. A question that is not answered stays. */
  answerConfirm(answer: boolean): void;
  /** Presses this button of the next message; without one it is dismissed. */
  answerMessage(action: string): void;
  readonly storage: Map<string, Uint8Array>;
  /** Entries by id; reported again, an id stays as it came first. */
  readonly usage: ReadonlyMap<string, UsageEntry>;
  readonly messages: readonly MessageOptions[];
  readonly questions: readonly ConfirmOptions[];
  /** Questions on the screen that nobody has answered or withdrawn. */
  readonly openQuestionCount: number;
  readonly progress: readonly ShownProgress[];
  readonly openedUrls: readonly string[];
  readonly openedRecords: readonly { readonly hubId: string; readonly index: number }[];
  readonly printed: readonly PrintRequest[];
  readonly savedFiles: readonly SaveFileRequest[];
  /** Panels that are visible now. */
  readonly visiblePanels: readonly PanelPlace[];
  /** `level: message`. */
  readonly logLines: readonly string[];
  /** Who still listens to the host's events; for leak checks. */
  readonly listenerCount: number;
}

const DEFAULT_ENVIRONMENT: Environment = {
  locale: 'en-US',
  timeZone: 'America/Denver',
  currency: 'USD',
  distanceUnit: 'miles',
  theme: 'light',
  edition: 'professional',
  isOnline: true,
};

const DEFAULT_HUB: MemoryHub = {
  id: 'clients',
  title: 'Clients',
  recordNoun: 'clients',
  records: [],
};

/** A host in memory, for tests. */
export function createMemoryHost(options: MemoryHostOptions = {}): MemoryHost {
  const hubs = new MemoryHubs(options.hubs ?? [DEFAULT_HUB]);
  const studios = new HostList(options.studios ?? []);
  const organizations = new HostList(options.organizations ?? []);
  const events = new HostList(options.events ?? []);
  const storage = new MemoryStorage(options.storage ?? new Map());
  const secrets = new MemorySecrets(new Map(options.secrets));
  const ui = new MemoryUi();
  const files = new MemoryFiles();
  let answerRequest = options.fetch;
  const environmentEmitter = new Emitter<Environment>();
  const configurationEmitter = new Emitter<Configuration>();
  let environment: Environment = { ...DEFAULT_ENVIRONMENT, ...options.environment };
  let configuration: Configuration = options.configuration ?? {};
  const usage = new MemoryUsage(
    options.tariff ?? { countBundledLookups: true },
    () => environment.timeZone,
    options.now ?? (() => new Date()),
  );
  let visiblePanels: readonly PanelPlace[] = [];
  const printed: PrintRequest[] = [];
  const branding = new HostBranding(options.company ?? { name: '', addressLine: '', phone: '' });
  const logLines: string[] = [];
  const isOther = (a: PanelPlace) => (b: PanelPlace) =>
    a.panelId !== b.panelId || a.hubId !== b.hubId;

  const services: HostServices = {
    env: {
      get current() {
        return environment;
      },
      onDidChange: environmentEmitter.event,
    },
    configuration: {
      get current() {
        return configuration;
      },
      onDidChange: configurationEmitter.event,
    },
    panels: {
      reveal: async (place) => {
        visiblePanels = [...visiblePanels.filter(isOther(place)), place];
      },
      hide: async (place) => {
        visiblePanels = visiblePanels.filter(isOther(place));
      },
    },
    hubs,
    studios,
    organizations,
    events,
    storage,
    files,
    secrets,
    net: {
      fetch: async (request, { signal } = {}) => {
        if (!environment.isOnline) throw new HostError('offline', 'There is no network.');
        if (answerRequest === undefined) {
          throw new HostError('internal', `The test answers no request to ${request.url}.`);
        }
        return answerRequest(request, signal ?? new AbortController().signal);
      },
    },
    assets: { read: (path) => readAsset(options.assets, path) },
    ui: ui.services,
    branding,
    printing: {
      print: async (request) => {
        printed.push(request);
      },
    },
    usage,
    plugins: {
      resolve: async () => undefined,
      call: async (pluginId) => {
        throw new HostError('not-found', `There is no plugin “${pluginId}”.`);
      },
    },
    log: (level, message) => logLines.push(`${level}: ${message}`),
  };

  return {
    services,
    setRecords: (hubId, records) => hubs.setRecords(hubId, records),
    showHub: (hubId) => hubs.show(hubId),
    select: (hubId, indexes) => hubs.select(hubId, indexes),
    selectedIndexes: (hubId) => hubs.selectedIndexes(hubId),
    setCompany: (replacement) => branding.replace(replacement),
    setStudios: (replacement) => studios.replace(replacement),
    setOrganizations: (replacement) => organizations.replace(replacement),
    setEvents: (replacement) => events.replace(replacement),
    setEnvironment(change) {
      environment = { ...environment, ...change };
      environmentEmitter.fire(environment);
    },
    setConfiguration(change) {
      configuration = { ...configuration, ...change };
      configurationEmitter.fire(configuration);
    },
    answerRequests(answer) {
      answerRequest = async () => answer;
    },
    setSecret(name, value) {
      if (value === undefined) secrets.values.delete(name);
      else secrets.values.set(name, value);
    },
    answerPick: (file) => files.answerPick(file),
    fileReads: files.reads,
    answerConfirm: (answer) => ui.answerConfirm(answer),
    answerMessage: (action) => ui.answerMessage(action),
    storage: storage.files,
    usage: usage.entries,
    messages: ui.messages,
    questions: ui.questions,
    get openQuestionCount() {
      return ui.openQuestionCount;
    },
    progress: ui.progress,
    openedUrls: ui.openedUrls,
    openedRecords: hubs.openedRecords,
    printed,
    savedFiles: ui.savedFiles,
    get visiblePanels() {
      return visiblePanels;
    },
    logLines,
    get listenerCount() {
      return (
        hubs.listenerCount +
        studios.listenerCount +
        organizations.listenerCount +
        events.listenerCount +
        environmentEmitter.listenerCount +
        configurationEmitter.listenerCount
      );
    },
    dispose() {
      hubs.dispose();
      studios.dispose();
      organizations.dispose();
      events.dispose();
      environmentEmitter.dispose();
      configurationEmitter.dispose();
    },
  };
}

async function readAsset(assets: MemoryHostOptions['assets'], path: string): Promise<ArrayBuffer> {
  const bytes = typeof assets === 'function' ? await assets(path) : assets?.get(path);
  if (bytes === undefined) throw new HostError('not-found', `There is no asset “${path}”.`);
  return new Uint8Array(bytes).buffer;
}
