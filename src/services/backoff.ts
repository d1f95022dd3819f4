/** Waits that grow with each failure. */
export interface Backoff {
  /** Wait after the first failure; it doubles with each further one. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

/**
 * Exponential backoff with equal jitter: half of the wait is certain, half is random, so that windows that failed
 * together do not come back together. `attempt` counts from 1.
 */
export function retryDelayMs(
  { firstDelayMs, maxDelayMs }: Backoff,
  attempt: number,
  random = Math.random(),
): number {
  const fullMs = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1));
  return fullMs / 2 + (fullMs / 2) * random;
}
