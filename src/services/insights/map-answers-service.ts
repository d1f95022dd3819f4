import { inject, injectable } from 'inversify';
import {
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  map,
  type Observable,
  of,
  shareReplay,
  startWith,
  switchMap,
  tap,
} from 'rxjs';
import type { ClientSet } from '../../common/clients/client-set.ts';
import { distanceMiles } from '../../common/geo/great-circle.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import { isLocated } from '../../common/locations/location.ts';
import {
  type AnswerColumnId,
  type AnswerRow,
  sortedAnswer,
} from '../../insights/answers/answer-table.ts';
import { branchAnswer } from '../../insights/answers/branch-answer.ts';
import { changeAnswer } from '../../insights/answers/change-answer.ts';
import { distanceAnswer } from '../../insights/answers/distance-answer.ts';
import { marketAnswer } from '../../insights/answers/market-answer.ts';
import type { Question } from '../../insights/answers/question.ts';
import { schoolsAnswer } from '../../insights/answers/schools-answer.ts';
import { seniorsAnswer } from '../../insights/answers/seniors-answer.ts';
import { siteAnswer } from '../../insights/answers/site-answer.ts';
import { latestYear, SEGMENT_ATTRIBUTES, type Segment } from '../../insights/insight-records.ts';
import { type InsightSet, insightSet, WEIGHTS, weightsIn } from '../../insights/insight-set.ts';
import { dateOf, yearBefore } from '../../insights/record-history.ts';
import { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { type MeasuresState, ShownMeasures } from '../measures/shown-measures.ts';
import { StudioService } from '../studios/studio-service.ts';
import { type AnswerChoices, NOTHING_CHOSEN } from './answer-choices.ts';
import {
  type Answer,
  type AnswerMark,
  type AnswersService,
  type AnswersState,
  MOST_SITES,
} from './answers-service.ts';
import { EventSource, type EventsState, NO_EVENTS } from './event-source.ts';
import { KnownPopulations } from './known-populations.ts';
import { ZipPlaceSource } from './place-data.ts';
import { SchoolSource, type SchoolsState } from './school-source.ts';
import { type ImportReport, SiteImport } from './site-import.ts';

interface Marked {
  readonly clients: ClientSet | undefined;
  readonly marks: readonly AnswerMark[];
}

const NO_MARKS: readonly AnswerMark[] = [];
const DAY_MS = 86_400_000;
/** Letters of candidates, in the order in which they are given. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

@injectable()
export class MapAnswersService implements AnswersService {
  private readonly choices$ = new BehaviorSubject(NOTHING_CHOSEN);
  private readonly import$ = new BehaviorSubject<ImportReport | undefined>(undefined);
  private readonly marked$ = new BehaviorSubject<Marked>({ clients: undefined, marks: NO_MARKS });
  private current: { readonly set: InsightSet; readonly state: AnswersState } | undefined;
  readonly state$: Observable<AnswersState | undefined>;
  readonly marks$: Observable<readonly AnswerMark[]>;

  constructor(
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(ShownMeasures) measures: ShownMeasures,
    @inject(StudioService) studios: StudioService,
    @inject(ZipPlaceSource) private readonly zips: ZipPlaceSource,
    @inject(KnownPopulations) known: KnownPopulations,
    @inject(BundledGeocodingProvider) private readonly provider: BundledGeocodingProvider,
    @inject(SiteImport) private readonly siteImport: SiteImport,
    @inject(SchoolSource) schoolSource: SchoolSource,
    @inject(EventSource) eventSource: EventSource,
  ) {
    const shown$ = requests.state$.pipe(
      map(() => requests.shown),
      distinctUntilChanged((a, b) => a?.clients === b?.clients && a?.locations === b?.locations),
    );
    // Without inhabitants there is no rate; everything else is as good as before.
    const populations$ = known.state$;
    const set$ = combineLatest([shown$, measures.state$, studios.state$]).pipe(
      map(([shown, known, { phase, ...studioState }]) => ({
        measuresPhase: known.phase,
        set:
          shown &&
          insightSet({
            results: shown.locations.results,
            clientOfRow: shown.clients.clientOfRow,
            measures: measuresOf(known, shown.clients),
            studios: phase === 'known' && 'placed' in studioState ? studioState.placed : [],
          }),
      })),
    );
    const ofShown = <T>(isAsked: (choices: AnswerChoices) => boolean, idle: T) => {
      const asked$ = this.choices$.pipe(map(isAsked), distinctUntilChanged());
      return (read: (clients: ClientSet) => Observable<T>) =>
        combineLatest([shown$, asked$]).pipe(
          switchMap(([shown, isOpen]) => (shown && isOpen ? read(shown.clients) : of(idle))),
          startWith(idle),
          distinctUntilChanged(),
        );
    };
    const schools$ = ofShown<SchoolsState>(
      ({ question, isBySchool }) => question === 'seniors' && isBySchool,
      { phase: schoolSource.isSupported ? 'waiting' : 'unsupported' },
    )((clients) => schoolSource.schoolsOf(clients));
    const events$ = ofShown<EventsState>(
      ({ question }) => question === 'sites',
      NO_EVENTS,
    )((clients) => eventSource.eventsOf(clients, dateOf(today())));
    const answered$ = combineLatest([set$, populations$, schools$, events$, this.choices$]).pipe(
      map(([{ set, measuresPhase }, populations, schools, pastEvents, choices]) => {
        if (!set) return undefined;
        const read = { measuresPhase, schools, pastEvents, populations };
        return { set, answered: this.answered(set, read, choices) };
      }),
    );
    // What was said of one set of clients is not true of another.
    this.marks$ = combineLatest([this.marked$, shown$]).pipe(
      map(([{ clients, marks }, shown]) => (clients === shown?.clients ? marks : NO_MARKS)),
      distinctUntilChanged(),
    );
    const hasMarks$ = this.marks$.pipe(
      map((marks) => marks.length > 0),
      distinctUntilChanged(),
    );
    this.state$ = combineLatest([answered$, hasMarks$, this.import$]).pipe(
      map(([current, hasMarks, siteImport]) => {
        if (!current) return undefined;
        return { set: current.set, state: { ...current.answered, hasMarks, siteImport } };
      }),
      tap((current) => {
        this.current = current;
      }),
      map((current) => current?.state),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  get choices(): AnswerChoices {
    return this.choices$.value;
  }

  ask(question: Question | undefined): void {
    this.choose({ question, sort: undefined });
  }

  choose(change: Partial<AnswerChoices>): void {
    this.choices$.next({ ...this.choices, ...change });
  }

  sortBy(column: AnswerColumnId): void {
    const { sort } = this.choices;
    const table = this.current?.state.answer?.table;
    const isText = table?.columns.find(({ id }) => id === column)?.kind === 'text';
    const natural = isText ? 'ascending' : 'descending';
    const other = sort?.direction === 'ascending' ? 'descending' : 'ascending';
    this.choose({ sort: { column, direction: sort?.column === column ? other : natural } });
  }

  addSite(name: string, { lon, lat }: LonLat): void {
    const { sites } = this.choices;
    const id = [...LETTERS].find((letter) => sites.every((site) => site.id !== letter));
    if (id === undefined || sites.length >= MOST_SITES) return;
    this.choose({ sites: [...sites, { id, name, lon, lat }] });
  }

  async addSitesNamed(text: string): Promise<readonly string[]> {
    const isZips = /^[\s,;]*\d{5}([\s,;]+\d{5})*[\s,;]*$/.test(text);
    const parts = isZips ? text.split(/[\s,;]+/).filter((part) => part !== '') : [text.trim()];
    const blank = { street: '', city: '', state: '', zip: '', country: '' };
    const results = await this.provider.geocode(
      parts.map((part) => ({ ...blank, ...(isZips ? { zip: part } : { street: part }) })),
      { signal: new AbortController().signal },
    );
    return parts.filter((part, index) => {
      const found = results[index];
      if (!found || !isLocated(found)) return true;
      this.addSite(isZips ? `${part} ${found.town}` : found.town, found);
      return false;
    });
  }

  async importSites(fileName: string, text: string): Promise<void> {
    const { sites: known } = this.choices;
    const { sites, problems } = await this.siteImport.read(text, MOST_SITES - known.length, known);
    for (const { name, ...at } of sites) this.addSite(name, at);
    this.import$.next({ fileName, added: sites.length, problems });
  }

  removeSite(id: string): void {
    this.choose({ sites: this.choices.sites.filter((site) => site.id !== id) });
  }

  markPast(id: string, isPast: boolean): void {
    const { sites } = this.choices;
    this.choose({ sites: sites.map((site) => (site.id === id ? { ...site, isPast } : site)) });
  }

  mark(): readonly AnswerMark[] {
    const marks = marksOf(this.current?.state, this.choices);
    this.marked$.next({ clients: this.requests.shown?.clients, marks });
    return marks;
  }

  clearMarks(): void {
    this.marked$.next({ clients: undefined, marks: NO_MARKS });
  }

  clientsOf({ market }: AnswerRow): readonly number[] {
    const { set, state } = this.current ?? {};
    const { answer } = state ?? {};
    if (!set || !answer || !('unit' in answer) || market === undefined) return [];
    const { marketOf } = answer.unit === 'town' ? set.towns : set.zips;
    const base = segmentOf(state, this.choices);
    const ranges = answer.kind === 'change' ? [answer.before, answer.after] : [base.range];
    const classYear = answer.kind === 'seniors' && { graduationYear: answer.classYear };
    const members = ranges.map(
      (range) =>
        weightsIn(set, { attributes: { ...base.attributes, ...classYear }, range }).isMember,
    );
    return [...marketOf.keys()].filter(
      (client) => marketOf[client] === market && members.some((isMember) => isMember[client]),
    );
  }

  private answered(
    set: InsightSet,
    known: Pick<AnswersState, 'measuresPhase' | 'schools' | 'pastEvents' | 'populations'>,
    choices: AnswerChoices,
  ): Omit<AnswersState, 'hasMarks' | 'siteImport'> {
    const year = latestYear(set.records, today());
    const groups = Object.fromEntries(
      SEGMENT_ATTRIBUTES.flatMap((attribute) => {
        const values = set.records.attributes[attribute]?.values ?? [];
        return values.length > 1 ? [[attribute, values]] : [];
      }),
    );
    const common = {
      ...known,
      choices,
      isEmpty: set.at.places.length === 0,
      studios: set.studios,
      groups,
      weights: WEIGHTS.filter(
        (weight) =>
          weight === 'clients' ||
          (weight === 'sales'
            ? set.records.sales
            : (set.sessions ?? (set.areSessions || undefined))),
      ),
      year,
      isOneRecordEach: set.isOneRecordEach,
    };
    const answer = this.answerOf(set, segmentOf(common, choices), common);
    return { ...common, answer, rows: answer ? sortedAnswer(answer.table, choices.sort) : [] };
  }

  private answerOf(
    set: InsightSet,
    segment: Segment,
    { year, choices, populations, schools, pastEvents }: AnswerSources,
  ): Answer | undefined {
    const { question, unit, weight, sites } = choices;
    const { towns, zips: inhabitantsOfZips } = populations;
    if (question === undefined || set.at.places.length === 0) return undefined;
    switch (question) {
      case 'distance':
        return distanceAnswer(set, { ...choices, segment });
      case 'market':
        return marketAnswer(set, { ...choices, segment, year, towns, inhabitantsOfZips });
      case 'sites': {
        const { siteRadius: radiusMiles, siteCount: count, countsEvents } = choices;
        return siteAnswer(set, {
          segment,
          weight,
          sites,
          radiusMiles,
          count,
          events: countsEvents ? pastEvents.events : [],
          zips: this.zips.all(),
        });
      }
      case 'branch': {
        const { branchCount: count, branchIgnoresSites } = choices;
        const candidates = branchIgnoresSites ? [] : sites.filter(({ isPast }) => !isPast);
        return branchAnswer(set, {
          segment,
          sites: candidates,
          count,
          zips: this.zips.all(),
          towns,
        });
      }
      case 'seniors':
        if (choices.isBySchool && schools.phase !== 'unsupported') {
          const { classYear } = choices;
          if (schools.phase !== 'known') return undefined;
          return schoolsAnswer(set, {
            ...schools,
            classYear,
            segment: withoutRange(segment),
            year,
          });
        }
        return seniorsAnswer(set, { ...choices, segment: withoutRange(segment), year });
      case 'change': {
        const after = choices.after ?? year;
        const before = choices.before ?? (year && yearBefore(year));
        if (!after || !before) return undefined;
        return changeAnswer(set, { segment: withoutRange(segment), unit, before, after });
      }
    }
  }
}

type AnswerSources = Pick<
  AnswersState,
  'year' | 'choices' | 'populations' | 'schools' | 'pastEvents'
>;

function today(): number {
  return Math.floor(Date.now() / DAY_MS);
}

function measuresOf(state: MeasuresState, clients: unknown) {
  return state.phase === 'known' && state.clients === clients ? state.measures : undefined;
}

function withoutRange({ attributes }: Segment): Segment {
  return { attributes };
}

function segmentOf(
  state: Pick<AnswersState, 'groups' | 'year'> | undefined,
  { attributes, period }: AnswerChoices,
): Segment {
  const chosen = SEGMENT_ATTRIBUTES.flatMap((attribute) => {
    const value = attributes[attribute];
    return value !== undefined && state?.groups[attribute]?.includes(value)
      ? [[attribute, value] as const]
      : [];
  });
  const year = state?.year;
  const range = period === 'all' ? undefined : period === 'year' ? year : year && yearBefore(year);
  return { attributes: Object.fromEntries(chosen), range };
}

/** The sites that matter to the answer, and how far it reaches. */
function marksOf(state: AnswersState | undefined, { sites }: AnswerChoices): readonly AnswerMark[] {
  const answer = state?.answer;
  const candidates = sites.map(({ id, name, lon, lat }) => ({ id, name, letter: id, lon, lat }));
  const withRing = (best: readonly { readonly id: string }[], radiusMiles: number) =>
    candidates.map((site) => ({
      ...site,
      rings: best.some(({ id }) => id === site.id) ? [{ radiusMiles, share: undefined }] : [],
    }));
  switch (answer?.kind) {
    case 'distance': {
      const { origin, radii, studio } = answer;
      const name = state?.studios[studio]?.name ?? '';
      const rings = radii.map((radiusMiles, at) => ({ radiusMiles, share: [0.6, 0.8, 0.9][at] }));
      return [{ name, letter: undefined, ...pointOf(origin), rings }];
    }
    case 'sites': {
      const { best, radiusMiles, remote } = answer;
      // Those at sea would move everything else into a corner.
      const marks = withRing(best, radiusMiles).filter(({ id }) =>
        remote.every((site) => site.id !== id),
      );
      const near = (state?.pastEvents.events ?? []).filter((event) =>
        marks.some((mark) => distanceMiles(mark, event) <= 2 * radiusMiles),
      );
      const isCounted = state?.choices.countsEvents ?? false;
      const events = near.map(({ name, ...at }) => ({
        name,
        letter: '•',
        ...pointOf(at),
        rings: [],
      }));
      // Candidates lie over events: they have letters.
      return [...(isCounted ? events : []), ...marks];
    }
    case 'branch': {
      if (answer.isOfCandidates) return withRing(answer.best, answer.reachMiles);
      const rings = [{ radiusMiles: answer.reachMiles, share: undefined }];
      return answer.best.map(({ name, ...at }) => ({ name, letter: '+', ...pointOf(at), rings }));
    }
    default:
      return withRing([], 0);
  }
}

function pointOf({ lon, lat }: LonLat): LonLat {
  return { lon, lat };
}
