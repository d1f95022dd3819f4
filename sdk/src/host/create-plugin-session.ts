import type { CommandContext } from '../api/commands.ts';
import { API_VERSION, type Capability } from '../api/host-api.ts';
import type { PanelPlace } from '../api/panels.ts';
import type { PluginIdentity } from '../api/plugins.ts';
import { DisposableStore } from '../disposable.ts';
import { HostError, isAbortError } from '../errors.ts';
import { Emitter } from '../event.ts';
import {
  HOST_REQUESTS,
  type HostNotifications,
  type HostRequests,
} from '../protocol/host-methods.ts';
import {
  ACTIVATION_TIMEOUT_MS,
  MAX_REQUESTS_AT_ONCE,
  PING_INTERVAL_MS,
  SHUTDOWN_TIMEOUT_MS,
} from '../protocol/limits.ts';
import { schemaChecker } from '../protocol/schema-checker.ts';
import { RpcEndpoint } from '../rpc/rpc-endpoint.ts';
import { systemScheduler } from '../scheduler.ts';
import { checkCompatibility } from './check-compatibility.ts';
import { Grants } from './grants.ts';
import { hostCapabilities } from './host-capabilities.ts';
import { LimitedLog } from './limited-log.ts';
import { Liveness } from './liveness.ts';
import { MisconductLog } from './misconduct-log.ts';
import { notificationRoutes } from './notification-routes.ts';
import type { PluginSession, PluginSessionOptions } from './plugin-session.ts';
import { ProgressIndicators } from './progress-indicators.ts';
import { type RequestRoute, requestRoutes } from './request-routes.ts';

const checkActivation = schemaChecker(HOST_REQUESTS.activate.result);

/** The host's end of a plugin that is connected by `transport`. It activates with the first command or panel. */
export function createPluginSession(options: PluginSessionOptions): PluginSession {
  return new RpcPluginSession(options);
}

class RpcPluginSession implements PluginSession {
  private readonly owned = new DisposableStore();
  private readonly capabilities: readonly Capability[];
  private readonly grants: Grants;
  private readonly endpoint: RpcEndpoint<HostRequests, HostNotifications>;
  private readonly liveness: Liveness;
  private readonly misconduct: MisconductLog;
  private readonly requests: ReadonlyMap<string, RequestRoute>;
  private readonly notifications: ReadonlyMap<string, (params: unknown) => void>;
  private readonly closeEmitter = new Emitter<void>();
  private readonly exportedMethods = new Set<string>();
  private runningRequests = 0;
  private activation: Promise<void> | undefined;

  isActive = false;
  readonly onDidClose = this.closeEmitter.event;
  readonly onDidChangeResponsiveness;

  constructor(private readonly options: PluginSessionOptions) {
    const { manifest, services, transport, scheduler = systemScheduler } = options;
    this.capabilities = options.capabilities ?? hostCapabilities(services);
    this.grants = new Grants(manifest, this.capabilities, {
      denied: options.denied,
      readConfiguration: () => services.configuration.current,
    });
    this.misconduct = this.owned.add(
      new MisconductLog(
        (level, message) => services.log(level, message),
        () => this.close('it sent too much that is not understood'),
      ),
    );
    const progress = this.owned.add(
      new ProgressIndicators(
        (progress) => services.ui.startProgress(progress),
        (progressId) => this.endpoint.notify('progress/didCancel', { progressId }),
      ),
    );
    this.requests = requestRoutes({
      grants: this.grants,
      services,
      progress,
      executeCommand: (commandId, context, signal) =>
        this.executeCommand(commandId, context, signal),
    });
    const log = this.owned.add(new LimitedLog((level, message) => services.log(level, message)));
    this.notifications = notificationRoutes({ grants: this.grants, log, progress });
    this.endpoint = this.owned.add(
      new RpcEndpoint<HostRequests, HostNotifications>(
        transport,
        {
          onRequest: (method, params, signal) => this.answer(method, params, signal),
          onNotification: (method, params) => this.hear(method, params),
          onMalformedMessage: () => this.misconduct.record('a message that is not JSON-RPC 2.0'),
        },
        scheduler,
      ),
    );
    this.owned.add(this.endpoint.onDidClose(() => this.close('its port was closed')));
    this.liveness = this.owned.add(
      new Liveness(scheduler, () => this.endpoint.request('$/ping', {})),
    );
    this.onDidChangeResponsiveness = this.liveness.onDidChange;
  }

  activate(): Promise<void> {
    this.activation ??= this.initializeAndActivate();
    return this.activation;
  }

  async executeCommand(
    commandId: string,
    context: CommandContext,
    signal?: AbortSignal,
  ): Promise<void> {
    if (!this.grants.hasCommand(commandId)) {
      throw new HostError('not-found', `The plugin has no command “${commandId}”.`);
    }
    await this.activate();
    await this.endpoint.request('command/execute', { commandId, context }, { signal });
  }

  notifyPanelRevealed(place: PanelPlace): void {
    this.activate().then(
      () => this.endpoint.notify('panel/didReveal', place),
      (error: unknown) => this.logFailure('activate', error),
    );
  }

