import type { Disposable, HostApi, Plugin, PluginManifest } from '@mystratus/plugin-sdk';
import {
  createPluginSession,
  type HostServices,
  type PluginSession,
  type Transport,
} from '@mystratus/plugin-sdk/host';
import { connectPlugin } from '@mystratus/plugin-sdk/plugin';
import { LeakWatch } from './leak-watch.ts';
import { Line } from './line.ts';
import { PluginRealm } from './plugin-realm.ts';
import type { TestClock } from './test-clock.ts';
import type { TestPluginOptions } from './test-host.ts';

export interface PluginLifeOptions {
  readonly manifest: PluginManifest;
  readonly services: HostServices;
  readonly clock: TestClock;
  readonly options: TestPluginOptions;
}

/** A plugin from its connection to its end. */
export class PluginLife implements Disposable {
  readonly line = new Line();
  readonly session: PluginSession;
  /** What the plugin was given, once it is activated. */
  host: HostApi | undefined;
  private readonly realm: PluginRealm;
  private readonly watch = new LeakWatch();
  private readonly plugin: Disposable | undefined;

  constructor({ manifest, services, clock, options }: PluginLifeOptions) {
    const { transport = 'loopback', denied = [], plugin = IDLE } = options;
    this.realm = new PluginRealm(options.controlsTime ? clock : undefined);
    let hostEnd: Transport;
    if (typeof transport === 'string' || isPair(transport)) {
      const ends = this.line.connect(transport, this.realm);
      const watched = this.watch.around(plugin, (host) => {
        this.host = host;
      });
      this.plugin = connectPlugin(ends.pluginEnd, watched, options.panelRoot ?? NO_ELEMENT);
      hostEnd = ends.hostEnd;
    } else {
      hostEnd = this.line.watch(transport, PluginRealm.outside);
    }
    this.session = createPluginSession({
      manifest,
      services,
      transport: hostEnd,
      denied,
      scheduler: clock,
    });
  }

  /** What the plugin has not given back though it was deactivated. */
  get leaks(): readonly string[] {
    return [...this.watch.left, ...this.realm.left];
  }

  dispose(): void {
    this.session.dispose();
    this.plugin?.dispose();
    this.realm.dispose();
  }
}

function isPair(
  transport: Transport | readonly [Transport, Transport],
): transport is readonly [Transport, Transport] {
  return Array.isArray(transport);
}

const IDLE: Plugin = { activate: async () => {} };

/** Says what to do, where a plugin would otherwise find nothing to draw on. */
const NO_ELEMENT: HTMLElement = new Proxy(Object.create(null), {
  get(_, name) {
    // What tells whether it is a promise, or looks at it in a debugger, does not draw.
    if (typeof name === 'symbol' || name === 'then') return undefined;
    throw new Error(`There is no panel to use “${name}” of: give createTestHost a panelRoot.`);
  },
});
