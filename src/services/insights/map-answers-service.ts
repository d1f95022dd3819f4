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
import type { LonLat } from '../../common/geo/lon-lat.ts';
import { isLocated, type LocateResult } from '../../common/locations/location.ts';
import {
  type AnswerColumnId,
  type AnswerRow,
  nextDirection,
} from '../../insights/answers/answer-table.ts';
import { type ComparedHeat, comparedHeat } from '../../insights/answers/compared-heat.ts';
import type { Question } from '../../insights/answers/question.ts';
import { InsightClients } from '../../insights/insight-clients.ts';
import { type InsightSources, insightSet } from '../../insights/insight-set.ts';
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
import { type Answered, answered, type Known } from './answered.ts';
import { clientsOfRow, countedClients } from './answered-clients.ts';
import {
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
  private current: Answered | undefined;
  readonly state$: Observable<AnswersState | undefined>;
  readonly marks$: Observable<readonly AnswerMark[]>;

  constructor(
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(ShownMeasures) measures: ShownMeasures,
    @inject(StudioService) studios: StudioService,
    @inject(ClientSets) clientSets: ClientSets,
    @inject(Settings) private readonly settings: Settings,
    @inject(ZipPlaceSource) zips: ZipPlaceSource,
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
      map(([known, asked]) => {
        const { heatRadiusMiles } = this.settings;
        return known && answered(known, { ...asked, zips, heatRadiusMiles, today: today() });
      }),
    );
    this.state$ = combineLatest([answered$, hasMarks$, this.import$]).pipe(
      map(
        ([current, hasMarks, siteImport]): Answered | undefined =>
          current && { ...current, state: { ...current.state, hasMarks, siteImport } },
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
    const kind = table?.columns.find(({ id }) => id === column)?.kind;
    const direction = nextDirection(sort?.column === column ? sort.direction : undefined, kind);
    this.choose({ sort: { column, direction } });
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

  clientsOf(row: AnswerRow): readonly number[] {
    return this.current ? clientsOfRow(this.current, row, this.clientCount) : [];
  }

  counted(): readonly number[] {
    return this.current ? countedClients(this.current, this.clientCount) : [];
  }

  private get clientCount(): number {
    return this.requests.shown?.clients.size ?? 0;
  }
}

function today(): number {
  return Math.floor(Date.now() / DAY_MS);
}

function measuresOf(state: MeasuresState, clients: unknown) {
  return state.phase === 'known' && state.clients === clients ? state.measures : undefined;
}
