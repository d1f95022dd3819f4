import type { BrandingApi } from '../api/branding.ts';
import type { Configuration, Environment } from '../api/environment.ts';
import type { EventsApi } from '../api/events.ts';
import type { FilesApi } from '../api/files.ts';
import type { HubsApi } from '../api/hubs.ts';
import type { AssetsApi, NetApi } from '../api/net.ts';
import type { OrganizationsApi } from '../api/organizations.ts';
import type { PanelPlace } from '../api/panels.ts';
import type { PluginContribution } from '../api/plugins.ts';
import type { PrintingApi } from '../api/printing.ts';
import type { SecretsApi } from '../api/secrets.ts';
import type { StorageApi } from '../api/storage.ts';
import type { StudiosApi } from '../api/studios.ts';
import type {
  ConfirmOptions,
  LogLevel,
  MessageOptions,
  ProgressOptions,
  ProgressReport,
  SaveFileRequest,
} from '../api/ui.ts';
import type { UsageApi } from '../api/usage.ts';
import type { Disposable } from '../disposable.ts';
import type { Event } from '../event.ts';

/** A progress indicator that the host shows. Disposing it takes it away. */
export interface HostProgress extends Disposable {
  /** Shows how far it is. */
  report(progress: ProgressReport): void;
  /** The user has cancelled it. */
  readonly onDidCancel: Event<void>;
}

/**
 * What a host provides to one plugin. The session (see `PluginSession`) stands in front of it: it has validated
 * every parameter and checked every grant before anything here is called. Storage, assets and usage are already
 * those of this plugin.
 */
export interface HostServices {
  /** What surrounds the plugin; snapshots that are replaced whole. */
  readonly env: {
    /** The latest snapshot. */
    readonly current: Environment;
    /** Fires once the new snapshot is `current`. */
    readonly onDidChange: Event<Environment>;
  };
  /** The plugin’s settings, defaults filled in; snapshots that are replaced whole. */
  readonly configuration: {
    /** The latest snapshot. */
    readonly current: Configuration;
    /** Fires once the new snapshot is `current`. */
    readonly onDidChange: Event<Configuration>;
  };
  /** The plugin’s panels; the session has checked that the manifest contributes them. */
  readonly panels: {
    /** Shows the panel, if it is not there already. */
    reveal(place: PanelPlace): Promise<void>;
    /** Takes the panel out of sight. */
    hide(place: PanelPlace): Promise<void>;
  };
  /** Records of the account. */
  readonly hubs: HubsApi;
  /** Left out by a host that does not know where its studios are; its plugins then find the capability missing. */
  readonly studios?: StudiosApi;
  /** Left out by a host, or an edition of one, that has no organizations. */
  readonly organizations?: OrganizationsApi;
  /** Left out by a host that keeps no record of events. */
  readonly events?: EventsApi;
  /** Files of this plugin and account. */
  readonly storage: StorageApi;
  /** Left out by a host that keeps no files of its users. */
  readonly files?: FilesApi;
  /** Left out by a host that keeps no secrets; its plugins then find the capability missing. */
  readonly secrets?: SecretsApi;
  /**
   * The session has checked where a request goes, and cannot see where it is led: `fetch` must not follow a redirect
   * to an origin that the manifest does not ask for. It should also stop reading a body that gets longer than
   * `maxBytes`; the session would refuse it only once it is in memory.
   */
  readonly net: NetApi;
  /** Files of this plugin’s package. */
  readonly assets: AssetsApi;
  /** What is shown for the plugin: plain text, never HTML. */
  readonly ui: {
    /** Resolves with the chosen action, or `undefined`; takes the message away when the signal aborts. */
    showMessage(message: MessageOptions, signal: AbortSignal): Promise<string | undefined>;
    /** Takes the question away when the signal aborts. */
    confirm(question: ConfirmOptions, signal: AbortSignal): Promise<boolean>;
    /** Shows an indicator until it is disposed. */
    startProgress(options: ProgressOptions): HostProgress;
    /** Opens an `https:` page in the user’s browser. */
    openExternal(url: string): Promise<void>;
    /** Resolves with `false` when the user declines. */
    saveFile(file: SaveFileRequest): Promise<boolean>;
  };
  /** Left out by a host that does not know the account's name and logo. */
  readonly branding?: BrandingApi;
  /** Left out by a host that cannot print. */
  readonly printing?: PrintingApi;
  /** This plugin’s account of usage. */
  readonly usage: UsageApi;
  /** The other plugins in this host. */
  readonly plugins: {
    /**
     * The version of another loaded plugin that matches the range, or `undefined`. Starts and activates it first, unless
     * it is running. Rejects with `conflict` where both would wait for each other to start.
     */
    resolve(pluginId: string, versionRange: string): Promise<string | undefined>;
    /** Calls an exported method of another plugin, by its session’s `callExport`; `not-found` where it is not loaded. */
    call(
      pluginId: string,
      method: string,
      args: readonly unknown[],
      signal: AbortSignal,
    ): Promise<unknown>;
    /** What lets plugins extend each other. Left out by a host in which they do not. */
    readonly extensions?: {
      /** Checked contributions of the others to this plugin's points; see `checkContributions`. */
      contributions(): readonly PluginContribution[];
      /** `contributions()` would answer something else now. */
      readonly onDidChangeContributions: Event<void>;
      /** Calls a function that the other plugin has given this one; `not-found` where that plugin no longer runs. */
      callBack(
        pluginId: string,
        callbackId: string,
        args: readonly unknown[],
        signal: AbortSignal,
      ): Promise<unknown>;
      /** Another plugin no longer runs, or runs anew. */
      readonly onDidEnd: Event<string>;
    };
  };
  /** Takes a line that the session has cut and counted. */
  readonly log: (level: LogLevel, message: string) => void;
}
