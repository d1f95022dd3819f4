import type { HostApi, Tariff } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import {
  catchError,
  combineLatest,
  EMPTY,
  type Observable,
  startWith,
  switchMap,
  throttleTime,
} from 'rxjs';
import type { RefusedEntry } from '../cache/ledger.ts';
import { MapsStore } from '../cache/maps-store.ts';
import { Host } from '../host.ts';
import { observeAbortable } from '../observe-abortable.ts';
import { BillingService } from './billing-service.ts';
import { ledgerCsv } from './ledger-csv.ts';
import { UsageReporter } from './usage-reporter.ts';

export const LedgerReport = Symbol('LedgerReport') as ServiceIdentifier<LedgerReport>;

/** What the account has used and what of it the host knows. */
export interface LedgerSummary {
  readonly tariff: Tariff;
  /** Billable requests of the account's calendar month, reported or not. */
  readonly usedThisMonth: number;
  readonly usedLastMonth: number;
  /** Entries that the host has not confirmed yet; they are reported in the background. */
  readonly unreportedCount: number;
  /** Why that does not work for now, for people. */
  readonly reportingFailure: string | undefined;
  /** Entries that the host has refused for good. */
  readonly refused: readonly RefusedEntry[];
}

/** The ledger for people. */
export interface LedgerReport {
  /** The present summary, and each later one. */
  readonly summary$: Observable<LedgerSummary>;
  /** Every entry of this computer's ledger, with ids but without names and addresses. */
  csv(): string;
  /** Reports again what the host has refused. Rejects when the host does not answer. */
  retryRefused(): Promise<void>;
}

const REFRESH_INTERVAL_MS = 200;

@injectable()
export class StoredLedgerReport implements LedgerReport {
  readonly summary$: Observable<LedgerSummary>;

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapsStore) private readonly store: MapsStore,
    @inject(BillingService) private readonly billing: BillingService,
    @inject(UsageReporter) private readonly reporter: UsageReporter,
  ) {
    const changes$ = store.changes$.pipe(startWith(undefined));
    this.summary$ = combineLatest([changes$, reporter.failure$]).pipe(
      throttleTime(REFRESH_INTERVAL_MS, undefined, { leading: true, trailing: true }),
      switchMap(([, failure]) => this.readOnce(failure)),
    );
  }

  csv(): string {
    return ledgerCsv(this.store.ledger.entries());
  }

  retryRefused(): Promise<void> {
    return this.reporter.retryRefused();
  }

  /** Nothing where the host does not answer; the next change asks again. */
  private readOnce(reportingFailure: string | undefined): Observable<LedgerSummary> {
    return observeAbortable(async (signal): Promise<LedgerSummary> => {
      const { tariff, usedThisMonth, usedLastMonth } = await this.billing.terms({ signal });
      const { unreportedCount, refused } = this.store.ledger;
      return { tariff, usedThisMonth, usedLastMonth, unreportedCount, reportingFailure, refused };
    }).pipe(
      catchError((error: unknown) => {
        this.host.log.warn(`The usage could not be read: ${String(error)}`);
        return EMPTY;
      }),
    );
  }
}
