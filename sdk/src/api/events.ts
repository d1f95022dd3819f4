import type { Event } from '../event.ts';
import type { CallOptions } from './call-options.ts';

/** An event that the account has held or plans, such as a day of sessions in a park. */
export interface AccountEvent {
  /** Stays the same when the name, the day or the address changes. */
  readonly id: string;
  /** As the account calls it; plain text. */
  readonly name: string;
  /** ISO 8601 date of its first day, `2025-09-20`. */
  readonly date: string;
  /** Parts of the address of its place; empty where they are not known. */
  readonly street: string;
  /** Town of its place. */
  readonly city: string;
  /** State or province, such as `MA`. */
  readonly state: string;
  /** Postal code of its place. */
  readonly zip: string;
  /** Country of its place. */
  readonly country: string;
  /** Degrees, WGS 84. Both or neither: a host that does not know where it is leaves them out. */
  readonly lon?: number;
  /** Degrees, WGS 84, with `lon`. */
  readonly lat?: number;
  /** Those who came, by the ids that the hub column `clientId` has; each once. */
  readonly clientIds: readonly string[];
}

/** Events of the account, whatever is listed in a hub. A host that keeps no record of them lacks the capability. */
export interface EventsApi {
  /**
   * All events of the account, past and planned, in no order that says anything. Rejects with `permission-denied`
   * where the manifest does not ask for the column `clientId`.
   */
  list(options?: CallOptions): Promise<readonly AccountEvent[]>;
  /** An event was added, changed or taken away: what was listed before is out of date. */
  readonly onDidChange: Event<void>;
}
