/** Fewer clients than this say nothing of a place: one family more or less would turn every rate. */
export const FEWEST_CLIENTS = 5;

/** What is known of the clients of a market, by client. */
export interface MarketFacts {
  /** For each client, the index of its town or zip, or -1. */
  readonly marketOf: Int32Array;
  /** Whether the client did anything in the period. */
  readonly isActive: (client: number) => boolean;
  /** In the same period a year before; left out where there is no history. */
  readonly wasActive?: (client: number) => boolean;
  /** Whether the client's first record is in the period; left out where there is no history. */
  readonly isNew?: (client: number) => boolean;
  readonly sales?: ArrayLike<number> | undefined;
  readonly salesBefore?: ArrayLike<number> | undefined;
}

/** A town or a zip as a market. */
export interface MarketRow {
  /** Index of the town or zip. */
  readonly market: number;
  readonly clients: number;
  /** Part of all active clients, 0 to 1. */
  readonly share: number;
  readonly newClients: number | undefined;
  readonly sales: number | undefined;
  readonly salesPerClient: number | undefined;
  /** Clients more or fewer than a year before. */
  readonly change: number | undefined;
  readonly salesChange: number | undefined;
  /** Clients for each 1,000 inhabitants; `undefined` where the population is not known. */
  readonly penetration: number | undefined;
  /** Fewer than {@link FEWEST_CLIENTS} in both years: too few to tell, and not to be ranked by any rate. */
  readonly isTooFew: boolean;
}

/**
 * The markets that have an active client now or had one a year before, most clients first.
 *
 * @param populations inhabitants of each market, `undefined` where they are not known
 */
export function marketTable(
  facts: MarketFacts,
  populations: readonly (number | undefined)[],
): readonly MarketRow[] {
  const sums = populations.map(() => ({
    clients: 0,
    before: 0,
    fresh: 0,
    sales: 0,
    salesBefore: 0,
  }));
  let all = 0;
  facts.marketOf.forEach((market, client) => {
    const sum = sums[market];
    if (!sum) return;
    if (facts.isActive(client)) {
      all++;
      sum.clients++;
      if (facts.isNew?.(client)) sum.fresh++;
    }
    if (facts.wasActive?.(client)) sum.before++;
    sum.sales += facts.sales?.[client] ?? 0;
    sum.salesBefore += facts.salesBefore?.[client] ?? 0;
  });
  return sums
    .flatMap((sum, market): readonly MarketRow[] => {
      const { clients, before, fresh, sales, salesBefore } = sum;
      if (clients === 0 && before === 0) return [];
      const population = populations[market] ?? 0;
      return [
        {
          market,
          clients,
          share: all > 0 ? clients / all : 0,
          newClients: facts.isNew && fresh,
          sales: facts.sales && sales,
          salesPerClient: facts.sales && clients > 0 ? sales / clients : undefined,
          change: facts.wasActive && clients - before,
          salesChange: facts.salesBefore && sales - salesBefore,
          penetration: population > 0 ? (1000 * clients) / population : undefined,
          isTooFew: Math.max(clients, before) < FEWEST_CLIENTS,
        },
      ];
    })
    .sort((a, b) => b.clients - a.clients || a.market - b.market);
}

/** How often each value of an attribute occurs among the clients of each market; blank values count as themselves. */
export function attributeByMarket(
  marketOf: Int32Array,
  attributeOf: readonly string[],
  isActive: (client: number) => boolean,
): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const table = new Map<number, Map<string, number>>();
  marketOf.forEach((market, client) => {
    if (market < 0 || !isActive(client)) return;
    const counts = table.get(market) ?? new Map<string, number>();
    const value = attributeOf[client] ?? '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
    table.set(market, counts);
  });
  return table;
}
