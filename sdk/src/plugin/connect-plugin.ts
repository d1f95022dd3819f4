import type { Plugin } from '../api/plugin.ts';
import type { PluginExports } from '../api/plugins.ts';
import { type Disposable, DisposableStore } from '../disposable.ts';
import { HostError } from '../errors.ts';
import type { HostRequests } from '../protocol/host-methods.ts';
import type { PluginNotifications, PluginRequests } from '../protocol/plugin-methods.ts';
import { RpcEndpoint } from '../rpc/rpc-endpoint.ts';
import type { Transport } from '../rpc/transport.ts';
import { exportedMethods } from './exported-methods.ts';
import { RpcHostApi } from './rpc-host-api.ts';

/**
 * Serves a plugin on its end of the wire. Disposing the result, or losing the host, disposes what the plugin
 * subscribed and closes the port.
 */
export function connectPlugin(
  transport: Transport,
  plugin: Plugin,
  panelRoot: HTMLElement,
): Disposable {
  return new PluginConnection(transport, plugin, panelRoot);
}

type Handlers = {
  readonly [M in keyof HostRequests]: (
    params: HostRequests[M]['params'],
    signal: AbortSignal,
  ) => Promise<HostRequests[M]['result']>;
};

class PluginConnection implements Disposable {
  private readonly endpoint: RpcEndpoint<PluginRequests, PluginNotifications>;
  private readonly subscriptions = new DisposableStore();
  private readonly owned = new DisposableStore();
  private host: RpcHostApi | undefined;
  private activation: Promise<PluginExports> | undefined;
  private methods: ReturnType<typeof exportedMethods> = new Map();

  private readonly handlers: Handlers = {
    initialize: async (initialization) => {
      if (this.host !== undefined) throw new HostError('internal', 'The plugin is initialised.');
      this.host = this.owned.add(new RpcHostApi(this.endpoint, initialization));
      return null;
    },
    activate: async () => {
      this.activation ??= this.activate();
      this.methods = exportedMethods(await this.activation);
      return { exports: [...this.methods.keys()] };
    },
    'command/execute': async ({ commandId, context }, signal) => {
      await this.initialized().commands.run(commandId, context, signal);
      return null;
    },
    'exports/call': async ({ method, args, caller }, signal) => {
      const call = this.methods.get(method);
      if (call === undefined) throw new HostError('not-found', `There is no method “${method}”.`);
      if (caller === undefined) return call(undefined, args);
      const { plugins } = this.initialized();
      return plugins.answer((given) => call(caller, given), args, caller, signal);
    },
    'callbacks/call': ({ callbackId, args }, signal) =>
      this.initialized().plugins.answerCallback(callbackId, args, signal),
    '$/ping': async () => null,
    shutdown: async () => {
      try {
        if (this.activation !== undefined) await this.plugin.deactivate?.();
      } finally {
        this.subscriptions.dispose();
      }
      return null;
    },
  };

  constructor(
    transport: Transport,
    private readonly plugin: Plugin,
    private readonly panelRoot: HTMLElement,
  ) {
    this.endpoint = this.owned.add(
      new RpcEndpoint<PluginRequests, PluginNotifications>(transport, {
        onRequest: (method, params, signal) => this.answer(method, params, signal),
        onNotification: (method, params) => this.host?.hear(method, params),
      }),
    );
    this.owned.add(this.subscriptions);
    this.owned.add(this.endpoint.onDidClose(() => this.dispose()));
  }

  dispose(): void {
    this.owned.dispose();
  }

  private async activate(): Promise<PluginExports> {
    const host = this.initialized();
    const { panelRoot, subscriptions } = this;
    const exports = await this.plugin.activate({
      host,
      manifest: host.manifest,
      panelRoot,
      subscriptions,
    });
    return exports ?? {};
  }

  private initialized(): RpcHostApi {
    if (this.host === undefined) throw new HostError('internal', 'The plugin is not initialised.');
    return this.host;
  }

  private async answer(method: string, params: unknown, signal: AbortSignal): Promise<unknown> {
    if (!Object.hasOwn(this.handlers, method)) {
      throw new HostError('unsupported', `The plugin has no method “${method}”.`);
    }
    // The host vouches for its parameters: it is the side that is trusted.
    const handle = this.handlers[method as keyof Handlers] as (
      params: unknown,
      signal: AbortSignal,
    ) => Promise<unknown>;
    return handle(params, signal);
  }
}
