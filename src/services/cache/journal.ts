import { HostError, type StorageApi } from '@mystratus/plugin-sdk';
import { frame, scanFrames } from './frames.ts';
import { decodeRecord, encodeRecord, type JournalRecord } from './journal-record.ts';
import { numbersOf, storeFileName } from './store-files.ts';

export interface JournalOptions {
  readonly storage: StorageApi;
  /** The first journal to read. */
  readonly first: number;
  /** The newest journal that is known to exist: those before it have ended, whether or not their seal can be read. */
  readonly newest: number;
  /** A part of this file cannot be read. */
  readonly onDamage: (fileName: string) => void;
}

/** What this window has in memory does not follow from what is stored any more: it must be read from the start. */
export class StaleStateError extends Error {
  override readonly name = 'StaleStateError';
}

/**
 * One log for all windows of an account, in files that follow each other. It needs no lock: an append says which size
 * it expects, so it succeeds only for a window that has read everything, and the order of the records is the same for
 * all.
 */
export class Journal {
  private number: number;
  /** Bytes of the journal that this window has read or written. */
  private size = 0;
  private isPast = false;

  constructor(private readonly options: JournalOptions) {
    this.number = options.first;
  }

  /** The journal that records are appended to. */
  get current(): number {
    return this.number;
  }

  /**
   * Resolves with the bytes written. Rejects with a `conflict` when another window has appended since
   * {@link readOn}, or with a {@link StaleStateError}: then the record does not count.
   */
  async append(record: JournalRecord): Promise<number> {
    const { storage } = this.options;
    const { number, size } = this;
    const bytes = frame(encodeRecord(record));
    await storage.append(storeFileName('journal', number), bytes, { expectedSize: size });
    if (size === 0) await this.checkThatCurrentIsNotPast();
    if (record.kind === 'seal') this.goTo(number + 1);
    else this.size = size + bytes.length;
    return bytes.length;
  }

  /** Everything that has been appended and not been read yet, with its bytes. */
  async readOn(): Promise<{ readonly records: readonly JournalRecord[]; readonly bytes: number }> {
    const { storage, newest, onDamage } = this.options;
    const records: JournalRecord[] = [];
    let bytes = 0;
    for (;;) {
      const { number, size } = this;
      const name = storeFileName('journal', number);
      const tail = await storage.read(name, { offset: size });
      if (this.isPast || (!tail && size > 0)) throw new StaleStateError(`${name} is past.`);
      const { payloads, damagedBytes } = scanFrames(tail ?? new Uint8Array());
      if (damagedBytes > 0) onDamage(name);
      const read = payloads.map(decodeRecord);
      records.push(...read);
      bytes += tail?.length ?? 0;
      const hasEnded = number < newest || read.some(({ kind }) => kind === 'seal');
      if (hasEnded) this.goTo(number + 1);
      else {
        this.size = size + (tail?.length ?? 0);
        return { records, bytes };
      }
    }
  }

  private goTo(number: number): void {
    this.number = number;
    this.size = 0;
  }

  /** To this window, a journal that others wrote, compacted and deleted looks like one that never was. */
  private async checkThatCurrentIsNotPast(): Promise<void> {
    const snapshots = numbersOf('snapshot', await this.options.storage.list());
    this.isPast = snapshots.some((snapshot) => snapshot > this.number);
    if (this.isPast) throw new StaleStateError(`Journal ${this.number} is past.`);
  }
}

/** Whether another window was faster; what is to be appended must be seen in the light of what it wrote. */
export function isConflict(error: unknown): boolean {
  return HostError.is(error, 'conflict') || error instanceof StaleStateError;
}
