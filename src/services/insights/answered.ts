import type { ClientSet } from '../../common/clients/client-set.ts';
import type { SavedClientSet } from '../../common/clients/saved-client-set.ts';
import { sortedAnswer } from '../../insights/answers/answer-table.ts';
import { type ComparedHeat, comparedHeat } from '../../insights/answers/compared-heat.ts';
import { latestYear, SEGMENT_ATTRIBUTES } from '../../insights/insight-records.ts';
import {
  type InsightSet,
  type InsightSources,
  insightSet,
  WEIGHTS,
} from '../../insights/insight-set.ts';
import type { MeasuresState } from '../measures/shown-measures.ts';
import { type AnswerSources, answerOf, segmentOf } from './answer-of.ts';
import type { AnswersState } from './answers-service.ts';
import { isOfClassYears, toldOfClassYears } from './class-years.ts';
import { type ComparedClients, comparedClients } from './compared-clients.ts';
import { sidesOf } from './compared-sides.ts';

/** The shown map's clients, as there is to answer from. */
export interface Known {
  readonly clients: ClientSet;
  readonly sources: InsightSources;
  readonly set: InsightSet;
  readonly measuresPhase: MeasuresState['phase'];
}

/** What is asked, and what is known besides the clients. */
export interface Asked
  extends Pick<
    AnswerSources,
    'choices' | 'schools' | 'pastEvents' | 'populations' | 'minimum' | 'zips'
  > {
  readonly savedSets: readonly SavedClientSet[];
  /** Whole days since 1970-01-01. */
  readonly today: number;
  /** Of the heat maps, in miles, as it is set. */
  readonly heatRadiusMiles: number;
}

/** What is answered, and from what. */
export interface Answered {
  readonly sources: AnswerSources;
  readonly compared: ComparedClients;
  readonly state: AnswersState;
}

/** Zip points are half within 1.4 and 90 % within 4 miles of the homes that they stand for. */
const ROUGH_RADIUS_MILES = 3;

/** The answer to what is asked of the shown map's clients. */
export function answered(known: Known, asked: Asked): Answered {
  const { savedSets, choices, schools, pastEvents, populations, today } = asked;
  const { records } = known.set;
  const year = latestYear(records, today);
  const calendar = year && { latest: year, today };
  const groups = groupsOf(known.set);
  const sides = sidesOf(choices, { calendar, groups, savedSets });
  const isOfSets = choices.question === 'change' && choices.comparison === 'sets';
  const compared = comparedClients(
    known.clients,
    known.sources.results,
    isOfSets ? savedSets.filter((each) => isNamed(sides, each.name)) : [],
  );
  const isExtended = compared.results.length > known.sources.results.length;
  const set = isExtended ? insightSet({ ...known.sources, results: compared.results }) : known.set;
  const { membersOf } = compared;
  const sources: AnswerSources = { ...asked, set, groups, calendar, sides, membersOf };
  const whole = answerOf(sources);
  const isOfClass = isOfClassYears(sources);
  const answer = whole && isOfClass ? toldOfClassYears(whole, sources) : whole;
  const state: AnswersState = {
    ...{ choices, schools, pastEvents, populations, groups, year, sides, answer },
    measuresPhase: known.measuresPhase,
    isEmpty: set.at.places.length === 0,
    studios: set.studios,
    weights: WEIGHTS.filter(
      (weight) =>
        weight === 'clients' ||
        (weight === 'sales' ? records.sales : (set.sessions ?? (set.areSessions || undefined))),
    ),
    days: segmentOf(sources).range,
    isOneRecordEach: known.set.isOneRecordEach,
    isOfClassYears: isOfClass,
    isWithheld: whole !== undefined && answer === undefined,
    hasMarks: false,
    siteImport: undefined,
    savedSets: savedSets.map(({ name }) => name),
    heat: answer?.kind === 'change' ? heatOf(set, answer, asked) : undefined,
    rows: answer ? sortedAnswer(answer.table, choices.sort) : [],
  };
  return { sources, compared, state };
}

/** The values of each attribute by which the clients can be told apart. */
function groupsOf({ records }: InsightSet): AnswersState['groups'] {
  return Object.fromEntries(
    SEGMENT_ATTRIBUTES.flatMap((attribute) => {
      const values = records.attributes[attribute]?.values ?? [];
      return values.length > 1 ? [[attribute, values]] : [];
    }),
  );
}

function heatOf(
  set: InsightSet,
  answer: Parameters<typeof comparedHeat>[1],
  { choices: { comparedRadius }, heatRadiusMiles }: Asked,
): ComparedHeat | undefined {
  return comparedHeat(set, answer, {
    radiusMiles: comparedRadius ?? Math.max(ROUGH_RADIUS_MILES, heatRadiusMiles),
    isRadiusChosen: comparedRadius !== undefined,
  });
}

function isNamed(sides: AnswersState['sides'], name: string): boolean {
  return [sides?.before, sides?.after].some((side) => side?.kind === 'set' && side.name === name);
}