  async callExport(
    method: string,
    args: readonly unknown[],
    signal?: AbortSignal,
    caller?: PluginIdentity,
  ): Promise<unknown> {
    await this.activate();
    if (!this.exportedMethods.has(method)) {
      throw new HostError(
        'not-found',
        `${this.options.manifest.displayName} exports no method “${method}”.`,
      );
    }
    const params = { method, args, ...(caller && { caller }) };
    return this.endpoint.request('exports/call', params, { signal });
  }

  async callBack(
    callbackId: string,
    args: readonly unknown[],
    signal?: AbortSignal,
  ): Promise<unknown> {
    return this.endpoint.request('callbacks/call', { callbackId, args }, { signal });
  }

  async shutdown(): Promise<void> {
    if (this.activation !== undefined) {
      try {
        await this.endpoint.request('shutdown', {}, { timeoutMs: SHUTDOWN_TIMEOUT_MS });
      } catch (error) {
        this.logFailure('shutdown', error);
      }
    }
    this.dispose();
  }

  dispose(): void {
    this.owned.dispose();
    this.closeEmitter.dispose();
  }

  private async initializeAndActivate(): Promise<void> {
    const { manifest, services } = this.options;
    const timeoutMs = this.options.activationTimeoutMs ?? ACTIVATION_TIMEOUT_MS;
    checkCompatibility(manifest, this.capabilities, this.options.denied);
    const initialized = this.endpoint.request(
      'initialize',
      {
        apiVersion: API_VERSION,
        manifest,
        capabilities: this.grants.capabilities,
        environment: services.env.current,
        configuration: services.configuration.current,
      },
      { timeoutMs },
    );
    // From the snapshot on, so that no change falls in between.
    this.forwardEvents();
    await initialized;
    const { exports } = checkActivation(await this.endpoint.request('activate', {}, { timeoutMs }));
    for (const method of exports) this.exportedMethods.add(method);
    this.isActive = true;
    this.liveness.start(this.options.pingIntervalMs ?? PING_INTERVAL_MS);
  }

  private forwardEvents(): void {
    const { env, configuration, hubs, plugins } = this.options.services;
    this.owned.add(
      env.onDidChange((environment) => this.endpoint.notify('env/didChange', { environment })),
    );
    this.owned.add(
      configuration.onDidChange((current) =>
        this.endpoint.notify('configuration/didChange', { configuration: current }),
      ),
    );
    if (this.grants.capabilities.includes('hubs')) {
      this.owned.add(
        hubs.onDidChangeActive((hubId) => this.endpoint.notify('hubs/didChangeActive', { hubId })),
      );
      this.owned.add(
        hubs.onDidChangeSelection((selection) =>
          this.endpoint.notify('hubs/didChangeSelection', selection),
        ),
      );
    }
    for (const name of ['studios', 'organizations', 'events'] as const) {
      const list = this.grants.capabilities.includes(name) && this.options.services[name];
      if (!list) continue;
      this.owned.add(list.onDidChange(() => this.endpoint.notify(`${name}/didChange`, {})));
    }
    if (plugins.extensions && this.grants.capabilities.includes('plugins')) {
      const { onDidChangeContributions, onDidEnd } = plugins.extensions;
      this.owned.add(onDidChangeContributions(() => this.endpoint.notify('plugins/didChange', {})));
      this.owned.add(onDidEnd((pluginId) => this.endpoint.notify('plugins/didEnd', { pluginId })));
    }
  }

  private async answer(method: string, params: unknown, signal: AbortSignal): Promise<unknown> {
    const route = this.requests.get(method);
    if (route === undefined) {
      this.misconduct.record(`the unknown method “${method}”`);
      throw new HostError('unsupported', `This program has no method “${method}”.`);
    }
    if (this.runningRequests >= MAX_REQUESTS_AT_ONCE) {
      throw new HostError('quota-exceeded', 'Too many requests at once; wait for some to end.');
    }
    this.runningRequests++;
    try {
      return await route(params, signal);
    } catch (error) {
      if (HostError.is(error) || isAbortError(error)) throw error;
      // What the host's own code says in its errors is not for plugins.
      this.logFailure(method, error);
      throw new HostError('internal', `The program could not complete “${method}”.`);
    } finally {
      this.runningRequests--;
    }
  }

  private hear(method: string, params: unknown): void {
    const route = this.notifications.get(method);
    if (route === undefined) {
      this.misconduct.record(`the unknown notification “${method}”`);
      return;
    }
    try {
      route(params);
    } catch (error) {
      if (HostError.is(error)) this.misconduct.record(`“${method}”: ${error.message}`);
      else this.logFailure(method, error);
    }
  }

  private close(reason: string): void {
    this.options.services.log('error', `The connection to the plugin was closed: ${reason}.`);
    this.owned.dispose();
    this.closeEmitter.fire();
    this.closeEmitter.dispose();
  }

  private logFailure(method: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.options.services.log('error', `${method}: ${message}`);
  }
}
