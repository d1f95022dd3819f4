import type { ServiceIdentifier } from 'inversify';

export const ReportingPolicy = Symbol('ReportingPolicy') as ServiceIdentifier<ReportingPolicy>;

/** How patiently usage is reported to the host. */
export interface ReportingPolicy {
  /** Entries of one report. */
  readonly batchSize: number;
  /** After this long without an answer a report counts as failed. */
  readonly timeoutMs: number;
  /** Wait after the first failure; it doubles with each further one. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

export const DEFAULT_REPORTING_POLICY: ReportingPolicy = {
  batchSize: 2_000,
  timeoutMs: 30_000,
  firstDelayMs: 1_000,
  maxDelayMs: 300_000,
};

/**
 * Exponential backoff with equal jitter: half of the wait is certain, half is random, so that windows that failed
 * together do not come back together. `attempt` counts from 1.
 */
export function retryDelayMs(
  { firstDelayMs, maxDelayMs }: ReportingPolicy,
  attempt: number,
  random = Math.random(),
): number {
  const fullMs = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1));
  return fullMs / 2 + (fullMs / 2) * random;
}
