import type { BrandingApi } from '../api/branding.ts';
import type { Configuration, Environment } from '../api/environment.ts';
import type { EventsApi } from '../api/events.ts';
import type { FilesApi } from '../api/files.ts';
import type { Capability, HostApi } from '../api/host-api.ts';
import type { HubSelection, HubsApi } from '../api/hubs.ts';
import type { AssetsApi, NetApi } from '../api/net.ts';
import type { OrganizationsApi } from '../api/organizations.ts';
import type { PanelPlace, PanelsApi } from '../api/panels.ts';
import type { PrintingApi } from '../api/printing.ts';
import type { SecretsApi } from '../api/secrets.ts';
import type { StudiosApi } from '../api/studios.ts';
import type { LogApi, LogLevel } from '../api/ui.ts';
import type { UsageApi } from '../api/usage.ts';
import { type Disposable, DisposableStore } from '../disposable.ts';
import { HostError } from '../errors.ts';
import { Emitter } from '../event.ts';
import type { PluginManifest } from '../manifest/manifest.ts';
import type { HostNotifications, HostRequests } from '../protocol/host-methods.ts';
import { copyBytes } from '../rpc/copy-bytes.ts';
import { transfer } from '../rpc/transfer.ts';
import type { PluginEndpoint } from './plugin-endpoint.ts';
import { RpcCommands } from './rpc-commands.ts';
import { RpcPlugins } from './rpc-plugins.ts';
import { RpcStorage } from './rpc-storage.ts';
import { RpcUi } from './rpc-ui.ts';
import { Snapshot } from './snapshot.ts';

type Initialization = HostRequests['initialize']['params'];

/** The host as its plugin sees it, over the wire. */
export class RpcHostApi implements HostApi, Disposable {
  private readonly owned = new DisposableStore();
  private readonly revealEmitter = this.owned.add(new Emitter<PanelPlace>());
  private readonly selectionEmitter = this.owned.add(new Emitter<HubSelection>());
  private readonly studiosEmitter = this.owned.add(new Emitter<void>());
  private readonly organizationsEmitter = this.owned.add(new Emitter<void>());
  private readonly eventsEmitter = this.owned.add(new Emitter<void>());
  private readonly activeHubEmitter = this.owned.add(new Emitter<string>());
  private readonly capabilities: ReadonlySet<Capability>;

  readonly apiVersion: string;
  readonly manifest: PluginManifest;
  readonly env: Snapshot<Environment>;
  readonly configuration: Snapshot<Configuration>;
  readonly commands: RpcCommands;
  readonly panels: PanelsApi;
  readonly hubs: HubsApi;
  readonly studios: StudiosApi;
  readonly organizations: OrganizationsApi;
  readonly events: EventsApi;
  readonly storage: RpcStorage;
  readonly files: FilesApi;
  readonly secrets: SecretsApi;
  readonly net: NetApi;
  readonly assets: AssetsApi;
  readonly ui: RpcUi;
  readonly branding: BrandingApi;
  readonly printing: PrintingApi;
  readonly usage: UsageApi;
  readonly plugins: RpcPlugins;
  readonly log: LogApi;

  constructor(endpoint: PluginEndpoint, initialization: Initialization) {
    this.apiVersion = initialization.apiVersion;
    this.manifest = initialization.manifest;
    this.capabilities = new Set(initialization.capabilities);
    this.env = this.owned.add(new Snapshot(initialization.environment));
    this.configuration = this.owned.add(new Snapshot(initialization.configuration));
    this.log = createLog(endpoint);
    this.commands = new RpcCommands(endpoint, initialization.manifest, (error) => {
      if (!HostError.is(error, 'disconnected')) this.log.error(String(error));
    });
    this.panels = createPanels(endpoint, this.revealEmitter.event);
    this.studios = {
      list: (options) => endpoint.request('studios/list', {}, options),
      onDidChange: this.studiosEmitter.event,
    };
    this.organizations = {
      list: (options) => endpoint.request('organizations/list', {}, options),
      onDidChange: this.organizationsEmitter.event,
    };
    this.events = {
      list: (options) => endpoint.request('events/list', {}, options),
      onDidChange: this.eventsEmitter.event,
    };
    this.hubs = createHubs(endpoint, {
      onDidChangeSelection: this.selectionEmitter.event,
      onDidChangeActive: this.activeHubEmitter.event,
    });
    this.storage = new RpcStorage(endpoint);
    this.files = createFiles(endpoint);
    this.secrets = {
      get: async (name, options) =>
        (await endpoint.request('secrets/get', { name }, options)) ?? undefined,
    };
    this.net = createNet(endpoint);
    this.assets = { read: (path, options) => endpoint.request('assets/read', { path }, options) };
    this.ui = new RpcUi(endpoint);
    this.branding = {
      getCompany: (options) => endpoint.request('branding/getCompany', {}, options),
    };
    this.printing = createPrinting(endpoint);
    this.usage = createUsage(endpoint);
    this.plugins = this.owned.add(new RpcPlugins(endpoint));
  }

