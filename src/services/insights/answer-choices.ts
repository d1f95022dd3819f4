import type { AnswerSort } from '../../insights/answers/answer-table.ts';
import type { Question } from '../../insights/answers/question.ts';
import type { Site, SiteRadius } from '../../insights/answers/site-answer.ts';
import type { SegmentAttribute } from '../../insights/insight-records.ts';
import type { Weight } from '../../insights/insight-set.ts';
import type { MarketUnit } from '../../insights/markets.ts';
import type { DayRange } from '../../insights/record-history.ts';

export const PERIODS = ['all', 'year', 'yearBefore'] as const;
/** All records; those of the latest twelve months; those of the twelve months before. */
export type Period = (typeof PERIODS)[number];

/** What the user has chosen in the view of answers; it outlasts the map. */
export interface AnswerChoices {
  /** The one that is open. */
  readonly question: Question | undefined;
  /** A value that no record of the present map has chooses nothing. */
  readonly attributes: Partial<Record<SegmentAttribute, string>>;
  readonly period: Period;
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
  /** What is compared; the latest twelve months with those before unless told. */
  readonly before: DayRange | undefined;
  readonly after: DayRange | undefined;
  readonly sort: AnswerSort | undefined;
}

export const NOTHING_CHOSEN: AnswerChoices = {
  question: undefined,
  attributes: {},
  period: 'all',
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
  before: undefined,
  after: undefined,
  sort: undefined,
};
