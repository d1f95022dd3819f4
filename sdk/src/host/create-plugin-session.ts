import type { PluginSession, PluginSessionOptions } from './plugin-session.ts';

/** The host's end of a connected plugin. */
export function createPluginSession(_options: PluginSessionOptions): PluginSession {
  throw new Error('Not ready.');
}
