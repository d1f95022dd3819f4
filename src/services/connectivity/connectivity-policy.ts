import type { ServiceIdentifier } from 'inversify';
import type { Backoff } from '../backoff.ts';

export const ConnectivityPolicy = Symbol(
  'ConnectivityPolicy',
) as ServiceIdentifier<ConnectivityPolicy>;

/** When an origin counts as unreachable, and how patiently it is tried again. */
export interface ConnectivityPolicy extends Backoff {
  /** So many requests in a row that come to nothing. */
  readonly failures: number;
  /** A probe that has no answer after this long has failed. */
  readonly probeTimeoutMs: number;
}

export const DEFAULT_CONNECTIVITY_POLICY: ConnectivityPolicy = {
  failures: 3,
  probeTimeoutMs: 10_000,
  firstDelayMs: 2_000,
  maxDelayMs: 120_000,
};
