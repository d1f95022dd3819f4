import { type Disposable, toDisposable } from './disposable.ts';

/** Runs something later. Disposing the result ends it; what has not run by then never does. */
export interface Scheduler {
  after(delayMs: number, run: () => void): Disposable;
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
