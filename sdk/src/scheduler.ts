import { type Disposable, toDisposable } from './disposable.ts';

/** Runs something later. Disposing the result ends it; what has not run by then never does. */
export interface Scheduler {
  /** Calls once, after so long, unless it is disposed before. */
  after(delayMs: number, run: () => void): Disposable;
  /** Calls again and again, until it is disposed. */
  every(intervalMs: number, run: () => void): Disposable;
}

/** Goes by the system's clock. */
export const systemScheduler: Scheduler = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return toDisposable(() => clearTimeout(timer));
  },
  every(intervalMs, run) {
    const timer = setInterval(run, intervalMs);
    return toDisposable(() => clearInterval(timer));
  },
};
