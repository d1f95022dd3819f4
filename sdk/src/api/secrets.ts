import type { CallOptions } from './call-options.ts';

/**
 * Keys and tokens of services that the user has an account with. The host's settings ask for them and keep them
 * encrypted where the system can; a plugin only reads those that its manifest names.
 */
export interface SecretsApi {
  /**
   * The secret, or `undefined` when the user has not entered it. Read it anew for each use: the user may change it.
   * Rejects with `permission-denied` when the manifest does not name it.
   */
  get(name: string, options?: CallOptions): Promise<string | undefined>;
}
