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
  /** From its manifest. */
  readonly pluginId: string;
  /** From its manifest. */
  readonly version: string;
  /** From its manifest, for people. */
  readonly displayName: string;
  /** What the user lets it see of the records, and where it may send something. */
  readonly permissions: {
    /** Columns that it may read. */
    readonly data: readonly HubColumnId[];
    /** Origins that it may send requests to. */
    readonly network: readonly string[];
  };
}

/** One contribution of another plugin's manifest to an extension point of this one. */
export interface PluginContribution {
  /** Id of the extension point. */
  readonly point: string;
  /** The plugin whose manifest it is in. */
  readonly from: PluginIdentity;
  /** Fits the point's schema. */
  readonly contribution: PointContribution;
}

/** A handle on another plugin's exports. */
export interface PluginHandle {
  /** Id of the other plugin. */
  readonly pluginId: string;
  /** The version that is loaded. */
  readonly version: string;
  /** Calls an exported method; arguments and result are copied. Rejects with `not-found` for an unknown method. */
  call(method: string, args: readonly unknown[], options?: CallOptions): Promise<unknown>;
}

/** Other plugins in the same host. */
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
