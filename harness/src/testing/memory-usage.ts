import type { Tariff, UsageApi, UsageEntry, UsageTotals } from '@mystratus/plugin-sdk';

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
    const thisMonth = this.monthOf(this.now());
    const counts = new Map<number, number>();
    for (const { time, isBillable } of this.entries.values()) {
      if (!isBillable) continue;
      const month = this.monthOf(new Date(time));
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
    return {
      thisMonth: counts.get(thisMonth) ?? 0,
      lastMonth: counts.get(thisMonth - 1) ?? 0,
    };
  }

  async report(entries: readonly UsageEntry[]): Promise<void> {
    for (const entry of entries) {
      if (!this.entries.has(entry.id)) this.entries.set(entry.id, entry);
    }
  }

  /** Months since year 0, in the account's time zone. */
  private monthOf(instant: Date): number {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: this.timeZone(),
      year: 'numeric',
      month: 'numeric',
    }).formatToParts(instant);
    const part = (type: string) =>
      Number(parts.find((candidate) => candidate.type === type)?.value);
    return part('year') * 12 + part('month');
  }
}
