import type { CommandContext } from '../api/commands.ts';
import type { Environment } from '../api/environment.ts';
import type { HostApi } from '../api/host-api.ts';
import type { HubSelection } from '../api/hubs.ts';
import type { PanelPlace } from '../api/panels.ts';
import type { Plugin } from '../api/plugin.ts';
import { HostError, isAbortError } from '../errors.ts';
import { aborted } from './aborted.ts';
import { neighbourExports } from './neighbour-exports.ts';
import { NEIGHBOUR_MANIFEST } from './neighbour-manifest.ts';

/** How a call of the probe ended, as a value that crosses the wire. */
export type ProbeOutcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'error'; readonly code: string | undefined; readonly message: string };

/** What the probe has seen its host do. */
export interface ProbeObservations {
  readonly commands: readonly CommandContext[];
  readonly startedCommandCount: number;
  readonly cancelledCommandCount: number;
  readonly cancelledProgressCount: number;
  readonly selections: readonly HubSelection[];
  readonly shownHubs: readonly string[];
  readonly reveals: readonly PanelPlace[];
  readonly environments: readonly Environment[];
  readonly studioChangeCount: number;
  readonly organizationChangeCount: number;
  readonly eventChangeCount: number;
  readonly contributionChangeCount: number;
  readonly greetingCount: number;
}

/**
 * A plugin that does what the contract suite tells it, through its exports. In a frame, `runInFrame(probePlugin)` is
 * the whole script.
 */
export const probePlugin: Plugin = {
  async activate({ host, subscriptions }) {
    const commands: CommandContext[] = [];
    const selections: HubSelection[] = [];
    const shownHubs: string[] = [];
    const reveals: PanelPlace[] = [];
    const environments: Environment[] = [];
    const calls = new Map<
      string,
      { outcome: Promise<ProbeOutcome>; controller: AbortController }
    >();
    let startedCommandCount = 0;
    let cancelledCommandCount = 0;
    let cancelledProgressCount = 0;
    let studioChangeCount = 0;
    let organizationChangeCount = 0;
    let eventChangeCount = 0;
    let contributionChangeCount = 0;
    let greetingCount = 0;

    subscriptions.add(
      host.commands.register('contract.probe.note', (context) => {
        commands.push(context);
      }),
    );
    subscriptions.add(
      host.commands.register('contract.probe.wait', async (_context, signal) => {
        startedCommandCount++;
        await aborted(signal);
        cancelledCommandCount++;
      }),
    );
    subscriptions.add(
      host.commands.register('contract.probe.fail', () => {
        throw new Error('The probe failed as it was told.');
      }),
    );
    subscriptions.add(host.hubs.onDidChangeSelection((selection) => selections.push(selection)));
    subscriptions.add(
      host.studios.onDidChange(() => {
        studioChangeCount++;
      }),
    );
    subscriptions.add(
      host.organizations.onDidChange(() => {
        organizationChangeCount++;
      }),
    );
    subscriptions.add(
      host.events.onDidChange(() => {
        eventChangeCount++;
      }),
    );
    subscriptions.add(
      host.plugins.onDidChangeContributions(() => {
        contributionChangeCount++;
      }),
    );
    subscriptions.add(host.hubs.onDidChangeActive((hubId) => shownHubs.push(hubId)));
    subscriptions.add(host.panels.onDidReveal((place) => reveals.push(place)));
    subscriptions.add(host.env.onDidChange((environment) => environments.push(environment)));

    const exports = {
      ...neighbourExports(host.plugins, NEIGHBOUR_MANIFEST.id),

      /** Calls a method of the host (`hubs.readRows`) or of the neighbour (`neighbour.echo`) and waits for its end. */
      call: (path: string, args: readonly unknown[]) => outcomeOf(callHost(host, path, args)),

      /** Starts a call that `abort` cancels and whose end `outcome` tells. */
      async start(callId: string, path: string, args: readonly unknown[]) {
        const controller = new AbortController();
        const call = callHost(host, path, [...args, { signal: controller.signal }]);
        calls.set(callId, { controller, outcome: outcomeOf(call) });
      },
      async abort(callId: string) {
        calls.get(callId)?.controller.abort();
      },
      async outcome(callId: string) {
        return calls.get(callId)?.outcome;
      },

      /** The neighbour starts. */
      async greet() {
        greetingCount++;
      },
      findPlugin: (pluginId: string, versionRange: string) =>
        outcomeOf(host.plugins.get(pluginId, versionRange).then((found) => found?.version)),

      /** Calls with a signal that was aborted before. */
      callAborted: (path: string, args: readonly unknown[]) =>
        outcomeOf(callHost(host, path, [...args, { signal: AbortSignal.abort() }])),

      /** Stores the middle of a buffer, and tells what is left of the buffer afterwards. */
      async appendPartOfBuffer(name: string) {
        const whole = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
        await host.storage.append(name, whole.subarray(100, 110));
        return whole;
      },

      /** Shows progress until the user cancels it. */
      async progressUntilCancelled(title: string) {
        await host.ui.withProgress({ title, isCancellable: true }, async (report, signal) => {
          report({ message: 'Half of it', fraction: 0.5 });
          await aborted(signal);
          cancelledProgressCount++;
        });
      },

      async echo(value: unknown) {
        return value;
      },
      async supports(capability: Parameters<HostApi['supports']>[0]) {
        return host.supports(capability);
      },
      async currentTheme() {
        return host.env.current.theme;
      },
      async observations(): Promise<ProbeObservations> {
        return {
          commands,
          startedCommandCount,
          cancelledCommandCount,
          cancelledProgressCount,
          selections,
          shownHubs,
          reveals,
          environments,
          studioChangeCount,
          organizationChangeCount,
          eventChangeCount,
          contributionChangeCount,
          greetingCount,
        };
      },
    };
    return exports;
  },
};

async function callHost(host: HostApi, path: string, args: readonly unknown[]): Promise<unknown> {
  const [capability = '', method = ''] = path.split('.');
  const api: unknown =
    capability === 'neighbour'
      ? await host.plugins.getApi(NEIGHBOUR_MANIFEST.id, '^1.0.0')
      : Reflect.get(host, capability);
  const target: unknown =
    typeof api === 'object' && api !== null ? Reflect.get(api, method) : undefined;
  if (typeof target !== 'function') throw new Error(`The host has no ${path}.`);
  return Reflect.apply(target, api, args);
}

async function outcomeOf(call: Promise<unknown>): Promise<ProbeOutcome> {
  try {
    return { kind: 'value', value: await call };
  } catch (error) {
    if (isAbortError(error)) return { kind: 'cancelled' };
    return {
      kind: 'error',
      code: HostError.is(error) ? error.code : undefined,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}
