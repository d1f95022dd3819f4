import {
  type AccountEvent,
  type Disposable,
  DisposableStore,
  Emitter,
  type Environment,
  HostError,
  type Organization,
  type PluginManifest,
  type PrintRequest,
  type Studio,
  type Tariff,
  toDisposable,
} from '@mystratus/plugin-sdk';
import type { HostServices } from '@mystratus/plugin-sdk/host';
import { HostBranding } from '../host/host-branding.ts';
import { HostList } from '../host/host-list.ts';
import { type DirectoryEntry, PluginDirectory } from '../host/plugin-directory.ts';
import type { Line } from './line.ts';
import { type MemoryHub, MemoryHubs } from './memory-hubs.ts';
import { MemoryUi } from './memory-ui.ts';
import { PluginAccount, type PluginAccountOptions } from './plugin-account.ts';
import { ScriptedNetwork } from './scripted-network.ts';
import { TestClock } from './test-clock.ts';
import type { TestHostOptions } from './test-host.ts';

const DEFAULT_ENVIRONMENT: Environment = {
  locale: 'en-US',
  timeZone: 'America/Denver',
  currency: 'USD',
  distanceUnit: 'miles',
  theme: 'light',
  edition: 'professional',
  isOnline: true,
};

/** Turns of the event loop without a message after which nothing is under way any more. */
const QUIET_TURNS = 3;
// A test that stops the time stops it for its plugin, not for the wire.
const { setTimeout: later } = globalThis;

/** What all plugins of a host have in common, and what is kept for each. */
export class TestWorld implements Disposable {
  readonly hubs: MemoryHubs;
  readonly studios: HostList<Studio>;
  readonly organizations: HostList<Organization>;
  readonly events: HostList<AccountEvent>;
  readonly branding: HostBranding;
  readonly ui = new MemoryUi();
  readonly network = new ScriptedNetwork();
  readonly directory = new PluginDirectory();
  readonly printed: PrintRequest[] = [];
  readonly clock: TestClock;
  readonly lines = new Set<Line>();
  private readonly environmentEmitter = new Emitter<Environment>();
  private readonly listed = new Set<string>();
  private readonly accounts = new Map<string, PluginAccount>();
  private readonly owned = new DisposableStore();
  private readonly tariff: Tariff;
  private environment: Environment;

  constructor(options: TestHostOptions) {
    const { online = true, environment, now = new Date(), fetch } = options;
    this.hubs = this.owned.add(new MemoryHubs(hubsOf(options)));
    this.studios = this.owned.add(new HostList(options.studios ?? []));
    this.organizations = this.owned.add(new HostList(options.organizations ?? []));
    this.events = this.owned.add(new HostList(options.events ?? []));
    this.branding = new HostBranding(options.company ?? { name: '', addressLine: '', phone: '' });
    this.owned.add(this.environmentEmitter);
    this.tariff = options.tariff ?? { countBundledLookups: true };
    this.environment = { ...DEFAULT_ENVIRONMENT, isOnline: online, ...environment };
    this.clock = new TestClock(now, () => this.settled());
    if (fetch) this.network.answer('', fetch);
  }

  get listenerCount(): number {
    const { hubs, studios, organizations, events, environmentEmitter } = this;
    return [hubs, studios, organizations, events, environmentEmitter].reduce(
      (sum, { listenerCount }) => sum + listenerCount,
      0,
    );
  }

  setEnvironment(change: Partial<Environment>): void {
    this.environment = { ...this.environment, ...change };
    this.environmentEmitter.fire(this.environment);
  }

  /** Kept for the plugin by its id; options count when it is loaded first. */
  accountOf(manifest: PluginManifest, options: PluginAccountOptions): PluginAccount {
    const known = this.accounts.get(manifest.id);
    if (known) return known;
    const account = new PluginAccount(manifest, options, {
      tariff: this.tariff,
      timeZone: () => this.environment.timeZone,
      now: () => this.clock.now,
    });
    this.accounts.set(manifest.id, this.owned.add(account));
    return account;
  }

  servicesFor({ id }: PluginManifest, account: PluginAccount): HostServices {
    const environment = () => this.environment;
    return {
      ...account.services,
      env: {
        get current() {
          return environment();
        },
        onDidChange: this.environmentEmitter.event,
      },
      hubs: this.hubs,
      studios: this.studios,
      organizations: this.organizations,
      events: this.events,
      branding: this.branding,
      ui: this.ui.services,
      net: {
        fetch: async (request, { signal } = {}) => {
          if (!this.environment.isOnline) throw new HostError('offline', 'There is no network.');
          return this.network.fetch(request, signal ?? new AbortController().signal);
        },
      },
      printing: {
        print: async (request) => {
          this.printed.push(request);
        },
      },
      plugins: this.directory.servicesFor(id),
    };
  }

  /** Lets other plugins find this one. Another window of a plugin is found by none. */
  list(entry: DirectoryEntry): Disposable {
    const { id } = entry.manifest;
    if (this.listed.has(id)) return toDisposable(() => {});
    this.listed.add(id);
    const listing = this.directory.add(entry);
    return toDisposable(() => {
      this.listed.delete(id);
      listing.dispose();
    });
  }

  async settled(): Promise<void> {
    const traffic = () => [...this.lines].reduce((sum, line) => sum + line.traffic, 0);
    for (let quiet = 0, before = traffic(); quiet < QUIET_TURNS; quiet++) {
      await new Promise<void>((resolve) => {
        later(resolve);
      });
      if (traffic() === before) continue;
      before = traffic();
      quiet = -1;
    }
  }

  dispose(): void {
    this.owned.dispose();
  }
}

function hubsOf({ data = {}, hubs = [] }: TestHostOptions): readonly MemoryHub[] {
  const described = new Set(hubs.map(({ id }) => id));
  const ids = hubs.length > 0 ? Object.keys(data) : [...new Set(['clients', ...Object.keys(data)])];
  const plain = ids
    .filter((id) => !described.has(id))
    .map((id) => ({ id, title: titled(id), recordNoun: id, records: data[id] ?? [] }));
  return [...hubs, ...plain];
}

function titled(id: string): string {
  return `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
}
