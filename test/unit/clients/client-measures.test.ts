import {
  type Column,
  HUB_COLUMNS,
  type HubColumnId,
  type HubRows,
  textColumn,
} from '@mystratus/plugin-sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClientMeasures, MEASURE_COLUMNS } from '../../../src/common/clients/client-measures.ts';
import { ClientSet } from '../../../src/common/clients/client-set.ts';

type Cells = Readonly<Partial<Record<HubColumnId, string | number>>>;

function rowsOf(
  records: readonly Cells[],
  ids: readonly HubColumnId[],
  handles?: number[],
): HubRows {
  const column = (id: HubColumnId): Column =>
    HUB_COLUMNS[id] === 'text'
      ? textColumn(records.map((record) => String(record[id] ?? '')))
      : {
          kind: 'number',
          values: Float64Array.from(records, (record) => Number(record[id] ?? Number.NaN)),
        };
  return {
    hubId: 'clients',
    generation: 1,
    rowCount: records.length,
    rows: Uint32Array.from(handles ?? records.map((_, index) => 100 + index)),
    columns: Object.fromEntries(ids.map((id) => [id, column(id)])),
  };
}

function measure(
  records: readonly Cells[],
  columns: readonly HubColumnId[] = MEASURE_COLUMNS,
  recordIsSession = false,
): ClientMeasures {
  const clients = ClientSet.fromRows(rowsOf(records, ['clientId']));
  return ClientMeasures.of(clients, rowsOf(records, columns), { recordIsSession });
}

describe('sales', () => {
  it('are those of all records of a client, refunds taken off and blanks nothing', () => {
    const { sales } = measure([
      { clientId: 'a', sales: 100 },
      { clientId: 'b' },
      { clientId: 'a', sales: -30 },
      { clientId: '', sales: 999 },
      { clientId: 'a' },
      { clientId: 'c', sales: -50 },
    ]);
    expect([...(sales ?? [])]).toEqual([70, 0, -50]);
  });

  it('add up to those of the records that have a client', () => {
    const record = fc.record({
      clientId: fc.constantFrom('a', 'b', 'c', ''),
      sales: fc.option(fc.integer({ min: -500, max: 5000 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const cells = records.map(({ clientId, sales }) =>
          sales === undefined ? { clientId } : { clientId, sales },
        );
        const owned = records.filter(({ clientId }) => clientId !== '');
        const total = owned.reduce((sum, { sales }) => sum + (sales ?? 0), 0);
        const sales = [...(measure(cells).sales ?? [])];
        expect(sales.reduce((sum, value) => sum + value, 0)).toBe(total);
      }),
    );
  });

  it('are unknown in a hub that has none', () => {
    expect(measure([{ clientId: 'a' }], ['status']).sales).toBeUndefined();
  });
});

describe('sessions', () => {
  it('are the hub’s own figure, which each record of a client repeats', () => {
    const { sessions } = measure([
      { clientId: 'a', sessions: 3 },
      { clientId: 'a', sessions: 3 },
      { clientId: 'b' },
    ]);
    expect([...(sessions ?? [])]).toEqual([3, 0]);
  });

  it('are the records of a hub of sessions', () => {
    const records = [{ clientId: 'a' }, { clientId: 'b' }, { clientId: 'a' }, { clientId: '' }];
    expect([...(measure(records, ['sales'], true).sessions ?? [])]).toEqual([2, 1]);
  });

  it('are unknown in other hubs', () => {
    expect(measure([{ clientId: 'a' }], ['sales']).sessions).toBeUndefined();
  });
});

describe('attributes', () => {
  const { attribute } = bound(
    measure([
      { clientId: 'a', recordType: 'Family', recordDate: '2025-03-01', graduationYear: 2027 },
      { clientId: 'a', recordType: ' Senior ', recordDate: '2026-01-09' },
      { clientId: 'b', recordType: '', recordDate: '' },
      { clientId: 'a', recordType: 'Senior', recordDate: '2025-12-24' },
      { clientId: 'c', recordType: 'Newborn' },
      { clientId: 'c', recordType: 'Family' },
    ]),
  );

  it('are what most records of the client say, the first of them among equals', () => {
    expect(attribute('recordType')).toEqual(['Senior', '', 'Newborn']);
  });

  it('have the latest of several dates', () => {
    expect(attribute('recordDate')).toEqual(['2026-01-09', '', '']);
  });

  it('have years as text', () => {
    expect(attribute('graduationYear')).toEqual(['2027', '', '']);
  });

  it('are unknown in a hub without the column', () => {
    expect(measure([{ clientId: 'a' }], ['sales']).attribute('status')).toBeUndefined();
  });
});

it('finds the clients of rows that come in another order, and passes over rows of others', () => {
  const clients = ClientSet.fromRows(rowsOf([{ clientId: 'a' }, { clientId: 'b' }], ['clientId']));
  const rows = rowsOf([{ sales: 5 }, { sales: 7 }, { sales: 9 }], ['sales'], [101, 555, 100]);
  const { sales } = ClientMeasures.of(clients, rows, { recordIsSession: false });
  expect([...(sales ?? [])]).toEqual([9, 5]);
});

function bound(measures: ClientMeasures) {
  return { attribute: measures.attribute.bind(measures) };
}
