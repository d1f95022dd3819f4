import { describe, expect, it } from 'vitest';
import { ClientSet, NO_CLIENT } from '../../../src/common/clients/client-set.ts';
import { hubRows } from '../../support/hub-rows.ts';

describe('ClientSet', () => {
  it('takes several records of one client as one client', () => {
    const set = ClientSet.fromRows(
      hubRows([
        { clientId: 'a', clientName: 'Ann' },
        { clientId: 'b', clientName: 'Ben' },
        { clientId: 'a', clientName: 'Ann' },
      ]),
    );
    expect(set.size).toBe(2);
    expect([...set.clientOfRow]).toEqual([0, 1, 0]);
    expect(set.nameAt(1)).toBe('Ben');
  });

  it('keeps records without a client as rows that belong to nobody', () => {
    const set = ClientSet.fromRows(hubRows([{ clientId: '' }, { clientId: 'a' }]));
    expect(set.rowCount).toBe(2);
    expect(set.size).toBe(1);
    expect([...set.rowsWhere((client) => client === NO_CLIENT)]).toEqual([100]);
  });

  it('places a client by the first of its records that has an address', () => {
    const set = ClientSet.fromRows(
      hubRows([
        { clientId: 'a', street: ' ' },
        { clientId: 'a', street: '12 Main St', city: 'Salem', state: 'MA', zip: '01970' },
        { clientId: 'a', street: '9 Elm St', city: 'Salem', state: 'MA', zip: '01970' },
      ]),
    );
    expect(set.addressAt(0).street).toBe('12 Main St');
  });

  it('leads back from clients to the rows of the host', () => {
    const set = ClientSet.fromRows(
      hubRows([{ clientId: 'a' }, { clientId: 'b' }, { clientId: 'a' }]),
    );
    expect([...set.rowsWhere((client) => client === 0)]).toEqual([100, 102]);
    expect(set.rowAt(1)).toBe(101);
  });

  it('knows the same clients in another order', () => {
    const set = ClientSet.fromRows(hubRows([{ clientId: 'a' }, { clientId: 'b' }]));
    const reordered = ClientSet.fromRows(hubRows([{ clientId: 'b' }, { clientId: 'a' }]));
    const other = ClientSet.fromRows(hubRows([{ clientId: 'b' }, { clientId: 'c' }]));
    expect(set.hasSameClientsAs(reordered)).toBe(true);
    expect(set.hasSameClientsAs(other)).toBe(false);
  });

  it('has no clients in a hub without a client column', () => {
    const rows = hubRows([{ clientId: 'a' }]);
    const set = ClientSet.fromRows({ ...rows, columns: {} });
    expect(set.size).toBe(0);
    expect(set.rowCount).toBe(1);
  });
});
