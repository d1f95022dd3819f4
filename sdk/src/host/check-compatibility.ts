import { API_VERSION, type Capability } from '../api/host-api.ts';
import { HostError } from '../errors.ts';
import type { PluginManifest } from '../manifest/manifest.ts';
import { isCompatible } from '../manifest/semver.ts';

/**
 * Throws an `unsupported` error, as a sentence that names what is missing, when this host cannot run the plugin:
 * another version of the contract, or a required capability that it lacks.
 */
export function checkCompatibility(
  manifest: PluginManifest,
  hostCapabilities: readonly Capability[],
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
      `${displayName} needs ${missing.map((name) => `“${name}”`).join(', ')}, which this program does not have. Update the program.`,
    );
  }
}
