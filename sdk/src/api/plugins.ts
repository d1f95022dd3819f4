import type { Event } from '../event.ts';
import type { PointContribution } from '../manifest/point-contribution.ts';
import type { CallOptions } from './call-options.ts';
import type { HubColumnId } from './hubs.ts';

/**
 * What a plugin's `activate` may return for other plugins: an object, or an instance of a class, whose methods are
 * asynchronous and take and give cloneable values. What is not a method is not exported. A method that has to know who
 * calls it is made by `withCaller`.
 */
export type PluginExports = object;

/** Another plugin, as the host vouches for it. */
export interface PluginIdentity {
  readonly pluginId: string;
  readonly version: string;
  readonly displayName: string;
  /** What the user lets it see of the records, and where it may send something. */
  readonly permissions: {
    readonly data: readonly HubColumnId[];
    readonly network: readonly string[];
  };
}

/** One contribution of another plugin's manifest to an extension point of this one. */
export interface PluginContribution {
  readonly point: string;
  readonly from: PluginIdentity;
  /** Fits the point's schema. */
  readonly contribution: PointContribution;
}

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
  /**
   * The same as an object with the exported methods, of which each is asynchronous whatever it is over there.
   * Functions may be given and come back: what is given lives until the call has ended or, where it gave something to
   * dispose, until that is disposed. An `AbortSignal` in an object of options cancels the call over there. When this
   * plugin ends, all that the other gave it to dispose is disposed. Two plugins that ask for each other while they
   * start are told so: one of the calls rejects with `conflict`.
   *
   * @example
   * const maps = await host.plugins.getApi<MapsApi>('mystratus.maps', '^0.1.0');
   * const registration = await maps?.registerOverlay(DISTRICTS, async () => readDistricts());
   */
  getApi<T extends object>(
    pluginId: string,
    versionRange: string,
    options?: CallOptions,
  ): Promise<T | undefined>;
  /** What the manifests of other plugins contribute to this one's extension points; none in a host before 1.2.0. */
  getContributions(options?: CallOptions): Promise<readonly PluginContribution[]>;
  /** A plugin that contributes something has come or gone. */
  readonly onDidChangeContributions: Event<void>;
}
