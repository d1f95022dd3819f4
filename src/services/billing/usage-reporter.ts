import { type Disposable, type HostApi, HostError } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import {
  asyncScheduler,
  BehaviorSubject,
  concatMap,
  distinctUntilChanged,
  filter,
  from,
  map,
  merge,
  NEVER,
  type Observable,
  retry,
  Subject,
  type Subscription,
  skip,
  subscribeOn,
  take,
  timer,
} from 'rxjs';
import type { LedgerEntry } from '../../common/money/ledger-entry.ts';
import { retryDelayMs } from '../backoff.ts';
import type { NumberedEntry } from '../cache/ledger.ts';
import { MapsStore } from '../cache/maps-store.ts';
import { Connectivity } from '../connectivity/connectivity.ts';
import { Host } from '../host.ts';
import { ReportingPolicy } from './reporting-policy.ts';

type Refusal = readonly [number: number, reason: string];

/**
 * The outbox: tells the host what was billed, in batches, until it has dealt with each entry. The host counts an id
 * once, so what may have arrived is sent again. A failure is tried again, later and later, and at once when the
 * network comes back or something new is billed. An entry that the host finds invalid is set apart with the reason.
 */
@injectable()
export class UsageReporter implements Disposable {
  private readonly wake$ = new Subject<void>();
  private readonly online$: Observable<unknown>;
  private readonly reporting: Subscription;
  /** Why the last report failed, for people; `undefined` when it did not. */
  readonly failure$ = new BehaviorSubject<string | undefined>(undefined);

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapsStore) private readonly store: MapsStore,
    @inject(ReportingPolicy) private readonly policy: ReportingPolicy,
    @inject(Connectivity) private readonly connectivity: Connectivity,
  ) {
    this.online$ = connectivity.changes$.pipe(
      map(() => connectivity.refusalOf() === undefined),
      distinctUntilChanged(),
      skip(1),
      filter((isBack) => isBack),
    );
    this.reporting = this.wake$.pipe(concatMap(() => this.reportPatiently())).subscribe();
    // What an earlier run of the plugin has left.
    this.flush();
  }

  /** Reports in the background what is not reported. */
  flush(): void {
    this.wake$.next();
  }

  /** Reports again what the host has refused. Rejects when the host does not answer. */
  async retryRefused(): Promise<void> {
    const entries = this.store.ledger.refused;
    if (entries.length === 0) return;
    const refused = await this.report(entries);
    const numbers = new Set(refused.map(([number]) => number));
    const accepted = entries.map(({ number }) => number).filter((number) => !numbers.has(number));
    await this.store.noteReport({ through: 0, refused, accepted });
  }

  dispose(): void {
    this.reporting.unsubscribe();
    this.failure$.complete();
  }

  private reportPatiently(): Observable<unknown> {
    return from({ [Symbol.asyncIterator]: () => this.reportAll() }).pipe(
      // Whoever has billed something shows it first.
      subscribeOn(asyncScheduler),
      retry({
        resetOnSuccess: true,
        delay: (error: unknown, attempt) => {
          const message = error instanceof Error ? error.message : String(error);
          this.failure$.next(message);
          this.host.log.warn(`Usage was not reported yet: ${message}`);
          // Without a network there is nothing to try until it is back.
          const delay$ =
            this.connectivity.refusalOf() === 'no-network'
              ? NEVER
              : timer(retryDelayMs(this.policy, attempt));
          return merge(delay$, this.wake$, this.online$).pipe(take(1));
        },
      }),
    );
  }

  /** Yields after each batch that the host has dealt with. */
  private async *reportAll(): AsyncGenerator<void> {
    for (;;) {
      const entries = this.store.ledger.unreported(this.policy.batchSize);
      const last = entries.at(-1);
      if (!last) return;
      const refused = await this.report(entries);
      await this.store.noteReport({ through: last.number, refused, accepted: [] });
      this.failure$.next(undefined);
      yield;
    }
  }

  /** Resolves with the entries that the host has refused, and why; it has taken the others. */
  private async report(entries: readonly NumberedEntry[]): Promise<readonly Refusal[]> {
    const signal = AbortSignal.timeout(this.policy.timeoutMs);
    try {
      await this.host.usage.report(entries.map(usageEntry), { signal });
      return [];
    } catch (error) {
      // A report is refused whole. Which of its entries is to blame shows when they come in smaller parts.
      if (!HostError.is(error, 'invalid-parameters')) throw error;
      const [first] = entries;
      if (first && entries.length === 1) return [[first.number, error.message]];
      const middle = Math.ceil(entries.length / 2);
      return [
        ...(await this.report(entries.slice(0, middle))),
        ...(await this.report(entries.slice(middle))),
      ];
    }
  }
}

function usageEntry({
  entry: { id, kind, time, hubId, isBillable },
}: {
  readonly entry: LedgerEntry;
}) {
  return { id, kind, time, hubId, isBillable };
}
