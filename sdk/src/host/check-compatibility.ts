import { API_VERSION, type Capability } from '../api/host-api.ts';
import { HostError } from '../errors.ts';
import type { PluginManifest } from '../manifest/manifest.ts';
import { isCompatible } from '../manifest/semver.ts';

/**
 * Throws, with a sentence that names what is missing, when the plugin cannot run: `unsupported` for another version
 * of the contract or a required capability that the host lacks, `permission-denied` for one that the user denies.
 */
export function checkCompatibility(
  manifest: PluginManifest,
  hostCapabilities: readonly Capability[],
  denied: readonly Capability[] = [],
): void {
  const { displayName, engines, capabilities } = manifest;
  if (!isCompatible(engines.mystratusHost, API_VERSION)) {
    throw new HostError(
      'unsupported',
      `${displayName} needs version ${engines.mystratusHost} of the plugin contract; this program has ${API_VERSION}. Update the one that is older.`,
    );
  }
  const missing = capabilities.requires.filter((name) => !hostCapabilities.includes(name));
  if (missing.length > 0) {
    throw new HostError(
      'unsupported',
      `${displayName} needs ${quoted(missing)}, which this program does not have. Update the program.`,
    );
  }
  const refused = capabilities.requires.filter((name) => denied.includes(name));
  if (refused.length > 0) {
    throw new HostError(
      'permission-denied',
      `${displayName} cannot work without ${quoted(refused)}, which it is not allowed. Allow it, or do without the plugin.`,
    );
  }
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
