/** The clients of one side of a comparison: their ids and the town or zip of each, -1 where it has none. */
export interface ComparedSide {
  readonly clientIds: readonly string[];
  readonly marketOf: Int32Array;
}

/** What became of a town or zip from A to B. */
export interface MarketDifference {
  readonly market: number;
  readonly before: number;
  readonly after: number;
}

export interface Comparison {
  /** In B and not in A, indexes into B. */
  readonly added: readonly number[];
  /** In both, indexes into B. */
  readonly kept: readonly number[];
  /** In A and not in B, indexes into A. */
  readonly lost: readonly number[];
  /** Markets with a client on either side, greatest difference first. */
  readonly markets: readonly MarketDifference[];
}

/** Compares two sets of clients, A before and B after, by the ids of their clients. */
export function compareSets(a: ComparedSide, b: ComparedSide): Comparison {
  const inA = new Set(a.clientIds);
  const inB = new Set(b.clientIds);
  const counts = new Map<number, { before: number; after: number }>();
  const count = (side: ComparedSide, key: 'before' | 'after') => {
    for (const market of side.marketOf) {
      if (market < 0) continue;
      const sum = counts.get(market) ?? { before: 0, after: 0 };
      sum[key]++;
      counts.set(market, sum);
    }
  };
  count(a, 'before');
  count(b, 'after');
  const indexesWhere = (ids: readonly string[], passes: (id: string) => boolean) =>
    ids.flatMap((id, index) => (passes(id) ? [index] : []));
  return {
    added: indexesWhere(b.clientIds, (id) => !inA.has(id)),
    kept: indexesWhere(b.clientIds, (id) => inA.has(id)),
    lost: indexesWhere(a.clientIds, (id) => !inB.has(id)),
    markets: [...counts]
      .map(([market, sums]) => ({ market, ...sums }))
      .sort(
        (one, other) =>
          Math.abs(other.after - other.before) - Math.abs(one.after - one.before) ||
          one.market - other.market,
      ),
  };
}
