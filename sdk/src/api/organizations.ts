import type { Event } from '../event.ts';
import type { CallOptions } from './call-options.ts';

/** What an organization is, as far as plugins need to tell. */
export const ORGANIZATION_KINDS = ['school', 'church', 'club', 'company', 'other'] as const;
/** Kind of an organization. */
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** The students of one class of a school. */
export interface ClassEnrollment {
  /** Four digits. */
  readonly graduationYear: number;
  /** How many there are in the class, whether or not they are clients. */
  readonly students: number;
}

/** An organization that the account works with, such as a school: no person, and nothing about one. */
export interface Organization {
  /** Stays the same when the name or the address changes. */
  readonly id: string;
  /** What the hub column `school` calls it in the records of its clients. */
  readonly name: string;
  /** What it is. */
  readonly kind: OrganizationKind;
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
  /** Degrees, WGS 84. Both or neither: a host that does not know where it is leaves them out. */
  readonly lon?: number;
  /** Degrees, WGS 84, with `lon`. */
  readonly lat?: number;
  /** Of the classes that the account knows it of; none where it is no school. */
  readonly enrollments: readonly ClassEnrollment[];
}

/** All organizations of the account, whatever is listed in a hub. An edition without them lacks the capability. */
export interface OrganizationsApi {
  /** In no order that says anything; none where the account has not entered any. */
  list(options?: CallOptions): Promise<readonly Organization[]>;
  /** An organization was added, changed or taken away: what was listed before is out of date. */
  readonly onDidChange: Event<void>;
}
