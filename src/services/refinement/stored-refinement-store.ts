import type { HostApi, StorageApi } from '@mystratus/plugin-sdk';
import type { MapsStore } from '../cache/maps-store.ts';
import { IdlePieces } from '../idle-pieces.ts';
import type { RefinementChange, RefinementStore, WaitingAddress } from './refinement-store.ts';

const FILE_NAME = 'refinement-queue.json';

type Waiting = readonly (readonly [addressKey: string, address: WaitingAddress])[];

/**
 * Keeps what waits in a file of its own, written whole: it can be made again from the next map, so that losing it
 * costs a question and not a location. Locations go where all of them are kept.
 */
export class StoredRefinementStore implements RefinementStore {
  private written: Promise<void> = Promise.resolve();

  private constructor(
    private readonly storage: StorageApi,
    private readonly store: MapsStore,
    readonly waiting: Map<string, WaitingAddress>,
  ) {}

  /** Rejects with the host's error when its storage cannot be read. A damaged file is an empty queue. */
  static async open(
    { storage, log }: Pick<HostApi, 'storage' | 'log'>,
    store: MapsStore,
  ): Promise<StoredRefinementStore> {
    const bytes = await storage.read(FILE_NAME);
    const waiting = new Map<string, WaitingAddress>();
    try {
      const stored: Waiting = bytes ? JSON.parse(new TextDecoder().decode(bytes)) : [];
      for (const [key, address] of stored) waiting.set(key, address);
    } catch (error) {
      log.warn(`The refinement queue was damaged and begins anew: ${String(error)}`);
    }
    return new StoredRefinementStore(storage, store, waiting);
  }

  async apply({ waiting, refined }: RefinementChange): Promise<void> {
    if (refined.size > 0) await this.store.commit({ found: refined, entries: [] });
    for (const [key, address] of waiting) this.waiting.set(key, address);
    for (const key of refined.keys()) this.waiting.delete(key);
    this.written = this.written.catch(() => undefined).then(() => this.write());
    await this.written;
  }

  /** As it is while it is written: what changes meanwhile is written again by whoever changes it. */
  private async write(): Promise<void> {
    const pieces = new IdlePieces();
    const lines: string[] = [];
    for (const waiting of this.waiting) {
      if (pieces.isOver) await pieces.next();
      lines.push(JSON.stringify(waiting));
    }
    const bytes = new TextEncoder().encode(`[${lines.join()}]`);
    await this.storage.writeAtomically(FILE_NAME, bytes);
  }
}
