import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupId } from '../../../src/common/money/ledger-entry.ts';

describe('the id of a look-up', () => {
  it('is the same for the same client and address, and for no other pair', () => {
    const pair = fc.tuple(fc.stringMatching(/^[a-z0-9-]{1,8}$/), fc.string());
    fc.assert(
      fc.property(pair, pair, ([clientA, addressA], [clientB, addressB]) => {
        const isSame = clientA === clientB && addressA === addressB;
        expect(lookupId(clientA, addressA) === lookupId(clientB, addressB)).toBe(isSame);
      }),
    );
  });

  it('does not give the address away', () => {
    expect(lookupId('c1', '12 MAIN ST 06040')).not.toContain('MAIN');
  });
});
