import type { EnglishWords } from './english-words.ts';

/** What changed from one side of a comparison to the other. */
export function englishChange({ plural, count, clients, wholeMoney }: EnglishWords) {
  const amount = (weight: string, value: number) =>
    weight === 'sales'
      ? `${wholeMoney(value)} of sales`
      : weight === 'sessions'
        ? plural(value, 'session', 'sessions')
        : clients(value);
  const moreOf = (weight: string, value: number) =>
    `${value > 0 ? '+' : ''}${weight === 'sales' ? wholeMoney(value) : count(value)}`;
  return {
    sentence: (weight: string, before: number, after: number) =>
      `From ${amount(weight, before)} to ${amount(weight, after)}.`,
    same: 'Both sides are the same, so nothing has changed. Choose another one to compare with.',
    cameNew: (before: number, after: number) =>
      `${clients(before)} came new in the first range, ${count(after)} in the second.`,
    parts: (added: number, kept: number, lost: number) =>
      `${clients(added)} new, ${count(kept)} kept, ${count(lost)} lost.`,
    groupParts: (added: number, kept: number, lost: number) =>
      `${clients(lost)} only in the first, ${count(kept)} in both, ${count(added)} only in the second.`,
    first: 'First',
    second: 'Second',
    gained: (place: string, weight: string, value: number) =>
      `Most gained: ${place} (${moreOf(weight, value)}).`,
    fell: (place: string, weight: string, value: number) =>
      `Most lost: ${place} (${moreOf(weight, value)}).`,
    comparison: 'Compare',
    comparisons: {
      months: 'Latest 12 months with those before',
      toDate: 'This year to date with last year',
      years: 'Last year with the year before',
      dates: 'Other dates',
      groups: 'Two groups',
      sets: 'Saved sets',
    },
    before: 'Before',
    after: 'After',
    from: 'from',
    to: 'to',
    invalid: 'Each range needs a first day and a later last day.',
    everybody: 'Everybody on this map',
    noGroups:
      'These clients cannot be divided: the hub tells of no session types, lead sources or class years.',
    keepHint:
      'Keep the clients of this map, or those selected on it, under a name, and compare them with any later map.',
    setName: 'Name of a set',
    keep: 'Keep set',
    keptSets: 'Kept sets',
    removeSet: (name: string) => `Remove the set ${name}`,
    fullSets: (most: number) => `${count(most)} sets are kept. Remove one to keep another.`,
    radius: 'Radius',
    maps: 'Two maps on one scale that move together',
    mapLabel: (side: string) => `Heat map, ${side}. Arrow keys, plus and minus move both maps.`,
    method: {
      days: 'A client belongs to a range with a record in it, both days included.',
      group: 'A client belongs to a group with a record in it, and may belong to both.',
      set: 'Sets are compared client by client. Who is not on this map counts where they lived when the set was kept, by zip.',
    },
    caveat: {
      days: 'By the dates of this hub’s records, of the clients on the map. A range that is not over yet looks like a loss.',
      group: 'Groups of different sizes differ in numbers everywhere: compare where, not how many.',
      set: 'A set holds who was in it when it was kept. Who is missing from the later one need not be lost.',
    },
  };
}
