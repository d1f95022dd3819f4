import type { Capability } from '../api/host-api.ts';
import type { PluginIdentity } from '../api/plugins.ts';
import type { PluginManifest } from '../manifest/manifest.ts';

/**
 * A plugin as others are told of it.
 *
 * @param denied optional capabilities that the user does not let it have
 */
export function pluginIdentity(
  { id, version, displayName, permissions }: PluginManifest,
  denied: readonly Capability[] = [],
): PluginIdentity {
  const network = denied.includes('net') ? [] : permissions.network;
  return {
    pluginId: id,
    version,
    displayName,
    permissions: {
      data: denied.includes('hubs') ? [] : permissions.data,
      network: network.map(({ origin }) => origin),
    },
  };
}
