import {
  createMonthFormat,
  previousMonth,
  type Tariff,
  type UsageApi,
  type UsageEntry,
  type UsageTotals,
} from '@mystratus/plugin-sdk';

/** Counts each id once, as a host must. */
export class MemoryUsage implements UsageApi {
  readonly entries = new Map<string, UsageEntry>();

  constructor(
    private readonly tariff: Tariff,
    private readonly timeZone: () => string,
    private readonly now: () => Date,
  ) {}

  async getTariff(): Promise<Tariff> {
    return this.tariff;
  }

  async getTotals(): Promise<UsageTotals> {
    const monthOf = createMonthFormat(this.timeZone());
    const counts = new Map<string, number>();
    for (const { time, isBillable } of this.entries.values()) {
      if (!isBillable) continue;
      const month = monthOf(new Date(time));
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
    const thisMonth = monthOf(this.now());
    return {
      thisMonth: counts.get(thisMonth) ?? 0,
      lastMonth: counts.get(previousMonth(thisMonth)) ?? 0,
    };
  }

  async report(entries: readonly UsageEntry[]): Promise<void> {
    for (const entry of entries) {
      if (!this.entries.has(entry.id)) this.entries.set(entry.id, entry);
    }
  }
}
