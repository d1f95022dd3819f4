import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupClients } from '../../../src/common/maps/client-groups.ts';
import {
  GROUP_COLORS,
  GROUP_SHAPES,
  NAMED_GROUPS,
} from '../../../src/common/maps/group-symbols.ts';

describe('clients by what they have in common', () => {
  it('are all in one group each, and the groups add up', () => {
    const value = fc.constantFrom('', ' ', 'Senior', 'senior', 'a', 'b', 'c', 'd', 'e', 'f', 'g');
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.boolean())), (clients) => {
        const { groups, groupOfClient } = groupClients(
          clients.map(([text]) => text),
          (client) => clients[client]?.[1] ?? false,
        );
        const counts = groups.map(() => 0);
        clients.forEach(([, isCounted], client) => {
          const group = groupOfClient[client] ?? -1;
          if (isCounted) counts[group] = (counts[group] ?? 0) + 1;
        });
        expect(groups.map(({ clientCount }) => clientCount)).toEqual(counts);
        expect(groups.filter(({ kind }) => kind === 'named').length).toBeLessThanOrEqual(
          NAMED_GROUPS,
        );
      }),
    );
  });

  it('come greatest first, the others and the blank ones last', () => {
    const values = ['b', 'b', 'a', '', 'c', 'd', 'e', 'f', 'g', 'h', 'h'];
    const { groups } = groupClients(values, () => true);
    expect(groups.map((group) => (group.kind === 'named' ? group.title : group.kind))).toEqual([
      'b',
      'h',
      'a',
      'c',
      'd',
      'e',
      'other',
      'blank',
    ]);
    expect(groups.at(-2)).toMatchObject({ titles: ['f', 'g'], clientCount: 2 });
  });
});

describe('symbols of groups', () => {
  it('have a colour and a shape for each', () => {
    expect(new Set(GROUP_SHAPES).size).toBe(NAMED_GROUPS);
    for (const { named } of Object.values(GROUP_COLORS))
      expect(new Set(named).size).toBe(NAMED_GROUPS);
  });
});