  supports(capability: Capability): boolean {
    return this.capabilities.has(capability);
  }

  /** Takes a notification of the host. One that a newer host sends and this contract does not know is ignored. */
  hear(method: string, params: unknown): void {
    if (Object.hasOwn(this.notificationHandlers, method)) {
      const handle = this.notificationHandlers[method as keyof HostNotifications] as (
        params: unknown,
      ) => void;
      handle(params);
    }
  }

  dispose(): void {
    this.owned.dispose();
  }

  private readonly notificationHandlers: {
    readonly [M in keyof HostNotifications]: (params: HostNotifications[M]['params']) => void;
  } = {
    'panel/didReveal': (place) => this.revealEmitter.fire(place),
    'hubs/didChangeSelection': (selection) => this.selectionEmitter.fire(selection),
    'studios/didChange': () => this.studiosEmitter.fire(),
    'organizations/didChange': () => this.organizationsEmitter.fire(),
    'events/didChange': () => this.eventsEmitter.fire(),
    'hubs/didChangeActive': ({ hubId }) => this.activeHubEmitter.fire(hubId),
    'configuration/didChange': ({ configuration }) => this.configuration.replace(configuration),
    'env/didChange': ({ environment }) => this.env.replace(environment),
    'plugins/didChange': () => this.plugins.contributionsChanged(),
    'plugins/didEnd': ({ pluginId }) => this.plugins.ended(pluginId),
    'progress/didCancel': ({ progressId }) => this.ui.cancelProgress(progressId),
  };
}

function createPanels(endpoint: PluginEndpoint, onDidReveal: PanelsApi['onDidReveal']): PanelsApi {
  return {
    onDidReveal,
    reveal: async (place, options) => {
      await endpoint.request('panels/reveal', place, options);
    },
    hide: async (place, options) => {
      await endpoint.request('panels/hide', place, options);
    },
  };
}

function createHubs(
  endpoint: PluginEndpoint,
  events: Pick<HubsApi, 'onDidChangeSelection' | 'onDidChangeActive'>,
): HubsApi {
  return {
    ...events,
    list: (options) => endpoint.request('hubs/list', {}, options),
    getSelection: (hubId, options) => endpoint.request('hubs/getSelection', { hubId }, options),
    getActive: async (options) =>
      (await endpoint.request('hubs/getActive', {}, options)) ?? undefined,
    readRows: (request, options) => endpoint.request('hubs/readRows', request, options),
    selectRows: async (hubId, rows, options) => {
      const copy = new Uint32Array(rows);
      await endpoint.request(
        'hubs/selectRows',
        transfer({ hubId, rows: copy }, [copy.buffer]),
        options,
      );
    },
    openRecord: async (hubId, row, options) => {
      await endpoint.request('hubs/openRecord', { hubId, row }, options);
    },
  };
}

function createNet(endpoint: PluginEndpoint): NetApi {
  return {
    fetch: (request, options) => {
      if (request.body === undefined) return endpoint.request('net/fetch', request, options);
      const body = copyBytes(request.body);
      return endpoint.request('net/fetch', transfer({ ...request, body }, [body.buffer]), options);
    },
  };
}

function createFiles(endpoint: PluginEndpoint): FilesApi {
  return {
    pick: async (request, options) =>
      (await endpoint.request('files/pick', request, options)) ?? undefined,
    list: (options) => endpoint.request('files/list', {}, options),
    read: (id, { offset, length }, options) =>
      endpoint.request('files/read', { id, offset, length }, options),
    delete: async (id, options) => {
      await endpoint.request('files/delete', { id }, options);
    },
  };
}

function createPrinting(endpoint: PluginEndpoint): PrintingApi {
  return {
    print: async (request, options) => {
      const pages = request.pages.map(copyBytes);
      const buffers = pages.map(({ buffer }) => buffer);
      await endpoint.request('printing/print', transfer({ ...request, pages }, buffers), options);
    },
  };
}

function createUsage(endpoint: PluginEndpoint): UsageApi {
  return {
    getTariff: (options) => endpoint.request('usage/getTariff', {}, options),
    getTotals: (options) => endpoint.request('usage/getTotals', {}, options),
    report: async (entries, options) => {
      await endpoint.request('usage/report', { entries }, options);
    },
  };
}

function createLog(endpoint: PluginEndpoint): LogApi {
  const write = (level: LogLevel) => (message: string) =>
    endpoint.notify('log/write', { level, message });
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
}
