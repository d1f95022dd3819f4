import type { SecretsApi } from '@mystratus/plugin-sdk';

/** Secrets in memory, as if the user had entered them. */
export class MemorySecrets implements SecretsApi {
  constructor(readonly values: Map<string, string>) {}

  async get(name: string): Promise<string | undefined> {
    return this.values.get(name);
  }
}
