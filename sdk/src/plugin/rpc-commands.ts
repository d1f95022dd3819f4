import type { CallOptions } from '../api/call-options.ts';
import type { CommandContext, CommandsApi } from '../api/commands.ts';
import { type Disposable, toDisposable } from '../disposable.ts';
import { HostError } from '../errors.ts';
import type { PluginManifest } from '../manifest/manifest.ts';
import type { PluginEndpoint } from './plugin-endpoint.ts';

type CommandHandler = Parameters<CommandsApi['register']>[1];

/** The plugin's command handlers, and the host's doors to them. */
export class RpcCommands implements CommandsApi {
  private readonly handlers = new Map<string, CommandHandler>();

  constructor(
    private readonly endpoint: PluginEndpoint,
    private readonly manifest: PluginManifest,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  register(commandId: string, handler: CommandHandler): Disposable {
    if (!this.manifest.contributes.commands.some(({ id }) => id === commandId)) {
      throw new HostError('permission-denied', `The manifest contributes no “${commandId}”.`);
    }
    if (this.handlers.has(commandId)) {
      throw new HostError('invalid-parameters', `“${commandId}” has a handler already.`);
    }
    this.handlers.set(commandId, handler);
    this.endpoint.request('commands/register', { commandId }).catch(this.onFailure);
    return toDisposable(() => {
      this.handlers.delete(commandId);
      this.endpoint.request('commands/unregister', { commandId }).catch(this.onFailure);
    });
  }

  async execute(
    commandId: string,
    context: CommandContext,
    options: CallOptions = {},
  ): Promise<void> {
    await this.endpoint.request('commands/execute', { commandId, context }, options);
  }

  /** Runs the handler, for the host. */
  async run(commandId: string, context: CommandContext, signal: AbortSignal): Promise<void> {
    const handler = this.handlers.get(commandId);
    if (handler === undefined) {
      throw new HostError('not-found', `The plugin does not handle “${commandId}”.`);
    }
    await handler(context, signal);
  }
}
