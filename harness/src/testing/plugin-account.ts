import {
  type Configuration,
  Emitter,
  HostError,
  type PanelPlace,
  type PluginManifest,
  type Tariff,
} from '@mystratus/plugin-sdk';
import type { HostServices } from '@mystratus/plugin-sdk/host';
import { MemoryFiles } from './memory-files.ts';
import { MemorySecrets } from './memory-secrets.ts';
import { MemoryStorage } from './memory-storage.ts';
import { MemoryUsage } from './memory-usage.ts';

export interface PluginAccountOptions {
  /** Besides what the manifest gives as defaults. */
  readonly configuration?: Configuration;
  /** Files that are there from the start; the very map that is written to. */
  readonly storage?: Map<string, Uint8Array>;
  /** Secrets that the user has entered. */
  readonly secrets?: ReadonlyMap<string, string>;
  /** Files of the plugin's package by path, or where they are read. */
  readonly assets?: ReadonlyMap<string, Uint8Array> | ((path: string) => Promise<Uint8Array>);
}

type OwnServices = Pick<
  HostServices,
  'configuration' | 'panels' | 'storage' | 'files' | 'secrets' | 'assets' | 'usage' | 'log'
>;

/** What a host keeps for one plugin, in however many windows it runs. */
export class PluginAccount {
  readonly storage: MemoryStorage;
  readonly secrets: MemorySecrets;
  readonly files = new MemoryFiles();
  readonly usage: MemoryUsage;
  readonly logLines: string[] = [];
  readonly services: OwnServices;
  visiblePanels: readonly PanelPlace[] = [];
  private readonly configurationEmitter = new Emitter<Configuration>();
  private configuration: Configuration;

  constructor(
    manifest: PluginManifest,
    { configuration, storage, secrets, assets }: PluginAccountOptions,
    account: {
      readonly tariff: Tariff;
      readonly timeZone: () => string;
      readonly now: () => Date;
    },
  ) {
    this.configuration = { ...defaultsOf(manifest), ...configuration };
    this.storage = new MemoryStorage(storage ?? new Map());
    this.secrets = new MemorySecrets(new Map(secrets));
    this.usage = new MemoryUsage(account.tariff, account.timeZone, account.now);
    this.services = this.createServices(assets);
  }

  get listenerCount(): number {
    return this.configurationEmitter.listenerCount;
  }

  configure(change: Configuration): void {
    this.configuration = { ...this.configuration, ...change };
    this.configurationEmitter.fire(this.configuration);
  }

  dispose(): void {
    this.configurationEmitter.dispose();
  }

  private createServices(assets: PluginAccountOptions['assets']): OwnServices {
    const current = () => this.configuration;
    return {
      configuration: {
        get current() {
          return current();
        },
        onDidChange: this.configurationEmitter.event,
      },
      panels: {
        reveal: async (place) => {
          this.visiblePanels = [...this.visiblePanels.filter(isOther(place)), place];
        },
        hide: async (place) => {
          this.visiblePanels = this.visiblePanels.filter(isOther(place));
        },
      },
      storage: this.storage,
      files: this.files,
      secrets: this.secrets,
      assets: { read: (path) => readAsset(assets, path) },
      usage: this.usage,
      log: (level, message) => this.logLines.push(`${level}: ${message}`),
    };
  }
}

function defaultsOf({ contributes }: PluginManifest): Configuration {
  return Object.fromEntries(
    Object.entries(contributes.configuration?.properties ?? {}).map(([key, property]) => [
      key,
      property.default,
    ]),
  );
}

function isOther(a: PanelPlace) {
  return (b: PanelPlace) => a.panelId !== b.panelId || a.hubId !== b.hubId;
}

async function readAsset(
  assets: PluginAccountOptions['assets'],
  path: string,
): Promise<ArrayBuffer> {
  const bytes = typeof assets === 'function' ? await assets(path) : assets?.get(path);
  if (bytes === undefined) throw new HostError('not-found', `There is no asset “${path}”.`);
  return new Uint8Array(bytes).buffer;
}
