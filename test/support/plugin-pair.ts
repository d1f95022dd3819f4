import { createMemoryHost, type MemoryHost } from '@mystratus/plugin-harness/testing';
import type { Plugin, PluginManifest } from '@mystratus/plugin-sdk';
import { connectInPage, pluginIdentity } from '@mystratus/plugin-sdk/host';
import { PluginDirectory } from '../../harness/src/host/plugin-directory.ts';

/** Plugins of one host, each behind a session of its own. */
export class PluginPair {
  readonly directory = new PluginDirectory();

  /** Brings a plugin in. Disposing the result ends it and takes it out. */
  add(manifest: PluginManifest, plugin: Plugin, host: MemoryHost = createMemoryHost()) {
    const session = connectInPage(plugin, Object.create(null), {
      manifest,
      services: { ...host.services, plugins: this.directory.servicesFor(manifest.id) },
    });
    const listing = this.directory.add({
      manifest,
      identity: pluginIdentity(manifest),
      start: () => session.activate(),
      call: (...call) => session.callExport(...call),
      callBack: (...call) => session.callBack(...call),
    });
    return {
      session,
      host,
      dispose() {
        session.dispose();
        listing.dispose();
      },
    };
  }
}
