import type { SecretsApi } from '@mystratus/plugin-sdk';
import type { HostDatabase } from './host-database.ts';

/** A plugin's secrets in the browser's database: this host is for trying plugins out, and has no vault. */
export class IndexedDbSecrets implements SecretsApi {
  constructor(
    private readonly database: HostDatabase,
    private readonly pluginId: string,
  ) {}

  get(name: string): Promise<string | undefined> {
    return this.database.get('secrets', [this.pluginId, name]);
  }

  /** An empty value takes the secret away. */
  async set(name: string, value: string): Promise<void> {
    const key: [string, string] = [this.pluginId, name];
    if (value === '') await this.database.delete('secrets', key);
    else await this.database.put('secrets', value, key);
  }
}
