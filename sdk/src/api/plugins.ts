import type { CallOptions } from './call-options.ts';

/**
 * What a plugin's `activate` may return for other plugins: an object, or an instance of a class, whose methods are
 * asynchronous and take and give cloneable values. What is not a method is not exported.
 */
export type PluginExports = object;

/** A handle on another plugin's exports. */
export interface PluginHandle {
  readonly pluginId: string;
  readonly version: string;
  /** Calls an exported method; arguments and result are copied. Rejects with `not-found` for an unknown method. */
  call(method: string, args: readonly unknown[], options?: CallOptions): Promise<unknown>;
}

export interface PluginsApi {
  /** Another plugin, activated, or `undefined` when none of this id and semver range is loaded. */
  get(
    pluginId: string,
    versionRange: string,
    options?: CallOptions,
  ): Promise<PluginHandle | undefined>;
}
