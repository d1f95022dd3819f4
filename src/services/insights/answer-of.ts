import { branchAnswer } from '../../insights/answers/branch-answer.ts';
import { changeAnswer } from '../../insights/answers/change-answer.ts';
import { distanceAnswer } from '../../insights/answers/distance-answer.ts';
import { marketAnswer } from '../../insights/answers/market-answer.ts';
import { schoolsAnswer } from '../../insights/answers/schools-answer.ts';
import { seniorsAnswer } from '../../insights/answers/seniors-answer.ts';
import { siteAnswer } from '../../insights/answers/site-answer.ts';
import { SEGMENT_ATTRIBUTES, type Segment } from '../../insights/insight-records.ts';
import type { InsightSet } from '../../insights/insight-set.ts';
import { type Calendar, daysOf } from '../../insights/periods.ts';
import type { AnswerChoices } from './answer-choices.ts';
import type { Answer, AnswersState } from './answers-service.ts';
import { partOf, type SideNames } from './compared-sides.ts';
import type { EventsState } from './event-source.ts';
import type { Populations } from './known-populations.ts';
import type { ZipPlaceSource } from './place-data.ts';
import type { SchoolsState } from './school-source.ts';

/** All that an answer is made of. */
export interface AnswerSources {
  readonly set: InsightSet;
  readonly choices: AnswerChoices;
  readonly groups: AnswersState['groups'];
  readonly calendar: Calendar | undefined;
  readonly sides: SideNames | undefined;
  /** The clients of a saved set, by index; everybody on the map where it has no name. */
  membersOf(set: string | undefined): Uint8Array;
  readonly schools: SchoolsState;
  readonly pastEvents: EventsState;
  readonly populations: Populations;
  readonly zips: ZipPlaceSource;
  /** Counts of minors below it are hidden. */
  readonly minimum: number;
}

/** To the open question. */
export function answerOf(sources: AnswerSources): Answer | undefined {
  const { set, choices, calendar, sides, schools, pastEvents, zips } = sources;
  const { towns, zips: inhabitantsOfZips } = sources.populations;
  const { question, unit, weight, sites } = choices;
  if (question === undefined || set.at.places.length === 0) return undefined;
  const segment = segmentOf(sources);
  const year = calendar?.latest;
  switch (question) {
    case 'distance':
      return distanceAnswer(set, { ...choices, segment });
    case 'market': {
      // What is new of a class, and its change, would tell the few that are not.
      const isOfClass = segment.attributes.graduationYear !== undefined;
      const compared = isOfClass ? undefined : year;
      return marketAnswer(set, { ...choices, segment, year: compared, towns, inhabitantsOfZips });
    }
    case 'sites': {
      const { siteRadius: radiusMiles, siteCount: count, countsEvents } = choices;
      return siteAnswer(set, {
        ...{ segment, weight, sites, radiusMiles, count },
        events: countsEvents ? pastEvents.events : [],
        zips: zips.all(),
      });
    }
    case 'branch': {
      const { branchCount: count, branchIgnoresSites } = choices;
      const candidates = branchIgnoresSites ? [] : sites.filter(({ isPast }) => !isPast);
      return branchAnswer(set, { segment, sites: candidates, count, zips: zips.all(), towns });
    }
    case 'seniors': {
      const { minimum } = sources;
      const asked = { segment: withoutRange(segment), year, minimum };
      if (choices.isBySchool && schools.phase !== 'unsupported') {
        const { classYear } = choices;
        if (schools.phase !== 'known') return undefined;
        return schoolsAnswer(set, { ...schools, classYear, ...asked });
      }
      return seniorsAnswer(set, { ...choices, ...asked });
    }
    case 'change': {
      if (!sides) return undefined;
      const part = (side: 'before' | 'after') =>
        partOf(sides[side], segment.attributes, sources.membersOf);
      // Of clients who are not on this map nothing is known but where they lived.
      const counted = sides.before.kind === 'set' ? 'clients' : weight;
      return changeAnswer(set, {
        ...{ unit, weight: counted },
        ...{ before: part('before'), after: part('after') },
      });
    }
  }
}

/** Who is counted; a value that no record of the map has chooses nothing. */
export function segmentOf({
  choices: { attributes, period, ownDays },
  groups,
  calendar,
}: Pick<AnswerSources, 'choices' | 'groups' | 'calendar'>): Segment {
  const chosen = SEGMENT_ATTRIBUTES.flatMap((attribute) => {
    const value = attributes[attribute];
    return value !== undefined && groups[attribute]?.includes(value)
      ? [[attribute, value] as const]
      : [];
  });
  const days = calendar && daysOf(period, calendar);
  return {
    attributes: Object.fromEntries(chosen),
    range: calendar && period === 'own' ? (ownDays ?? calendar.latest) : days,
  };
}

function withoutRange({ attributes }: Segment): Segment {
  return { attributes };
}
