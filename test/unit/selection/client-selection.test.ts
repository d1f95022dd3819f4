import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  combineSelections,
  isSameSelection,
} from '../../../src/common/selection/client-selection.ts';

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
