import type { CallOptions } from './call-options.ts';

/** Who the account is, for the head of what it gives out. Plain text; empty where it is not known. */
export interface Company {
  /** As the owner writes it. */
  readonly name: string;
  /** Street, town, state and zip in one line, the way the country writes them. */
  readonly addressLine: string;
  /** As it is to be printed. */
  readonly phone: string;
  /** A PNG; without it the account has no logo. */
  readonly logo?: Uint8Array;
}

/** What the host knows about the account’s owner. */
export interface BrandingApi {
  /** Read it anew for each use: its owner may change it. */
  getCompany(options?: CallOptions): Promise<Company>;
}
