import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { Host } from '../host.ts';
import { Ledger } from './ledger.ts';

const BATCH_SIZE = 10_000;

/**
 * Tells the host what was billed, in batches, until it has confirmed each entry. The host counts an id once, so
 * reporting again after a failure is safe; what failed is sent with the next flush.
 */
@injectable()
export class UsageReporter {
  private running: Promise<void> | undefined;

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(Ledger) private readonly ledger: Ledger,
  ) {}

  /** Reports in the background; one run at a time. */
  flush(): void {
    this.running ??= this.reportAll()
      .catch((error: unknown) => this.host.log.warn(`Usage was not reported yet: ${String(error)}`))
      .finally(() => {
        this.running = undefined;
      });
  }

  private async reportAll(): Promise<void> {
    for (;;) {
      const entries = this.ledger.unreported(BATCH_SIZE);
      if (entries.length === 0) return;
      await this.host.usage.report(
        entries.map(({ id, kind, time, hubId, isBillable }) => ({
          id,
          kind,
          time,
          hubId,
          isBillable,
        })),
      );
      this.ledger.confirmReported(entries.length);
    }
  }
}
