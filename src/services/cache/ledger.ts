import type { LedgerEntry } from '../../common/money/ledger-entry.ts';

/** An entry in its place in the ledger. */
export interface NumberedEntry {
  /** Ascending in the order of the journal, and so the same in every window. */
  readonly number: number;
  readonly entry: LedgerEntry;
}

/** An entry that the host has refused for good. */
export interface RefusedEntry extends NumberedEntry {
  /** What the host said, for people. */
  readonly reason: string;
}

/** The append-only record of what is billed, and how far the host knows it. */
export interface Ledger {
  /**
   * Brings what is known of these ids within reach of {@link has}, by one query. Does nothing while all ids are in
   * memory anyway.
   */
  recall(ids: readonly string[]): void;
  /** Whether an entry that is in memory exists; see {@link recall}. */
  has(id: string): boolean;
  /** Everything, oldest first. */
  entries(): readonly NumberedEntry[];
  /** Entries that the host has neither confirmed nor refused, oldest first. */
  unreported(limit: number): readonly NumberedEntry[];
  readonly unreportedCount: number;
  /** How many billable entries of each time the host has not counted; times are ISO 8601 instants. */
  readonly uncounted: readonly (readonly [time: string, requests: number])[];
  readonly refused: readonly RefusedEntry[];
}
