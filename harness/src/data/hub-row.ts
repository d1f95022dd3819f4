import type { AccountEvent, ClassEnrollment, HubColumnId } from '@mystratus/plugin-sdk';

/** One record of a hub as the host holds it: raw text as somebody typed it, nothing normalised. */
export interface HubRow {
  /** The host's handle: the position in the hub's data, unique whatever the record's own id is. */
  readonly row: number;
  /** Position of the record's client in the client list, or `undefined` when it has none. */
  readonly clientIndex: number | undefined;
  readonly recordId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
  readonly status: string;
  readonly leadSource: string;
  readonly recordType: string;
  /** ISO 8601 date, or empty. */
  readonly recordDate: string;
  /** Dollars. */
  readonly sales: number | undefined;
  readonly sessions: number | undefined;
  readonly graduationYear: number | undefined;
  readonly school: string;
  /** Of an organization. */
  readonly enrollments?: readonly ClassEnrollment[];
}

/** The records of one hub and the columns that they fill. */
export interface HubData {
  readonly rows: readonly HubRow[];
  readonly columns: readonly HubColumnId[];
}

/** All that a studio family has on record. */
export interface StudioData {
  readonly clients: readonly HubRow[];
  readonly sessions: readonly HubRow[];
  readonly invoices: readonly HubRow[];
  /** Customers too, with ids of their own, so that their hub can be mapped as any other. */
  readonly organizations: readonly HubRow[];
  readonly events: readonly AccountEvent[];
}

/** A hub of {@link StudioData}. */
export type HubId = Exclude<keyof StudioData, 'events'>;
