import type { ServiceIdentifier } from 'inversify';
import type { Observable } from 'rxjs';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import type { LocateResult } from '../../common/locations/location.ts';
import type { AnswerColumnId, AnswerRow } from '../../insights/answers/answer-table.ts';
import type { BranchAnswer } from '../../insights/answers/branch-answer.ts';
import type { ChangeAnswer } from '../../insights/answers/change-answer.ts';
import type { ComparedHeat } from '../../insights/answers/compared-heat.ts';
import type { DistanceAnswer } from '../../insights/answers/distance-answer.ts';
import type { MarketAnswer } from '../../insights/answers/market-answer.ts';
import type { Question } from '../../insights/answers/question.ts';
import type { SchoolsAnswer } from '../../insights/answers/schools-answer.ts';
import type { SeniorsAnswer } from '../../insights/answers/seniors-answer.ts';
import type { SiteAnswer } from '../../insights/answers/site-answer.ts';
import type { SegmentAttribute } from '../../insights/insight-records.ts';
import type { InsightStudio, Weight } from '../../insights/insight-set.ts';
import type { DayRange } from '../../insights/record-history.ts';
import type { MeasuresState } from '../measures/shown-measures.ts';
import type { AnswerChoices } from './answer-choices.ts';
import type { SideNames } from './compared-sides.ts';
import type { EventsState } from './event-source.ts';
import type { Populations } from './known-populations.ts';
import type { SchoolsState } from './school-source.ts';
import type { ImportReport } from './site-import.ts';

export const AnswersService = Symbol('AnswersService') as ServiceIdentifier<AnswersService>;

export type Answer =
  | DistanceAnswer
  | MarketAnswer
  | SiteAnswer
  | BranchAnswer
  | SeniorsAnswer
  | SchoolsAnswer
  | ChangeAnswer;

export interface AnswersState {
  readonly choices: AnswerChoices;
  readonly measuresPhase: MeasuresState['phase'];
  /** No client is on the map. */
  readonly isEmpty: boolean;
  readonly studios: readonly InsightStudio[];
  /** What the clients can be divided by: attributes of which there are two values and more. */
  readonly groups: Partial<Record<SegmentAttribute, readonly string[]>>;
  readonly weights: readonly Weight[];
  /** The latest twelve months; `undefined` where nothing is dated. */
  readonly year: DayRange | undefined;
  /** The days that are counted; `undefined` for all. */
  readonly days: DayRange | undefined;
  /** The hub dates each client once: nothing can be said of who came again. */
  readonly isOneRecordEach: boolean;
  readonly schools: SchoolsState;
  readonly pastEvents: EventsState;
  readonly populations: Populations;
  /** Of the file that candidates were read from last. */
  readonly siteImport: ImportReport | undefined;
  /** Something of an answer is on the map. */
  readonly hasMarks: boolean;
  /** Names of the sets of clients that were kept. */
  readonly savedSets: readonly string[];
  /** What is compared; `undefined` where the map has nothing of the kind. */
  readonly sides: SideNames | undefined;
  /** Of a comparison. */
  readonly heat: ComparedHeat | undefined;
  /** It counts the members of single class years, many of whom are minors: nothing is told of a few. */
  readonly isOfClassYears: boolean;
  /** There is an answer, and it would tell of a few of a class year. */
  readonly isWithheld: boolean;
  /** To the open question; `undefined` where there is nothing to answer from, or to be told. */
  readonly answer: Answer | undefined;
  /** Of the answer's table, as they are sorted. */
  readonly rows: readonly AnswerRow[];
}

/** What an answer has put on the map. */
export interface AnswerMark extends LonLat {
  readonly name: string;
  /** Of a candidate; a studio's sign stands there already where there is none. */
  readonly letter: string | undefined;
  readonly rings: readonly { readonly radiusMiles: number; readonly share: number | undefined }[];
}

/** The owner's questions, answered from the shown map. Nothing is computed, read or kept before somebody looks. */
export interface AnswersService {
  /** While somebody listens; `undefined` while no map is shown. */
  readonly state$: Observable<AnswersState | undefined>;
  readonly marks$: Observable<readonly AnswerMark[]>;
  readonly choices: AnswerChoices;
  ask(question: Question | undefined): void;
  choose(change: Partial<AnswerChoices>): void;
  /** By the same column the other way round. */
  sortBy(column: AnswerColumnId): void;
  /** Adds a candidate; at most {@link MOST_SITES}. */
  addSite(name: string, at: LonLat): void;
  /** Adds candidates by zips or by a town with its state; the texts that lead nowhere come back. */
  addSitesNamed(text: string): Promise<readonly string[]>;
  /** Adds candidates from a file; {@link AnswersState.siteImport} says what became of its lines. */
  importSites(fileName: string, text: string): Promise<void>;
  removeSite(id: string): void;
  /** An event was held there, or it is a candidate again. */
  markPast(id: string, isPast: boolean): void;
  /** What {@link mark} would put on the map. */
  readonly marks: readonly AnswerMark[];
  /** Puts sites and rings of the present answer on the map; it takes away those of the one before. */
  mark(): readonly AnswerMark[];
  clearMarks(): void;
  /** The clients that a row of the present answer counts; indexes in the shown map's set. */
  clientsOf(row: AnswerRow): readonly number[];
  /** Where a town or zip of the present answer is. */
  marketAt(market: number): LonLat | undefined;
  /** The two heat maps of the present comparison with the shown map's clients at other locations. */
  heatAt(results: readonly LocateResult[]): ComparedHeat | undefined;
  /** All clients that the present answer counts; indexes in the shown map's set. */
  counted(): readonly number[];
}

/** One for each letter, and few enough that the best choice of them is there at once. */
export const MOST_SITES = 20;
