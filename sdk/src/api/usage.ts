import type { CallOptions } from './call-options.ts';

/** One billable request. The `id` makes reporting idempotent: the host counts an id once, however often it comes. */
export interface UsageEntry {
  /** Made by the plugin, the same whenever the same is reported. */
  readonly id: string;
  /** Finding where a client is, or making a map. */
  readonly kind: 'location' | 'map';
  /** ISO 8601 instant. */
  readonly time: string;
  /** Where the map was asked for. */
  readonly hubId: string;
  /** Whether the tariff counts this entry; entries that it exempts are reported all the same. */
  readonly isBillable: boolean;
}

/** What the account pays for. */
export interface Tariff {
  /** Whether look-ups answered by bundled data count like online ones. */
  readonly countBundledLookups: boolean;
  /** Price of one request in the account's currency, when the host tells it. */
  readonly pricePerRequest?: number;
  /** Requests allowed in a calendar month, when there is a cap. */
  readonly monthlyCap?: number;
}

/** Billable requests in calendar months. */
export interface UsageTotals {
  /** Up to now. */
  readonly thisMonth: number;
  /** The whole month before. */
  readonly lastMonth: number;
}

/** What the account pays for, and what the plugin has used of it. */
export interface UsageApi {
  /** Read it anew for each quote: it may change. */
  getTariff(options?: CallOptions): Promise<Tariff>;
  /** Billable requests that the host has counted, by calendar month in the account's time zone. */
  getTotals(options?: CallOptions): Promise<UsageTotals>;
  /** Resolves when the host has taken the entries durably. Reporting an id again changes nothing. */
  report(entries: readonly UsageEntry[], options?: CallOptions): Promise<void>;
}
