import type {
  RefinedLocation,
  RefinementChange,
  RefinementStore,
  WaitingAddress,
} from '../../src/services/refinement/refinement-store.ts';

/** Keeps what waits in memory, and remembers every change in the order in which it became durable. */
export class MemoryRefinementStore implements RefinementStore {
  readonly changes: RefinementChange[] = [];
  readonly refined = new Map<string, RefinedLocation>();

  constructor(readonly waiting = new Map<string, WaitingAddress>()) {}

  async apply(change: RefinementChange): Promise<void> {
    // As a disk would, it takes its time.
    await new Promise((resolve) => setImmediate(resolve));
    this.changes.push(change);
    for (const [key, address] of change.waiting) this.waiting.set(key, address);
    for (const [key, location] of change.refined) {
      this.waiting.delete(key);
      this.refined.set(key, location);
    }
  }
}
