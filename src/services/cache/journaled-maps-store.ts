import { HostError, type StorageApi } from '@mystratus/plugin-sdk';
import { Subject } from 'rxjs';
import { PRECISIONS } from '../../common/locations/location.ts';
import type { LedgerEntry } from '../../common/money/ledger-entry.ts';
import { DamagedFiles } from './damaged-files.ts';
import { frame } from './frames.ts';
import { isConflict, StaleStateError } from './journal.ts';
import { batchRecord, type JournalRecord } from './journal-record.ts';
import type { Ledger } from './ledger.ts';
import { loadState } from './load-state.ts';
import type { CachedLocation, LocationCache } from './location-cache.ts';
import type { SqlEngine } from './maps-database.ts';
import type { Batch, MapsStore, ReportOutcome } from './maps-store.ts';
import { numbersOf, storeFileName } from './store-files.ts';
import type { StoreState } from './store-state.ts';

/** What a store has to tell people. */
export interface StoreNotices {
  /** Damage was found; copies of the damaged files are kept under these names, and the rest was recovered. */
  filesSetAside(copies: readonly string[]): void;
  /** Something in the background did not work and will be tried again. */
  warn(message: string): void;
}

export interface StoreOptions {
  readonly storage: StorageApi;
  readonly engine: Promise<SqlEngine>;
  readonly notices: StoreNotices;
  /** Journals are compacted when they are longer than this, and than a tenth of the snapshot. */
  readonly compactAboveBytes?: number;
  /** How long after a write that happens: after the map is on the screen. */
  readonly compactAfterMs?: number;
}

const COMPACT_ABOVE_BYTES = 1_000_000;
const COMPACT_AFTER_MS = 2_000;
/** Conflicts in a row without anything new to read: the host compares wrongly. */
const MAX_BARREN_CONFLICTS = 3;

/**
 * A database in memory, a journal that every change goes through first, and snapshots that keep the journal short.
 * The snapshot before the newest is kept with its journals, so that one damaged file loses nothing.
 */
export class JournaledMapsStore implements MapsStore {
  private readonly changes = new Subject<void>();
  private readonly damaged: DamagedFiles;
  private queue: Promise<unknown> = Promise.resolve();
  private compactionTimer: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;

  readonly changes$ = this.changes.asObservable();

  private constructor(
    private readonly options: StoreOptions,
    private state: StoreState,
    damaged: DamagedFiles,
  ) {
    this.damaged = damaged;
  }

  /** Rejects with a `NewerDataError`, or with the host's error when its storage cannot be read. */
  static async open(options: StoreOptions): Promise<JournaledMapsStore> {
    const damaged = new DamagedFiles(options.storage);
    const onDamage = (fileName: string) => damaged.notice(fileName);
    const state = await loadState({ ...options, onDamage });
    const store = new JournaledMapsStore(options, state, damaged);
    await store.treatDamage();
    store.scheduleCompaction();
    return store;
  }

  get locations(): LocationCache {
    return this.state.locations;
  }

  get ledger(): Ledger {
    return this.state.ledger;
  }

  commit(batch: Batch): Promise<readonly LedgerEntry[]> {
    return this.enqueue(async () => {
      const entriesOf = new Map<JournalRecord, readonly LedgerEntry[]>();
      const written = await this.write(() => {
        const { found, entries } = this.unknownOf(batch);
        if (found.size === 0 && entries.length === 0) return undefined;
        const record = batchRecord(found, entries, this.state.ledger.nextNumber);
        entriesOf.set(record, entries);
        return record;
      });
      return (written && entriesOf.get(written)) ?? [];
    });
  }

  noteReport(outcome: ReportOutcome): Promise<void> {
    return this.enqueue(async () => {
      await this.write(() => ({ kind: 'report', ...outcome }));
    });
  }

  refresh(): Promise<void> {
    return this.enqueue(async () => {
      if (await this.catchUp()) this.announce();
    });
  }

  /** Seals the journal and writes what it led to as a snapshot. Resolves when that is done, or another window does it. */
  async compact(): Promise<void> {
    const snapshot = await this.enqueue(() => this.sealAndExport());
    if (!snapshot) return;
    const { number, bytes, before } = snapshot;
    const name = storeFileName('snapshot', number);
    await this.withRoom(() => this.options.storage.writeAtomically(name, bytes));
    if (number > (this.state.snapshot?.number ?? 0)) {
      this.state.snapshot = { number, size: bytes.length };
      this.state.journalBytes = 0;
    }
    if (before !== undefined) await this.deleteBelow(before);
    await this.damaged.deleteOld();
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.compactionTimer);
    this.changes.complete();
    const closing = this.enqueue(async () => this.state.dispose());
    closing.catch((error: unknown) => this.options.notices.warn(String(error)));
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  /**
   * Writes a record, made anew each time other windows were faster, and resolves with the one that was written;
   * `undefined` when there is nothing to write. Where the host does not say whether it was written, the journal does.
   */
  private async write(
    nextRecord: () => JournalRecord | undefined,
  ): Promise<JournalRecord | undefined> {
    for (let barrenConflicts = 0; barrenConflicts <= MAX_BARREN_CONFLICTS; ) {
      const record = nextRecord();
      if (!record) return undefined;
      try {
        await this.withRoom(() => this.state.append(record));
        this.announce();
        return record;
      } catch (error) {
        const hasRead = await this.catchUp().catch(() => false);
        if (hasRead) this.announce();
        if (isConflict(error)) barrenConflicts = hasRead ? 0 : barrenConflicts + 1;
        else if (record.kind === 'batch' && !nextRecord()) return record;
        else throw error;
      }
    }
    throw new HostError('conflict', 'The host takes no record that follows the last one.');
  }

