import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ClientSelection,
  combineSelections,
  isSameSelection,
} from '../../../src/common/selection/client-selection.ts';
import { selectionTotals } from '../../../src/common/selection/selection-totals.ts';

const selection = fc.uniqueArray(fc.nat(60)).map((clients) => Uint32Array.from(clients).sort());

it('is replaced, added to and subtracted from as sets are', () => {
  fc.assert(
    fc.property(selection, selection, (before, chosen) => {
      const [a, b] = [new Set(before), new Set(chosen)];
      expect(combineSelections(before, chosen, 'replace')).toEqual(chosen);
      const sum = new Set([...before, ...chosen]);
      expect([...combineSelections(before, chosen, 'add')]).toEqual([...sum].sort((x, y) => x - y));
      const rest = [...before].filter((client) => !b.has(client));
      expect([...combineSelections(before, chosen, 'subtract')]).toEqual(rest);
      expect(isSameSelection(before, chosen)).toBe(a.size === b.size && a.size === sum.size);
    }),
  );
});

it('adds up to what its parts add up to, and tells nothing of what the hub does not', () => {
  const cents = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 61, maxLength: 61 });
  fc.assert(
    fc.property(selection, selection, cents, (all, part, values) => {
      const sales = Float64Array.from(values);
      const sum = (clients: ClientSelection) =>
        selectionTotals(clients, { sales, sessions: undefined });
      const rest = combineSelections(all, part, 'subtract');
      const taken = combineSelections(all, rest, 'subtract');
      expect((sum(rest).sales ?? 0) + (sum(taken).sales ?? 0)).toBe(sum(all).sales);
      expect(sum(all).sessions).toBeUndefined();
    }),
  );
});
