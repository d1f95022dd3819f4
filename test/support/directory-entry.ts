import type { PluginManifest } from '@mystratus/plugin-sdk';
import { type PluginSession, pluginIdentity } from '@mystratus/plugin-sdk/host';
import type { DirectoryEntry } from '../../harness/src/host/plugin-directory.ts';

/** A connected plugin as the others in its host reach it. */
export function directoryEntry(manifest: PluginManifest, session: PluginSession): DirectoryEntry {
  return {
    manifest,
    identity: pluginIdentity(manifest),
    isActive: () => session.isActive,
    start: () => session.activate(),
    call: (...call) => session.callExport(...call),
    callBack: (...call) => session.callBack(...call),
  };
}
