import { type Disposable, toDisposable } from '@mystratus/plugin-sdk';
import type { Scheduler } from '@mystratus/plugin-sdk/host';

interface Waiting {
  dueMs: number;
  readonly everyMs: number | undefined;
  readonly run: () => void;
}

/**
 * The clock of a test's host. It stands still until the test advances it; the host's deadlines, pings, months and
 * delays go by it.
 */
export class TestClock implements Scheduler {
  private readonly waiting = new Set<Waiting>();
  private nowMs: number;

  constructor(
    start: Date,
    /** Resolves when whatever was set off has had its effects. */
    private readonly settled: () => Promise<void>,
  ) {
    this.nowMs = start.getTime();
  }

  /** Where it stands. */
  get now(): Date {
    return new Date(this.nowMs);
  }

  after(delayMs: number, run: () => void): Disposable {
    return this.wait({ dueMs: this.nowMs + delayMs, everyMs: undefined, run });
  }

  every(intervalMs: number, run: () => void): Disposable {
    const everyMs = Math.max(1, intervalMs);
    return this.wait({ dueMs: this.nowMs + everyMs, everyMs, run });
  }

  /**
   * Lets what is under way arrive, and then runs all that is due within this time, in its order; what each sets off has
   * settled before the next.
   */
  async advance(ms: number): Promise<void> {
    await this.settled();
    const endMs = this.nowMs + ms;
    for (let next = this.nextUntil(endMs); next; next = this.nextUntil(endMs)) {
      this.nowMs = Math.max(this.nowMs, next.dueMs);
      if (next.everyMs === undefined) this.waiting.delete(next);
      else next.dueMs += next.everyMs;
      next.run();
      await this.settled();
    }
    this.nowMs = endMs;
    await this.settled();
  }

  private wait(waiting: Waiting): Disposable {
    this.waiting.add(waiting);
    return toDisposable(() => this.waiting.delete(waiting));
  }

  /** The earliest; of those due at once, the one that was there first. */
  private nextUntil(endMs: number): Waiting | undefined {
    let next: Waiting | undefined;
    for (const each of this.waiting) {
      if (each.dueMs <= endMs && (next === undefined || each.dueMs < next.dueMs)) next = each;
    }
    return next;
  }
}
