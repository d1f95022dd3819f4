import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSets } from '../../../src/insights/comparison.ts';
import { attributeByMarket, marketTable } from '../../../src/insights/market-table.ts';

const client = fc.record({
  market: fc.integer({ min: -1, max: 3 }),
  isActive: fc.boolean(),
  wasActive: fc.boolean(),
  isNew: fc.boolean(),
  sales: fc.integer({ min: -500, max: 5000 }),
});

describe('markets', () => {
  it('add up to the clients that live in one', () => {
    fc.assert(
      fc.property(fc.array(client, { maxLength: 60 }), (clients) => {
        const rows = marketTable(
          {
            marketOf: Int32Array.from(clients, ({ market }) => market),
            isActive: (index) => clients[index]?.isActive ?? false,
            wasActive: (index) => clients[index]?.wasActive ?? false,
            isNew: (index) => clients[index]?.isNew ?? false,
            sales: clients.map(({ sales }) => sales),
          },
          [1000, 0, undefined, 20_000],
        );
        const active = clients.filter(({ market, isActive }) => market >= 0 && isActive);
        const sum = (read: (row: (typeof rows)[number]) => number | undefined) =>
          rows.reduce((total, row) => total + (read(row) ?? 0), 0);
        expect(sum(({ clients: count }) => count)).toBe(active.length);
        expect(sum(({ newClients }) => newClients)).toBe(
          active.filter(({ isNew }) => isNew).length,
        );
        expect(sum(({ share }) => share)).toBeCloseTo(active.length > 0 ? 1 : 0, 9);
        for (const row of rows) {
          const numbers = [row.share, row.salesPerClient, row.change, row.penetration];
          for (const number of numbers) expect(Number.isFinite(number ?? 0)).toBe(true);
          expect(row.penetration === undefined).toBe(row.market === 1 || row.market === 2);
        }
      }),
    );
  });

  it('are too few to tell below five clients, this year and last', () => {
    const marketOf = Int32Array.from([0, 0, 0, 0, 1, 1, 1, 1, 1]);
    const rows = marketTable({ marketOf, isActive: () => true }, [undefined, undefined]);
    expect(rows.map(({ market, isTooFew }) => [market, isTooFew])).toEqual([
      [1, false],
      [0, true],
    ]);
    const [first] = rows;
    expect(first?.change).toBeUndefined();
    expect(first?.sales).toBeUndefined();
  });

  it('count an attribute of their clients', () => {
    const table = attributeByMarket(
      Int32Array.from([0, 0, 1, -1]),
      ['Referral', 'Web', 'Web', 'Web'],
      () => true,
    );
    expect(Object.fromEntries(table.get(0) ?? [])).toEqual({ Referral: 1, Web: 1 });
    expect(Object.fromEntries(table.get(1) ?? [])).toEqual({ Web: 1 });
    expect(table.size).toBe(2);
  });
});

describe('A against B', () => {
  it('puts every client on one side or on both', () => {
    const side = fc.uniqueArray(fc.integer({ min: 0, max: 30 })).map((ids) => ({
      clientIds: ids.map(String),
      marketOf: Int32Array.from(ids, (id) => (id % 4) - 1),
    }));
    fc.assert(
      fc.property(side, side, (a, b) => {
        const { added, kept, lost, markets } = compareSets(a, b);
        expect(added.length + kept.length).toBe(b.clientIds.length);
        expect(kept.length + lost.length).toBe(a.clientIds.length);
        const change = markets.reduce((sum, { before, after }) => sum + after - before, 0);
        const located = ({ marketOf }: typeof a) => marketOf.filter((market) => market >= 0).length;
        expect(change).toBe(located(b) - located(a));
      }),
    );
  });
});
