import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClientSet } from '../../../src/common/clients/client-set.ts';
import { coverageOf } from '../../../src/common/coverage/coverage.ts';
import type { LocateResult } from '../../../src/common/locations/location.ts';
import {
  clientsOfPlace,
  countByPlace,
  placeTable,
} from '../../../src/common/tables/place-table.ts';
import { columnsOf, sortedRows, TABLE_COLUMNS } from '../../../src/common/tables/table-columns.ts';
import { hubRows } from '../../support/hub-rows.ts';
import { anyLocateResult, location } from '../../support/locate-results.ts';

const unit = fc.constantFrom('zip', 'town');
function tableOf(
  results: readonly LocateResult[],
  unit: 'zip' | 'town' = 'zip',
  measures?: { sessions: Float64Array | undefined; sales: Float64Array | undefined },
  density?: number,
) {
  return placeTable({ unit, results, measures, densityAt: () => density });
}

describe('a table of places', () => {
  it('adds up to the clients on the map, with all they have', () => {
    const row = fc.record({
      result: anyLocateResult,
      sessions: fc.integer({ min: 0, max: 9 }),
      sales: fc.integer({ min: -500, max: 5000 }),
    });
    fc.assert(
      fc.property(unit, fc.array(row), (unit, all) => {
        const results = all.map(({ result }) => result);
        const measures = {
          sessions: Float64Array.from(all, ({ sessions }) => sessions),
          sales: Float64Array.from(all, ({ sales }) => sales),
        };
        const table = tableOf(results, unit, measures);
        const set = ClientSet.fromRows(hubRows(results.map((_, i) => ({ clientId: `c${i}` }))));
        const { located } = coverageOf(set, results);
        const sum = (figureOf: (row: (typeof table.rows)[number]) => number) =>
          table.rows.reduce((total, each) => total + figureOf(each), 0);
        expect(sum(({ clientCount }) => clientCount)).toBe(located);
        expect(table.total.clientCount).toBe(located);
        expect(sum(({ sessions }) => sessions ?? 0)).toBe(table.total.sessions);
        expect(sum(({ sales }) => sales ?? 0)).toBe(table.total.sales);
        if (located > 0) expect(sum(({ share }) => share)).toBeCloseTo(1);
        const clients = table.rows.flatMap(({ id }) => clientsOfPlace(table, id));
        expect(new Set(clients).size).toBe(located);
        expect([...countByPlace(table, clients)]).toEqual(table.rows.map((r) => r.clientCount));
      }),
    );
  });

  it('has a row for a town where no zip is known, and one for each town when asked by town', () => {
    const results = [
      location(),
      location({ zip5: '06042' }),
      location({ zip5: '', precision: 'town' }),
    ];
    expect(tableOf(results).rows.map(({ id }) => id)).toEqual(['06040', '06042', 'Manchester, CT']);
    expect(tableOf(results, 'town').rows).toMatchObject([
      { id: 'Manchester, CT', zip5: '', clientCount: 3, share: 1 },
    ]);
  });

  it('has only the columns that say something', () => {
    expect(columnsOf(tableOf([location()]))).toEqual(['place', 'clients', 'share']);
    const sessions = Float64Array.of(2);
    expect(columnsOf(tableOf([location()], 'zip', { sessions, sales: undefined }, 3))).toEqual([
      'place',
      'clients',
      'share',
      'sessions',
      'density',
    ]);
  });

  it('is sorted by any column, both ways, without losing a row', () => {
    fc.assert(
      fc.property(
        fc.array(anyLocateResult),
        fc.constantFrom(...TABLE_COLUMNS),
        fc.constantFrom('ascending', 'descending'),
        (results, column, direction) => {
          const table = tableOf(results);
          const order = sortedRows(table, { column, direction });
          expect([...order].sort((a, b) => a - b)).toEqual(table.rows.map((_, i) => i));
          if (column !== 'clients') return;
          const counts = order.map((row) => table.rows[row]?.clientCount ?? 0);
          const sorted = [...counts].sort((a, b) => (direction === 'ascending' ? a - b : b - a));
          expect(counts).toEqual(sorted);
        },
      ),
    );
  });
});
