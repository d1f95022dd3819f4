import { checkData, type HostApi, HostError, type PluginManifest } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { messagesFor } from '../../common/messages/messages.ts';
import { Host, Manifest } from '../host.ts';
import type { Extension, OfferedExtension } from './extension.ts';

const POINT_PREFIX = 'mystratus.maps.';
const DEADLINE_MS = 10_000;

/** Why another plugin did not answer as it should. The message is a sentence for the user. */
export type ExtensionFault = 'slow' | 'failed' | 'unfit';

export class ExtensionError extends Error {
  override readonly name = 'ExtensionError';

  constructor(
    readonly fault: ExtensionFault,
    message: string,
  ) {
    super(message);
  }
}

interface AskOptions {
  readonly signal: AbortSignal;
  readonly deadlineMs?: number;
  /** How many answers there must be. */
  readonly count?: number;
}

/** Lets nothing of other plugins in that does not fit the extension points of the manifest, and waits for nobody long. */
@injectable()
export class ExtensionBorder {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(Manifest) private readonly manifest: PluginManifest,
  ) {}

  /** Throws a `HostError` that says what does not fit: the point, the contribution, or what the plugin may see. */
  admit(offered: OfferedExtension): asserts offered is Extension & OfferedExtension {
    const { point, contribution, from } = offered;
    const definition = this.manifest.extensionPoints?.[POINT_PREFIX + point];
    if (!definition) throw new HostError('not-found', `Maps has no extension point “${point}”.`);
    const [problem] = checkData(definition.schema, contribution);
    if (problem) {
      const { path, reason, hint } = problem;
      throw new HostError('invalid-parameters', `${path} ${reason} ${hint}`);
    }
    if (!contribution.id.startsWith(`${from.pluginId}.`)) {
      throw new HostError('invalid-parameters', `/id The id must begin with ${from.pluginId}.`);
    }
    const unseen = definition.data?.find((column) => !from.permissions.data.includes(column));
    if (unseen !== undefined) {
      throw new HostError(
        'permission-denied',
        `This shows your plugin “${unseen}”: ask for it in permissions.data of the manifest.`,
      );
    }
  }

  /**
   * What the other plugin answers, of the form that its point has. Rejects with an `AbortError` when the signal is
   * aborted and with an `ExtensionError` when there is no such answer in time; the log says more to the plugin's author.
   */
  async ask<T>(
    { point, from, contribution, ask }: Extension,
    args: readonly unknown[],
    { signal, deadlineMs = DEADLINE_MS, count }: AskOptions,
  ): Promise<T> {
    const deadline = AbortSignal.timeout(deadlineMs);
    const fault = (kind: ExtensionFault, reason: string) => {
      this.host.log.warn(`${contribution.id}: ${reason}`);
      const { faults } = messagesFor(this.host.env.current).extensions;
      return new ExtensionError(kind, faults[kind](contribution.title, from.displayName));
    };
    let answer: unknown;
    try {
      answer = await ask(...args, { signal: AbortSignal.any([signal, deadline]) });
    } catch (error) {
      signal.throwIfAborted();
      if (deadline.aborted) throw fault('slow', `No answer within ${deadlineMs} ms.`);
      throw fault('failed', error instanceof Error ? error.message : String(error));
    }
    signal.throwIfAborted();
    const { result = {} } = this.manifest.extensionPoints?.[POINT_PREFIX + point] ?? {};
    const [problem] = checkData(result, answer);
    if (problem) throw fault('unfit', `${problem.path} ${problem.reason} ${problem.hint}`);
    if (count !== undefined && !(Array.isArray(answer) && answer.length === count)) {
      throw fault('unfit', `There must be ${count} answers, one each.`);
    }
    return answer as T;
  }
}
