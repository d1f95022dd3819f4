import type { ComparedPart } from '../../insights/answers/change-answer.ts';
import { SEGMENT_ATTRIBUTES, type SegmentAttribute } from '../../insights/insight-records.ts';
import { type Calendar, daysOfPair } from '../../insights/periods.ts';
import type { DayRange } from '../../insights/record-history.ts';
import type { AnswerChoices, ClientGroupChoice, Side } from './answer-choices.ts';

/** What a side of a comparison is, for people; a set without a name is everybody on the map. */
export type SideName =
  | { readonly kind: 'days'; readonly days: DayRange }
  | { readonly kind: 'group'; readonly group: ClientGroupChoice }
  | { readonly kind: 'set'; readonly name: string | undefined };

export type SideNames = Readonly<Record<Side, SideName>>;

/** What can be compared on a map. */
export interface Comparable {
  /** `undefined` where nothing is dated. */
  readonly calendar: Calendar | undefined;
  readonly groups: Partial<Record<SegmentAttribute, readonly string[]>>;
  readonly savedSets: readonly { readonly name: string }[];
}

/** The sides that the user has chosen; `undefined` where the map has nothing of the kind. */
export function sidesOf(choices: AnswerChoices, on: Comparable): SideNames | undefined {
  const { comparison, comparedGroups, comparedSets } = choices;
  switch (comparison) {
    case 'groups': {
      const all = groupsOf(on);
      const chosen = (side: Side) => {
        const wanted = comparedGroups[side];
        return all.find((each) => isSame(each, wanted));
      };
      const before = chosen('before') ?? all[0];
      const after = chosen('after') ?? all.find((each) => each !== before);
      return before && after && { before: named(before), after: named(after) };
    }
    case 'sets': {
      const set = (name: string | undefined): SideName => ({
        kind: 'set',
        name: on.savedSets.some((each) => each.name === name) ? name : undefined,
      });
      return { before: set(comparedSets.before), after: set(comparedSets.after) };
    }
    default: {
      if (!on.calendar) return undefined;
      const pair = daysOfPair(comparison === 'dates' ? 'months' : comparison, on.calendar);
      const days = comparison === 'dates' ? { ...pair, ...choices.comparedDays } : pair;
      return {
        before: { kind: 'days', days: days.before },
        after: { kind: 'days', days: days.after },
      };
    }
  }
}

/** Both sides are of the same clients: there is nothing to compare. */
export function areSame({ before, after }: SideNames): boolean {
  if (before.kind === 'days' && after.kind === 'days')
    return before.days.from === after.days.from && before.days.to === after.days.to;
  if (before.kind === 'group' && after.kind === 'group') return isSame(before.group, after.group);
  return before.kind === 'set' && after.kind === 'set' && before.name === after.name;
}

/** Every group that clients can be compared by, one attribute after the other. */
export function groupsOf({ groups }: Pick<Comparable, 'groups'>): readonly ClientGroupChoice[] {
  return SEGMENT_ATTRIBUTES.flatMap((attribute) =>
    (groups[attribute] ?? []).map((value) => ({ attribute, value })),
  );
}

/** The records or clients of a side, of those that are counted. */
export function partOf(
  name: SideName,
  attributes: AnswerChoices['attributes'],
  membersOf: (set: string | undefined) => Uint8Array,
): ComparedPart {
  switch (name.kind) {
    case 'days':
      return { kind: 'records', segment: { attributes, range: name.days } };
    case 'group':
      return {
        kind: 'records',
        segment: { attributes: { ...attributes, [name.group.attribute]: name.group.value } },
      };
    case 'set':
      return { kind: 'clients', isMember: membersOf(name.name) };
  }
}

function named(group: ClientGroupChoice): SideName {
  return { kind: 'group', group };
}

function isSame(one: ClientGroupChoice, other: ClientGroupChoice | undefined): boolean {
  return one.attribute === other?.attribute && one.value === other.value;
}
