/** Shorter than a frame: what the user does meanwhile is not felt to wait. */
const PIECE_MS = 8;
/** A page that is never idle has its turn all the same. */
const LONGEST_WAIT_MS = 1_000;

/** Cuts long work that nobody waits for into pieces, between which everything else has its turn. */
export class IdlePieces {
  private end = performance.now() + PIECE_MS;

  get isOver(): boolean {
    return performance.now() >= this.end;
  }

  /** Resolves when nothing else is to be done; the next piece begins then. */
  async next(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (typeof requestIdleCallback === 'function') {
        requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
      } else {
        setTimeout(resolve);
      }
    });
    this.end = performance.now() + PIECE_MS;
  }
}
