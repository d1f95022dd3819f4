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
import type { SavedClientSet } from '../../common/clients/saved-client-set.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import { isLocated, type LocateResult } from '../../common/locations/location.ts';
import {
  type AnswerColumnId,
  type AnswerRow,
  sortedAnswer,
} from '../../insights/answers/answer-table.ts';
import { type ComparedHeat, comparedHeat } from '../../insights/answers/compared-heat.ts';
import type { Question } from '../../insights/answers/question.ts';
import type { SeniorsAnswer } from '../../insights/answers/seniors-answer.ts';
import { InsightClients } from '../../insights/insight-clients.ts';
import { latestYear, SEGMENT_ATTRIBUTES } from '../../insights/insight-records.ts';
import {
  type InsightSet,
  type InsightSources,
  insightSet,
  WEIGHTS,
  weightsIn,
} from '../../insights/insight-set.ts';
import type { Market } from '../../insights/markets.ts';
import { dateOf } from '../../insights/record-history.ts';
import { ClientSets } from '../client-sets/client-sets.ts';
import { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { type MeasuresState, ShownMeasures } from '../measures/shown-measures.ts';
import { observeEvent } from '../observe-event.ts';
import { Settings } from '../settings.ts';
import { StudioService } from '../studios/studio-service.ts';
import { type AnswerChoices, NOTHING_CHOSEN } from './answer-choices.ts';
import { marksOf } from './answer-marks.ts';
import { type AnswerSources, answerOf, segmentOf } from './answer-of.ts';
import {
  type AnswerMark,
  type AnswersService,
  type AnswersState,
  MOST_SITES,
} from './answers-service.ts';
import { type ComparedClients, comparedClients } from './compared-clients.ts';
import { sidesOf } from './compared-sides.ts';
import { EventSource, type EventsState, NO_EVENTS } from './event-source.ts';
import { KnownPopulations } from './known-populations.ts';
import { ZipPlaceSource } from './place-data.ts';
import { SchoolSource, type SchoolsState } from './school-source.ts';
import { type ImportReport, SiteImport } from './site-import.ts';

/** What there is to answer from. */
interface Known {
  readonly clients: ClientSet;
  readonly sources: InsightSources;
  readonly set: InsightSet;
  readonly measuresPhase: MeasuresState['phase'];
}

/** What is asked, and what is known besides the clients. */
interface Asked
  extends Pick<AnswerSources, 'choices' | 'schools' | 'pastEvents' | 'populations' | 'minimum'> {
  readonly savedSets: readonly SavedClientSet[];
}

/** What is answered, and from what. */
interface Answered {
  readonly sources: AnswerSources;
  readonly compared: ComparedClients;
  readonly state: AnswersState;
}

/** Zip points are half within 1.4 and 90 % within 4 miles of the homes that they stand for. */
const ROUGH_RADIUS_MILES = 3;

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
  private current: Answered | undefined;
  readonly state$: Observable<AnswersState | undefined>;
  readonly marks$: Observable<readonly AnswerMark[]>;

  constructor(
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(ShownMeasures) measures: ShownMeasures,
    @inject(StudioService) studios: StudioService,
    @inject(ClientSets) clientSets: ClientSets,
    @inject(Settings) private readonly settings: Settings,
    @inject(ZipPlaceSource) private readonly zips: ZipPlaceSource,
    @inject(KnownPopulations) populations: KnownPopulations,
    @inject(BundledGeocodingProvider) private readonly provider: BundledGeocodingProvider,
    @inject(SiteImport) private readonly siteImport: SiteImport,
    @inject(SchoolSource) schoolSource: SchoolSource,
    @inject(EventSource) eventSource: EventSource,
  ) {
    const shown$ = requests.state$.pipe(
      map(() => requests.shown),
      distinctUntilChanged((a, b) => a?.clients === b?.clients && a?.locations === b?.locations),
    );
    const known$ = combineLatest([shown$, measures.state$, studios.state$]).pipe(
      map(([shown, known, { phase, ...studioState }]): Known | undefined => {
        if (!shown) return undefined;
        const sources: InsightSources = {
          results: shown.locations.results,
          clientOfRow: shown.clients.clientOfRow,
          measures: measuresOf(known, shown.clients),
          studios: phase === 'known' && 'placed' in studioState ? studioState.placed : [],
        };
        const { clients } = shown;
        return { clients, sources, set: insightSet(sources), measuresPhase: known.phase };
      }),
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
    const minimum$ = observeEvent(settings.onDidChange).pipe(
      startWith(undefined),
      map(() => settings.minimumSharedCount),
      distinctUntilChanged(),
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
    const asked$ = combineLatest({
      // Without inhabitants there is no rate; everything else is as good as before.
      populations: populations.state$,
      savedSets: clientSets.state$,
      schools: schools$,
      pastEvents: events$,
      minimum: minimum$,
      choices: this.choices$,
    });
    const answered$ = combineLatest([known$, asked$]).pipe(
      map(([known, asked]) => known && this.answered(known, asked)),
    );
    this.state$ = combineLatest([answered$, hasMarks$, this.import$]).pipe(
      map(
        ([answered, hasMarks, siteImport]): Answered | undefined =>
          answered && { ...answered, state: { ...answered.state, hasMarks, siteImport } },
      ),
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

  get marks(): readonly AnswerMark[] {
    const { state } = this.current ?? {};
    return state ? marksOf(state, (market) => this.marketAt(market)) : NO_MARKS;
  }

  marketAt(market: number): Market | undefined {
    const { set, choices } = this.current?.sources ?? {};
    return (choices?.unit === 'town' ? set?.towns : set?.zips)?.list[market];
  }

  heatAt(results: readonly LocateResult[]): ComparedHeat | undefined {
    const { state, compared } = this.current ?? {};
    if (!compared || !state?.heat || state.answer?.kind !== 'change') return undefined;
    const all = [...results, ...compared.results.slice(results.length)];
    return comparedHeat({ at: InsightClients.of(all) }, state.answer, state.heat);
  }

  mark(): readonly AnswerMark[] {
    const { marks } = this;
    this.marked$.next({ clients: this.requests.shown?.clients, marks });
    return marks;
  }

  clearMarks(): void {
    this.marked$.next({ clients: undefined, marks: NO_MARKS });
  }

  clientsOf({ market }: AnswerRow): readonly number[] {
    const { set } = this.current?.sources ?? {};
    const { answer } = this.current?.state ?? {};
    if (!set || !answer || !('unit' in answer) || market === undefined) return [];
    const { marketOf } = answer.unit === 'town' ? set.towns : set.zips;
    const counted = this.counted();
    return counted.filter((client) => marketOf[client] === market);
  }

  counted(): readonly number[] {
    const { sources, state } = this.current ?? {};
    if (!sources || !state) return [];
    const { set } = sources;
    const { answer } = state;
    const size = this.requests.shown?.clients.size ?? 0;
    const base = segmentOf(sources);
    const membersOf = () => {
      if (answer?.kind === 'change') return [answer.before.isMember, answer.after.isMember];
      const classYear = answer?.kind === 'seniors' && { graduationYear: answer.classYear };
      const range = answer?.kind === 'seniors' ? undefined : base.range;
      const attributes = { ...base.attributes, ...classYear };
      return [weightsIn(set, { attributes, range }).isMember];
    };
    const everybody = Array.from({ length: size }, (_, client) => client);
    // Seniors may be minors: those of a school are not shown at all, and those of a place of few not as a class.
    if (answer?.kind === 'schools') return everybody;
    const isTold = answer?.kind === 'seniors' ? toldClients(answer, set) : () => true;
    const members = membersOf();
    return everybody.filter(
      (client) => isTold(client) && members.some((isMember) => isMember[client] === 1),
    );
  }

  private answered(known: Known, asked: Asked): Answered {
    const { clients, measuresPhase } = known;
    const { savedSets, choices, schools, pastEvents, populations } = asked;
    const { records } = known.set;
    const year = latestYear(records, today());
    const calendar = year && { latest: year, today: today() };
    const groups: AnswersState['groups'] = Object.fromEntries(
      SEGMENT_ATTRIBUTES.flatMap((attribute) => {
        const values = records.attributes[attribute]?.values ?? [];
        return values.length > 1 ? [[attribute, values]] : [];
      }),
    );
    const sides = sidesOf(choices, { calendar, groups, savedSets });
    const isOfSets = choices.question === 'change' && choices.comparison === 'sets';
    const compared = comparedClients(
      clients,
      known.sources.results,
      isOfSets ? savedSets.filter((each) => isNamed(sides, each.name)) : [],
    );
    const isExtended = compared.results.length > known.sources.results.length;
    const set = isExtended
      ? insightSet({ ...known.sources, results: compared.results })
      : known.set;
    const sources: AnswerSources = {
      ...asked,
      ...{ set, groups, calendar, sides },
      membersOf: compared.membersOf,
      zips: this.zips,
    };
    const answer = answerOf(sources);
    const state: AnswersState = {
      ...{ choices, measuresPhase, schools, pastEvents, populations },
      isEmpty: set.at.places.length === 0,
      studios: set.studios,
      groups,
      weights: WEIGHTS.filter(
        (weight) =>
          weight === 'clients' ||
          (weight === 'sales' ? records.sales : (set.sessions ?? (set.areSessions || undefined))),
      ),
      year,
      days: segmentOf(sources).range,
      isOneRecordEach: known.set.isOneRecordEach,
      hasMarks: false,
      siteImport: undefined,
      savedSets: savedSets.map(({ name }) => name),
      sides,
      answer,
      heat:
        answer?.kind === 'change'
          ? comparedHeat(set, answer, {
              radiusMiles:
                choices.comparedRadius ??
                Math.max(ROUGH_RADIUS_MILES, this.settings.heatRadiusMiles),
              isRadiusChosen: choices.comparedRadius !== undefined,
            })
          : undefined,
      rows: answer ? sortedAnswer(answer.table, choices.sort) : [],
    };
    return { sources, compared, state };
  }
}

function isNamed(sides: AnswersState['sides'], name: string): boolean {
  return [sides?.before, sides?.after].some((side) => side?.kind === 'set' && side.name === name);
}

function today(): number {
  return Math.floor(Date.now() / DAY_MS);
}

/** The clients of the places of which the answer tells a figure. */
function toldClients(
  { unit, table }: SeniorsAnswer,
  { towns, zips }: InsightSet,
): (client: number) => boolean {
  const told = new Set(table.rows.flatMap(({ market }) => market ?? []));
  const { marketOf } = unit === 'town' ? towns : zips;
  return (client) => told.has(marketOf[client] ?? -1);
}

function measuresOf(state: MeasuresState, clients: unknown) {
  return state.phase === 'known' && state.clients === clients ? state.measures : undefined;
}
