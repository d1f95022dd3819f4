import type { Capability } from '@mystratus/plugin-sdk';
import type { InstalledPackage } from '@mystratus/plugin-sdk/package';

/** A package as it is kept: what is known of it without opening it, and its bytes. */
export interface StoredPackage extends InstalledPackage {
  readonly bytes: Uint8Array;
  /** Capabilities that the user has denied it. */
  readonly denied: readonly Capability[];
}
