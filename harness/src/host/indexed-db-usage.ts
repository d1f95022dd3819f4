import {
  createMonthFormat,
  type Disposable,
  Emitter,
  type Event,
  previousMonth,
  type Tariff,
  type UsageApi,
  type UsageEntry,
  type UsageTotals,
} from '@mystratus/plugin-sdk';
import type { HostDatabase } from './host-database.ts';

export interface UsageOptions {
  readonly database: HostDatabase;
  readonly pluginId: string;
  readonly timeZone: string;
  readonly tariff: Tariff;
  readonly now: () => Date;
}

/**
 * Counts billable requests, each id once. Known ids are in memory; a report reads, in its own transaction, what
 * other windows have stored meanwhile, so that two windows of one account agree.
 */
export class IndexedDbUsage implements UsageApi, Disposable {
  private readonly changes = new Emitter<UsageTotals>();
  private readonly knownIds = new Set<string>();
  private readonly countByMonth = new Map<string, number>();
  private readonly monthOf: (instant: Date) => string;
  private lastKey = 0;

  readonly onDidChange: Event<UsageTotals> = this.changes.event;

  constructor(private readonly options: UsageOptions) {
    this.monthOf = createMonthFormat(options.timeZone);
  }

  async getTariff(): Promise<Tariff> {
    return this.options.tariff;
  }

  async getTotals(): Promise<UsageTotals> {
    await this.transact([]);
    return this.totals();
  }

  async report(entries: readonly UsageEntry[]): Promise<void> {
    await this.transact(entries);
    this.changes.fire(this.totals());
  }

  dispose(): void {
    this.changes.dispose();
  }

  private async transact(entries: readonly UsageEntry[]): Promise<void> {
    const { database, pluginId } = this.options;
    const transaction = database.transaction(
      'usage',
      entries.length > 0 ? 'readwrite' : 'readonly',
      {
        durability: 'strict',
      },
    );
    const { store } = transaction;
    let cursor = await store.openCursor(IDBKeyRange.lowerBound(this.lastKey, true));
    while (cursor) {
      // Another call may have counted this record while this one waited for its turn.
      if (cursor.key > this.lastKey) {
        this.lastKey = cursor.key;
        if (cursor.value.pluginId === pluginId) this.count(cursor.value.entries);
      }
      cursor = await cursor.continue();
    }
    const fresh = [...new Map(entries.map((entry) => [entry.id, entry])).values()].filter(
      ({ id }) => !this.knownIds.has(id),
    );
    const key = fresh.length > 0 ? await store.add?.({ pluginId, entries: fresh }) : undefined;
    await transaction.done;
    if (key === undefined || key <= this.lastKey) return;
    this.lastKey = key;
    this.count(fresh);
  }

  private count(entries: readonly UsageEntry[]): void {
    for (const { id, isBillable, time } of entries) {
      this.knownIds.add(id);
      if (!isBillable) continue;
      const month = this.monthOf(new Date(time));
      this.countByMonth.set(month, (this.countByMonth.get(month) ?? 0) + 1);
    }
  }

  private totals(): UsageTotals {
    const month = this.monthOf(this.options.now());
    return {
      thisMonth: this.countByMonth.get(month) ?? 0,
      lastMonth: this.countByMonth.get(previousMonth(month)) ?? 0,
    };
  }
}
