import type { AnswerSort } from '../../insights/answers/answer-table.ts';
import type { Question } from '../../insights/answers/question.ts';
import type { Site, SiteRadius } from '../../insights/answers/site-answer.ts';
import type { SegmentAttribute } from '../../insights/insight-records.ts';
import type { Weight } from '../../insights/insight-set.ts';
import type { MarketUnit } from '../../insights/markets.ts';
import { PERIOD_PAIRS, type Period } from '../../insights/periods.ts';
import type { DayRange } from '../../insights/record-history.ts';

/** What is compared: two periods, days of one's own, two groups of clients, or two sets of them. */
export const COMPARISONS = [...PERIOD_PAIRS, 'dates', 'groups', 'sets'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const SIDES = ['before', 'after'] as const;
export type Side = (typeof SIDES)[number];

/** The clients of which an attribute has a value. */
export interface ClientGroupChoice {
  readonly attribute: SegmentAttribute;
  readonly value: string;
}

/** What the user has chosen in the view of answers; it outlasts the map. */
export interface AnswerChoices {
  /** The one that is open. */
  readonly question: Question | undefined;
  /** A value that no record of the present map has chooses nothing. */
  readonly attributes: Partial<Record<SegmentAttribute, string>>;
  readonly period: Period;
  /** Days of the period `own`. */
  readonly ownDays: DayRange | undefined;
  readonly weight: Weight;
  readonly unit: MarketUnit;
  readonly marksHotSpots: boolean;
  /** Index of the studio that distances are measured from. */
  readonly studio: number | undefined;
  readonly splitBy: SegmentAttribute | undefined;
  /** Places that the user thinks of. */
  readonly sites: readonly Site[];
  readonly siteRadius: SiteRadius;
  readonly siteCount: number;
  readonly branchCount: 1 | 2;
  /** The best zips are compared though the user has named places. */
  readonly branchIgnoresSites: boolean;
  readonly classYear: string | undefined;
  /** Seniors by school, not by town or zip. */
  readonly isBySchool: boolean;
  /** Past events of the host are set against the candidates. */
  readonly countsEvents: boolean;
  readonly comparison: Comparison;
  /** Of the comparison `dates`; those of the pair chosen before unless told. */
  readonly comparedDays: Partial<Record<Side, DayRange>>;
  readonly comparedGroups: Partial<Record<Side, ClientGroupChoice>>;
  /** Names of saved sets; everybody on the map where there is none. */
  readonly comparedSets: Partial<Record<Side, string>>;
  /** Of the two heat maps, in miles; one that can be seen unless told. */
  readonly comparedRadius: number | undefined;
  readonly sort: AnswerSort | undefined;
}

/** Miles. */
export const COMPARED_RADII = [3, 5, 10, 20, 30, 50];

export const NOTHING_CHOSEN: AnswerChoices = {
  question: undefined,
  attributes: {},
  period: 'all',
  ownDays: undefined,
  weight: 'clients',
  unit: 'town',
  marksHotSpots: false,
  studio: undefined,
  splitBy: undefined,
  sites: [],
  siteRadius: 10,
  siteCount: 1,
  branchCount: 1,
  branchIgnoresSites: false,
  classYear: undefined,
  isBySchool: false,
  countsEvents: true,
  comparison: 'months',
  comparedDays: {},
  comparedGroups: {},
  comparedSets: {},
  comparedRadius: undefined,
  sort: undefined,
};
