import type { CommandContext } from '../api/commands.ts';
import type { Capability } from '../api/host-api.ts';
import type { PanelPlace } from '../api/panels.ts';
import type { PluginIdentity } from '../api/plugins.ts';
import type { Disposable } from '../disposable.ts';
import type { Event } from '../event.ts';
import type { PluginManifest } from '../manifest/manifest.ts';
import type { Transport } from '../rpc/transport.ts';
import type { Scheduler } from '../scheduler.ts';
import type { HostServices } from './host-services.ts';

/** What a session is made of. */
export interface PluginSessionOptions {
  /** Validated. */
  readonly manifest: PluginManifest;
  /** What the host provides to this plugin. */
  readonly services: HostServices;
  /** The wire to the plugin. */
  readonly transport: Transport;
  /** What this host has; everything that its services hold unless told. */
  readonly capabilities?: readonly Capability[];
  /** What the user has not allowed the plugin, of what it asks for; nothing unless told. */
  readonly denied?: readonly Capability[];
  /** How long the plugin may take to answer `initialize` and `activate`; 10,000 unless told. */
  readonly activationTimeoutMs?: number;
  /** How often the plugin is pinged; a ping unanswered for this long counts as a hang; 5,000 unless told. */
  readonly pingIntervalMs?: number;
  /** What deadlines and pings go by; the system's clock unless told. */
  readonly scheduler?: Scheduler;
}

/** The host's end of one loaded plugin. */
export interface PluginSession extends Disposable {
  /** Initialises and activates the plugin, once; later calls return the same promise. */
  activate(): Promise<void>;
  /** The plugin has been activated. */
  readonly isActive: boolean;
  /** Activates the plugin if need be and runs one of its commands. */
  executeCommand(commandId: string, context: CommandContext, signal?: AbortSignal): Promise<void>;
  /** Tells the plugin that its panel is visible in a hub. */
  notifyPanelRevealed(place: PanelPlace): void;
  /**
   * Calls a method that `activate` returned.
   *
   * @param caller the plugin for which the host does so
   */
  callExport(
    method: string,
    args: readonly unknown[],
    signal?: AbortSignal,
    caller?: PluginIdentity,
  ): Promise<unknown>;
  /** Calls a function that the plugin has given another one. */
  callBack(callbackId: string, args: readonly unknown[], signal?: AbortSignal): Promise<unknown>;
  /** The plugin answers pings again, or no longer does. */
  readonly onDidChangeResponsiveness: Event<boolean>;
  /**
   * The wire was abused beyond repair, or the port has closed and the platform tells so (not every browser does when
   * a frame dies: watch `onDidChangeResponsiveness` too). The session is of no further use.
   */
  readonly onDidClose: Event<void>;
  /** Lets the plugin deactivate (two seconds at most), then disposes the session. */
  shutdown(): Promise<void>;
}
