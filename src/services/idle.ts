/** One start in ten, a frame that has nothing to paint is not told for over a second that it is idle. */
const LONGEST_WAIT_MS = 300;

/** Resolves when nothing else is to be done, or after a while; rejects with an `AbortError` when the signal is aborted. */
export function idle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const handle = requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
    const abort = () => {
      cancelIdleCallback(handle);
      reject(signal.reason);
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

/**
 * Resolves when nothing more urgent is to be done, which may be at once, for the next piece of work that has been begun
 * when idle: the next period of idling is 50 ms away. Rejects with an `AbortError` when the signal is aborted.
 */
export async function stillIdle(signal: AbortSignal): Promise<void> {
  await scheduler.postTask(() => undefined, { priority: 'background', signal });
}
