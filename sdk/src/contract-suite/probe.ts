import type { HostErrorCode } from '../errors.ts';
import type { PluginSession } from '../host/plugin-session.ts';
import { expectEqual, expectSentence } from './expect.ts';
import type { ProbeObservations, ProbeOutcome } from './probe-plugin.ts';

/** Drives the probe plugin through its exports, and so through the very wire under test. */
export class Probe {
  constructor(private readonly session: PluginSession) {}

  /** What a method of the plugin's `HostApi`, or of its neighbour (`neighbour.echo`), resolves with. */
  async call(path: string, ...args: readonly unknown[]): Promise<unknown> {
    return valueIn(await this.outcomeOf(path, args), path);
  }

  /** The version of another plugin that the host gives it, if there is one. */
  async findPlugin(pluginId: string, versionRange: string): Promise<unknown> {
    const outcome = await this.session.callExport('findPlugin', [pluginId, versionRange]);
    return valueIn(outcome as ProbeOutcome, pluginId);
  }

  /** Fails unless the plugin sees this call refused with the code. */
  async expectRefusal(path: string, args: readonly unknown[], code: HostErrorCode): Promise<void> {
    const outcome = await this.outcomeOf(path, args);
    const what = `${path}(${JSON.stringify(args)})`;
    expectEqual(outcome.kind === 'error' ? outcome.code : outcome.kind, code, what);
    if (outcome.kind === 'error') expectSentence(outcome.message, what);
  }

  async observations(): Promise<ProbeObservations> {
    return (await this.session.callExport('observations', [])) as ProbeObservations;
  }

  /** How a call of the plugin ends. */
  async outcomeOf(path: string, args: readonly unknown[]): Promise<ProbeOutcome> {
    return (await this.session.callExport('call', [path, args])) as ProbeOutcome;
  }
}

function valueIn(outcome: ProbeOutcome, what: string): unknown {
  if (outcome.kind === 'value') return outcome.value;
  throw new Error(`${what}: ${outcome.kind === 'error' ? outcome.message : 'cancelled'}`);
}
