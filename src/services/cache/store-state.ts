import type { Disposable } from '@mystratus/plugin-sdk';
import { type Journal, StaleStateError } from './journal.ts';
import type { JournalRecord } from './journal-record.ts';
import type { MapsDatabase } from './maps-database.ts';
import { SqlLedger } from './sql-ledger.ts';
import { SqlLocationCache } from './sql-location-cache.ts';

/** A snapshot in storage. */
export interface SnapshotInfo {
  /** It covers all journals below this number. */
  readonly number: number;
  readonly size: number;
}

/** What one window has in memory: a snapshot and everything that it has read or written in the journals since. */
export class StoreState implements Disposable {
  readonly locations: SqlLocationCache;
  readonly ledger: SqlLedger;
  /** Bytes of the journals since the snapshot. */
  journalBytes = 0;
  private isStale = false;

  constructor(
    readonly database: MapsDatabase,
    readonly journal: Journal,
    /** The newest snapshot that is known to be whole; `undefined` before the first. */
    public snapshot: SnapshotInfo | undefined,
  ) {
    this.locations = new SqlLocationCache(database);
    this.ledger = new SqlLedger(database);
  }

  /** Writes a record to the journal, and then into the database. Rejects as {@link Journal.append} does. */
  async append(record: JournalRecord): Promise<void> {
    this.journalBytes += await this.journal.append(record);
    this.apply([record]);
  }

  /** Takes in what has been written to the journal; resolves with whether there was anything. */
  async catchUp(): Promise<boolean> {
    if (this.isStale) throw new StaleStateError('The database lags behind the journal.');
    const { records, bytes } = await this.journal.readOn();
    this.journalBytes += bytes;
    if (records.length > 0) this.apply(records);
    return bytes > 0;
  }

  dispose(): void {
    this.database.dispose();
  }

  private apply(records: readonly JournalRecord[]): void {
    try {
      this.database.transaction(() => {
        for (const record of records) this.applyOne(record);
      });
    } catch (error) {
      this.isStale = true;
      throw error;
    }
  }

  private applyOne(record: JournalRecord): void {
    switch (record.kind) {
      case 'batch':
        this.locations.apply(record);
        this.ledger.applyBatch(record);
        break;
      case 'report':
        this.ledger.applyReport(record);
        break;
      case 'seal':
        break;
    }
  }
}
