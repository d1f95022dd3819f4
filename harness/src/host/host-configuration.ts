import {
  type Configuration,
  type ConfigurationProperty,
  type Disposable,
  Emitter,
  type Event,
  type PluginManifest,
} from '@mystratus/plugin-sdk';
import type { HostDatabase } from './host-database.ts';

type Value = Configuration[string];

/** A plugin's settings: the manifest's defaults, then what the user has chosen, then what the page's address says. */
export class HostConfiguration implements Disposable {
  private readonly changes = new Emitter<Configuration>();
  private snapshot: Configuration = {};

  readonly onDidChange: Event<Configuration> = this.changes.event;

  private constructor(
    private readonly database: HostDatabase,
    private readonly pluginId: string,
  ) {}

  static async load(
    database: HostDatabase,
    manifest: PluginManifest,
    overrides: ReadonlyMap<string, string>,
  ): Promise<HostConfiguration> {
    const configuration = new HostConfiguration(database, manifest.id);
    const entries = Object.entries(manifest.contributes.configuration?.properties ?? {}).map(
      async ([key, property]) => {
        const stored = await database.get('configuration', [manifest.id, key]);
        const value =
          parseSetting(property, overrides.get(key)) ??
          parseSetting(property, stored) ??
          property.default;
        return [key, value] as const;
      },
    );
    configuration.snapshot = Object.fromEntries(await Promise.all(entries));
    return configuration;
  }

  get current(): Configuration {
    return this.snapshot;
  }

  async update(values: Configuration): Promise<void> {
    const transaction = this.database.transaction('configuration', 'readwrite');
    await Promise.all([
      ...Object.entries(values).map(([key, value]) =>
        transaction.store.put(value, [this.pluginId, key]),
      ),
      transaction.done,
    ]);
    this.snapshot = { ...this.snapshot, ...values };
    this.changes.fire(this.snapshot);
  }

  dispose(): void {
    this.changes.dispose();
  }
}

/** The value of a setting as text or as stored, or `undefined` when the manifest does not allow it. */
export function parseSetting(
  { type, enum: allowed, minimum, maximum }: ConfigurationProperty,
  raw: Value | undefined,
): Value | undefined {
  if (raw === undefined) return undefined;
  if (type === 'boolean') {
    return ['true', '1'].includes(String(raw))
      ? true
      : ['false', '0'].includes(String(raw))
        ? false
        : undefined;
  }
  if (type === 'string') {
    const text = String(raw);
    return allowed === undefined || allowed.includes(text) ? text : undefined;
  }
  const number = String(raw).trim() === '' ? Number.NaN : Number(raw);
  const isAllowed =
    Number.isFinite(number) &&
    (type !== 'integer' || Number.isInteger(number)) &&
    number >= (minimum ?? Number.NEGATIVE_INFINITY) &&
    number <= (maximum ?? Number.POSITIVE_INFINITY);
  return isAllowed ? number : undefined;
}
