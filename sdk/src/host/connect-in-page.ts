import type { Plugin } from '../api/plugin.ts';
import { connectPlugin } from '../plugin/connect-plugin.ts';
import { createLoopback } from '../rpc/loopback.ts';
import { createPluginSession } from './create-plugin-session.ts';
import type { PluginSession, PluginSessionOptions } from './plugin-session.ts';

/**
 * Runs a plugin that the host vouches for in the host's own page, behind the same session, the same checks and the
 * same cloning as in a frame. Disposing the session disposes the plugin's side too.
 */
export function connectInPage(
  plugin: Plugin,
  panelRoot: HTMLElement,
  options: Omit<PluginSessionOptions, 'transport'>,
): PluginSession {
  const [hostEnd, pluginEnd] = createLoopback();
  connectPlugin(pluginEnd, plugin, panelRoot);
  return createPluginSession({ ...options, transport: hostEnd });
}
