import type { ServiceIdentifier } from 'inversify';
import type { Backoff } from '../backoff.ts';

export const ReportingPolicy = Symbol('ReportingPolicy') as ServiceIdentifier<ReportingPolicy>;

/** How patiently usage is reported to the host. */
export interface ReportingPolicy extends Backoff {
  /** Entries of one report. */
  readonly batchSize: number;
  /** After this long without an answer a report counts as failed. */
  readonly timeoutMs: number;
}

export const DEFAULT_REPORTING_POLICY: ReportingPolicy = {
  batchSize: 2_000,
  timeoutMs: 30_000,
  firstDelayMs: 1_000,
  maxDelayMs: 300_000,
};
