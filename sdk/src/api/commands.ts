import type { Disposable } from '../disposable.ts';
import type { CallOptions } from './call-options.ts';

/** Where a command was invoked. */
export interface CommandContext {
  /** The hub whose ribbon the user was in. */
  readonly hubId: string;
}

/** Commands of the manifest: what runs when the user chooses one. */
export interface CommandsApi {
  /**
   * Handles a command that the manifest contributes. The host waits for the promise, shows the message of an
   * error to the user, and never runs the same command twice at once unless the user asks again. The signal is
   * aborted when the user gives the command up. Throws `permission-denied` for a command that the manifest does not
   * contribute, and `invalid-parameters` while another handler is registered.
   */
  register(
    commandId: string,
    handler: (context: CommandContext, signal: AbortSignal) => void | Promise<void>,
  ): Disposable;
  /** Runs one of the plugin's own commands as if the user had chosen it. */
  execute(commandId: string, context: CommandContext, options?: CallOptions): Promise<void>;
}
