import type { HostApi, PluginManifest } from '@mystratus/plugin-sdk';
import { connectInPage, type HostServices } from '@mystratus/plugin-sdk/host';
import manifest from '../../plugin.manifest.json' with { type: 'json' };

/** The host as a plugin sees it: over the real wire, behind the real session and the real manifest's grants. */
export async function connectHost(services: HostServices): Promise<HostApi> {
  let host: HostApi | undefined;
  const plugin = {
    async activate(context: { readonly host: HostApi }): Promise<void> {
      host = context.host;
    },
  };
  const session = connectInPage(plugin, NO_ELEMENT, {
    manifest: manifest as PluginManifest,
    services,
  });
  await session.activate();
  if (!host) throw new Error('The plugin was not activated.');
  return host;
}

/** Services draw nothing; Node has no elements to give them. */
const NO_ELEMENT = Object.create(null) as HTMLElement;
