import type { CallOptions } from '../api/call-options.ts';
import type {
  PluginContribution,
  PluginHandle,
  PluginIdentity,
  PluginsApi,
} from '../api/plugins.ts';
import { type Disposable, toDisposable } from '../disposable.ts';
import { Emitter } from '../event.ts';
import { arrived, Callbacks, departing, functionIdOf, signalOf } from './callbacks.ts';
import type { PluginEndpoint } from './plugin-endpoint.ts';

interface Registration {
  readonly ownerId: string;
  readonly disposable: Disposable;
}

/** The other plugins, and what functions and registrations they and this one have of each other. */
export class RpcPlugins implements PluginsApi, Disposable {
  private readonly callbacks = new Callbacks();
  /** What this plugin gave others to dispose, by the id of the function that does it. */
  private readonly registrations = new Map<string, Registration>();
  private readonly changeEmitter = new Emitter<void>();

  readonly onDidChangeContributions = this.changeEmitter.event;

  constructor(private readonly endpoint: PluginEndpoint) {}

  async get(
    pluginId: string,
    versionRange: string,
    options: CallOptions = {},
  ): Promise<PluginHandle | undefined> {
    const found = await this.endpoint.request('plugins/get', { pluginId, versionRange }, options);
    if (found === null) return undefined;
    return {
      pluginId,
      version: found.version,
      call: (method, args, callOptions) =>
        this.endpoint.request('plugins/call', { pluginId, method, args }, callOptions),
    };
  }

  async getApi<T extends object>(
    pluginId: string,
    versionRange: string,
    options: CallOptions = {},
  ): Promise<T | undefined> {
    const handle = await this.get(pluginId, versionRange, options);
    if (!handle) return undefined;
    return new Proxy<T>(Object.create(null), {
      get: (_, method) =>
        // Who awaits an object asks whether it is a promise.
        typeof method === 'string' && method !== 'then'
          ? (...args: readonly unknown[]) => this.callOther(handle, method, args)
          : undefined,
    });
  }

  getContributions(options: CallOptions = {}): Promise<readonly PluginContribution[]> {
    return this.endpoint.request('plugins/getContributions', {}, options);
  }

  /** Answers another plugin that calls an exported method. */
  async answer(
    method: (args: readonly unknown[]) => Promise<unknown>,
    args: readonly unknown[],
    { pluginId: ownerId }: PluginIdentity,
    signal: AbortSignal,
  ): Promise<unknown> {
    const functionOf =
      (callbackId: string) =>
      (...given: readonly unknown[]) =>
        this.callBack(ownerId, callbackId, given);
    const result = await method(args.map((arg) => arrived(arg, signal, functionOf)));
    return isDisposable(result) ? this.register(ownerId, result) : (result ?? null);
  }

  /** Answers another plugin that calls a function of this one. */
  async answerCallback(
    callbackId: string,
    args: readonly unknown[],
    signal: AbortSignal,
  ): Promise<unknown> {
    return (await this.callbacks.call(callbackId, args, signal)) ?? null;
  }

  contributionsChanged(): void {
    this.changeEmitter.fire();
  }

  /** Another plugin has ended: what it was given to dispose is disposed. */
  ended(pluginId: string): void {
    for (const [id, { ownerId, disposable }] of [...this.registrations]) {
      if (ownerId !== pluginId) continue;
      this.forget(id);
      disposable.dispose();
    }
  }

  dispose(): void {
    this.changeEmitter.dispose();
  }

  private async callOther(
    { pluginId, call }: PluginHandle,
    method: string,
    args: readonly unknown[],
  ): Promise<unknown> {
    const lent: string[] = [];
    const lend = (given: (...args: readonly unknown[]) => unknown) => {
      const id = this.callbacks.give(given);
      lent.push(id);
      return id;
    };
    let registrationId: string | undefined;
    try {
      const sent = args.map((arg) => departing(arg, lend));
      const signal = signalOf(args);
      const result = await call(method, sent, signal && { signal });
      registrationId = registrationIdOf(result);
      if (registrationId === undefined) return result ?? undefined;
    } finally {
      if (registrationId === undefined) this.callbacks.takeBack(lent);
    }
    const callbackId = registrationId;
    return toDisposable(() => {
      this.callbacks.takeBack(lent);
      // Gone over there, it has been disposed.
      this.callBack(pluginId, callbackId, []).catch(() => undefined);
    });
  }

  private callBack(
    pluginId: string,
    callbackId: string,
    given: readonly unknown[],
  ): Promise<unknown> {
    const args = given.map((arg) => departing(arg, () => ''));
    const params = { pluginId, callbackId, args };
    return this.endpoint.request('plugins/callBack', params, { signal: signalOf(given) });
  }

  private register(ownerId: string, disposable: Disposable): unknown {
    let id = '';
    const dispose = () => {
      this.forget(id);
      disposable.dispose();
    };
    const wire = departing({ dispose }, (given) => {
      id = this.callbacks.give(given);
      return id;
    });
    this.registrations.set(id, { ownerId, disposable });
    return wire;
  }

  private forget(id: string): void {
    this.registrations.delete(id);
    this.callbacks.takeBack([id]);
  }
}

function isDisposable(value: unknown): value is Disposable {
  return typeof value === 'object' && value !== null && 'dispose' in value;
}

function registrationIdOf(result: unknown): string | undefined {
  return isDisposable(result) ? functionIdOf(result.dispose) : undefined;
}
