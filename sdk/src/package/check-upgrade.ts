import type { ManifestProblem } from '../manifest/manifest-problem.ts';
import { compareVersions } from '../manifest/semver.ts';
import type { OpenedPackage } from './open-package.ts';

/** What is known of the package that is installed. */
export interface InstalledPackage {
  /** Of its manifest. */
  readonly version: string;
  /** As in {@link OpenedPackage}. */
  readonly signer: string | undefined;
}

/**
 * Why a package may not take the place of the installed one, which keeps its storage: it is older, and would not
 * understand what is stored; or it is not signed by who signed the installed one. `undefined` where it may.
 */
export function checkUpgrade(
  installed: InstalledPackage,
  { manifest, signer }: OpenedPackage,
): ManifestProblem | undefined {
  if (compareVersions(manifest.version, installed.version) < 0) {
    return {
      path: '/version',
      reason: `Version ${installed.version} is installed; ${manifest.version} is older.`,
      hint: 'Uninstall the plugin first, if you want to go back and lose what it has stored.',
    };
  }
  if (installed.signer !== undefined && signer !== installed.signer) {
    return {
      path: 'SIGNATURE',
      reason: 'The package is not signed by who signed the one that is installed.',
      hint: 'Get it from where you got the other, or uninstall the plugin first.',
    };
  }
  return undefined;
}
