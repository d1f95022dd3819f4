import type { Disposable } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';
import type { Observable } from 'rxjs';
import type { LedgerEntry } from '../../common/money/ledger-entry.ts';
import type { ReportRecord } from './journal-record.ts';
import type { Ledger } from './ledger.ts';
import type { CachedLocation, LocationCache } from './location-cache.ts';

export const MapsStore = Symbol('MapsStore') as ServiceIdentifier<MapsStore>;

/** Locations that were found and what they bill, to be written down together. */
export interface Batch {
  /** By address key. */
  readonly found: ReadonlyMap<string, CachedLocation>;
  readonly entries: readonly LedgerEntry[];
}

/** What became of entries that were reported to the host, by their numbers. */
export type ReportOutcome = Omit<ReportRecord, 'kind'>;

/**
 * What is kept of locations and money, durably and for all windows of the account: nothing counts until it is written
 * to the journal in the host's storage. Reading is from memory and never waits.
 */
export interface MapsStore extends Disposable {
  /** What is known now; ask anew after every wait, because it may have been read again from the start. */
  readonly locations: LocationCache;
  readonly ledger: Ledger;
  /** Something has been written, here or in another window. */
  readonly changes$: Observable<void>;
  /**
   * Writes down what is not known yet, and locations of a better precision than is known: whole or not at all, and resolves with the entries that it has added to the
   * ledger, when they are durable. What another window has written meanwhile is known and left out. Rejects with a
   * `quota-exceeded` error when there is no room.
   */
  commit(batch: Batch): Promise<readonly LedgerEntry[]>;
  /** Writes down what became of reported entries. */
  noteReport(outcome: ReportOutcome): Promise<void>;
  /** Takes note of what other windows have written, and of every commit that was asked for before. */
  refresh(): Promise<void>;
}
