import type { Disposable } from '@mystratus/plugin-sdk';
import { type Backoff, retryDelayMs } from '../backoff.ts';
import type { TileFailure } from './tile-error.ts';

/** So many tiles in a row that cannot be drawn: the basemap is left alone until it is tried again. */
const MOST_FAILURES = 6;

/** How a basemap is doing, by what became of its tiles, and when those that failed are tried again. */
export class TileHealth implements Disposable {
  private failures = 0;
  private retries = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What is wrong with it, or with some of its tiles. */
  problem: Exclude<TileFailure, 'offline'> | undefined;
  /** It is not to be drawn for now. */
  isSuspended = false;

  constructor(
    private readonly backoff: Backoff,
    private readonly on: {
      /** `problem` or `isSuspended` has changed. */
      readonly change: () => void;
      /** Tiles that failed are to be asked for again. */
      readonly retry: () => void;
    },
  ) {}

  noteTile(): void {
    this.failures = 0;
    this.retries = 0;
    // A place without tiles stays one; whatever else was wrong is over unless it happens again.
    if (this.problem !== 'missing' && this.timer === undefined) this.set(undefined);
  }

  note(failure: TileFailure): void {
    // Whoever decides about the network has noticed it, too.
    if (failure === 'offline' || this.isSuspended) return;
    if (failure === 'missing') {
      if (this.problem === undefined) this.set('missing');
      return;
    }
    this.failures += 1;
    this.isSuspended = this.failures >= MOST_FAILURES;
    if (this.timer === undefined) {
      this.retries += 1;
      this.timer = setTimeout(() => this.retry(), retryDelayMs(this.backoff, this.retries));
    }
    this.problem = failure;
    this.on.change();
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  /** One more tile that cannot be drawn suspends it again; one that can ends the trouble. */
  private retry(): void {
    this.timer = undefined;
    if (this.isSuspended) this.failures = MOST_FAILURES - 1;
    this.isSuspended = false;
    this.on.retry();
  }

  private set(problem: TileHealth['problem']): void {
    if (this.problem === problem) return;
    this.problem = problem;
    this.on.change();
  }
}
