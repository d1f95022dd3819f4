import { type Disposable, HostError, isAbortError, type NetApi } from '@mystratus/plugin-sdk';
import { retryDelayMs } from '../backoff.ts';
import type { ConnectivityPolicy } from './connectivity-policy.ts';

/** Of a page that nobody reads: too long an answer is an answer. */
const MOST_PROBE_BYTES = 100_000;

interface Origin {
  /** Requests in a row that came to nothing. */
  failures: number;
  /** When the first of them did, in requests of all origins. */
  failingSince: number;
  probes: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Which origins answer, by what requests to them experience. An answer of any status is an answer. An origin that
 * fails a few times in a row is left alone, except for one probe at a time, later and later: a request for its root,
 * which tells nothing about anybody.
 */
export class OriginReachability implements Disposable {
  private readonly origins = new Map<string, Origin>();
  private requestCount = 0;
  private lastAnswer = 0;

  constructor(
    private readonly net: NetApi,
    private readonly policy: ConnectivityPolicy,
    /** Another answer may be given from now on. */
    private readonly onDidChange: () => void,
  ) {}

  isUnreachable(origin: string): boolean {
    return (this.origins.get(origin)?.failures ?? 0) >= this.policy.failures;
  }

  /** Some origin is unreachable, and none has answered since it began to fail. */
  get isAllUnreachable(): boolean {
    return [...this.origins].some(
      ([origin, { failingSince }]) => this.isUnreachable(origin) && failingSince > this.lastAnswer,
    );
  }

  noteAnswer(origin: string): void {
    this.lastAnswer = ++this.requestCount;
    const known = this.origins.get(origin);
    if (!known) return;
    this.forget(origin, known);
    this.onDidChange();
  }

  noteFailure(origin: string): void {
    this.requestCount += 1;
    const known = this.origins.get(origin) ?? {
      failures: 0,
      failingSince: this.requestCount,
      probes: 0,
      timer: undefined,
    };
    this.origins.set(origin, known);
    known.failures += 1;
    if (!this.isUnreachable(origin) || known.timer !== undefined) return;
    this.scheduleProbe(origin, known);
    this.onDidChange();
  }

  /** Whatever was experienced was on another network, or none: everything may be tried. */
  reset(): void {
    for (const [origin, known] of this.origins) this.forget(origin, known);
  }

  dispose(): void {
    this.reset();
  }

  private forget(origin: string, known: Origin): void {
    clearTimeout(known.timer);
    this.origins.delete(origin);
  }

  private scheduleProbe(origin: string, known: Origin): void {
    known.probes += 1;
    const delayMs = retryDelayMs(this.policy, known.probes);
    known.timer = setTimeout(() => void this.probe(origin, known), delayMs);
  }

  private async probe(origin: string, known: Origin): Promise<void> {
    const { probeTimeoutMs: timeoutMs } = this.policy;
    const failed = await this.net
      .fetch({ url: `${origin}/`, timeoutMs, maxBytes: MOST_PROBE_BYTES })
      .then(() => false, isFailedContact);
    // Meanwhile the host may have lost the network, or an answer may have come.
    if (this.origins.get(origin) !== known) return;
    if (failed) this.scheduleProbe(origin, known);
    else this.noteAnswer(origin);
  }
}

/** Whether a request came to nothing, rather than to an answer that cannot be used or to nobody's waiting for it. */
export function isFailedContact(error: unknown): boolean {
  if (isAbortError(error)) return false;
  return HostError.is(error, 'offline') || HostError.is(error, 'timed-out');
}
