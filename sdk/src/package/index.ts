export { checkUpgrade, type InstalledPackage } from './check-upgrade.ts';
export { type OpenedPackage, openPackage, type PackageOpening } from './open-package.ts';
export { type PackOptions, packPlugin } from './pack-plugin.ts';
export {
  MANIFEST_FILE,
  type PackageFiles,
  type PackageSignature,
  SIGNATURE_FILE,
  SUMS_FILE,
} from './package-files.ts';
