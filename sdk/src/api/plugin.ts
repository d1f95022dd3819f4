import type { DisposableStore } from '../disposable.ts';
import type { PluginManifest } from '../manifest/manifest.ts';
import type { HostApi } from './host-api.ts';
import type { PluginExports } from './plugins.ts';

/** What a plugin gets when it is activated. */
export interface PluginContext {
  /** Everything that the plugin can ask for. */
  readonly host: HostApi;
  /** The plugin’s own, as the host has loaded it. */
  readonly manifest: PluginManifest;
  /** The element the plugin draws its panel into: the frame's body, or a slot of the host's page. */
  readonly panelRoot: HTMLElement;
  /** Disposed, last in first out, after `deactivate`. */
  readonly subscriptions: DisposableStore;
}

/** What a plugin's entry exports. */
export interface Plugin {
  /** Called once, on the first command or panel of the plugin. May return methods for other plugins. */
  activate(context: PluginContext): Promise<PluginExports> | Promise<void>;
  /** Called before the plugin is unloaded; two seconds at most. */
  deactivate?(): Promise<void> | void;
}