  private announce(): void {
    this.changes.next();
    this.scheduleCompaction();
  }

  /** Takes in what others have written; resolves with whether there was anything. */
  private async catchUp(): Promise<boolean> {
    const { journal } = this.state;
    const { current } = journal;
    try {
      const hasRead = await this.state.catchUp();
      // Who sealed a journal also makes the snapshot.
      if (journal.current !== current) this.state.journalBytes = 0;
      return hasRead;
    } catch (error) {
      if (!(error instanceof StaleStateError)) throw error;
      const stale = this.state;
      const onDamage = (fileName: string) => this.damaged.notice(fileName);
      this.state = await loadState({ ...this.options, onDamage });
      stale.dispose();
      return true;
    } finally {
      await this.treatDamage();
    }
  }

  private unknownOf({ found, entries }: Batch): Batch {
    const { locations, ledger } = this.state;
    locations.recall([...found.keys()]);
    ledger.recall(entries.map(({ id }) => id));
    return {
      found: new Map([...found].filter(([key, answer]) => isBetter(answer, locations.get(key)))),
      entries: entries.filter(({ id }) => !ledger.has(id)),
    };
  }

  private async treatDamage(): Promise<void> {
    if (!this.damaged.isAnyNoticed) return;
    const { notices } = this.options;
    try {
      const copies = await this.damaged.setAside();
      if (copies.length > 0) notices.filesSetAside(copies);
      // So that the next start reads whole files only.
      this.state.journalBytes = Number.POSITIVE_INFINITY;
    } catch (error) {
      notices.warn(`Damaged files could not be set aside yet: ${String(error)}`);
    }
  }

  private scheduleCompaction(): void {
    const {
      notices,
      compactAboveBytes = COMPACT_ABOVE_BYTES,
      compactAfterMs = COMPACT_AFTER_MS,
    } = this.options;
    const { journalBytes, snapshot } = this.state;
    const limit = Math.max(compactAboveBytes, (snapshot?.size ?? 0) / 10);
    if (this.isDisposed || this.compactionTimer !== undefined || journalBytes <= limit) return;
    // Damage that is not set aside yet would be deleted with its file in the end.
    if (this.damaged.isAnyNoticed) return;
    this.compactionTimer = setTimeout(() => {
      this.compact()
        .catch((error: unknown) => notices.warn(`The journal was not compacted: ${String(error)}`))
        .finally(() => {
          this.compactionTimer = undefined;
        });
    }, compactAfterMs);
  }

  private async sealAndExport() {
    const { journal } = this.state;
    const sealed = journal.current;
    while (journal === this.state.journal && journal.current === sealed) {
      try {
        await this.withRoom(() => this.state.append({ kind: 'seal' }));
        const bytes = frame(this.state.database.export());
        return { number: journal.current, bytes, before: this.state.snapshot?.number };
      } catch (error) {
        if (!isConflict(error) || !(await this.catchUp())) throw error;
      }
    }
    return undefined;
  }

  /** Where there is no room for a write, the snapshot before the newest gives way to it. */
  private async withRoom<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      const oldest = this.state.snapshot?.number;
      if (!HostError.is(error, 'quota-exceeded') || oldest === undefined) throw error;
      if (!(await this.deleteBelow(oldest))) throw error;
      return write();
    }
  }

  /** Deletes snapshots and journals that are older; resolves with whether there were any. */
  private async deleteBelow(number: number): Promise<boolean> {
    const { storage } = this.options;
    const files = await storage.list();
    const old = (['snapshot', 'journal'] as const).flatMap((kind) =>
      numbersOf(kind, files)
        .filter((candidate) => candidate < number)
        .map((candidate) => storeFileName(kind, candidate)),
    );
    for (const name of old) await storage.delete(name);
    return old.length > 0;
  }
}

function isBetter({ location }: CachedLocation, known: CachedLocation | undefined): boolean {
  return (
    known === undefined ||
    PRECISIONS.indexOf(location.precision) < PRECISIONS.indexOf(known.location.precision)
  );
}
