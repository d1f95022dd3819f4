import type { Event } from '../event.ts';
import type { CallOptions } from './call-options.ts';

/** A place of business of the account, as its owner has entered it. */
export interface Studio {
  /** Stays the same when the name or the address changes. */
  readonly id: string;
  /** As its owner calls it; plain text. */
  readonly name: string;
  /** Parts of the address; empty where they are not known. */
  readonly street: string;
  /** Town of its address. */
  readonly city: string;
  /** State or province, such as `MA`. */
  readonly state: string;
  /** Postal code of its address. */
  readonly zip: string;
  /** Country of its address. */
  readonly country: string;
  /** Degrees, WGS 84. Both or neither: a host that does not know where a studio is leaves them out. */
  readonly lon?: number;
  /** Degrees, WGS 84, with `lon`. */
  readonly lat?: number;
}

/** The account’s places of business. A host that does not know them lacks the capability. */
export interface StudiosApi {
  /** All studios of the account, in its owner's order; none where the account has not entered any. */
  list(options?: CallOptions): Promise<readonly Studio[]>;
  /** A studio was added, changed or taken away: what was listed before is out of date. */
  readonly onDidChange: Event<void>;
}
