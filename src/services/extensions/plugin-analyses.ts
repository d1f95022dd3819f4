import { type HostApi, isAbortError } from '@mystratus/plugin-sdk';
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
} from 'rxjs';
import { isLocated } from '../../common/locations/location.ts';
import {
  type CellKind,
  nextDirection,
  type SortDirection,
  sortedRows,
} from '../../insights/answers/answer-table.ts';
import type { AnalysisPlace, AnalysisResult } from '../../maps-api.ts';
import { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import { Host } from '../host.ts';
import { MapRequestService, type ShownClients } from '../map-request/map-request-service.ts';
import { type MeasuresState, ShownMeasures } from '../measures/shown-measures.ts';
import { observeAbortable } from '../observe-abortable.ts';
import { observeEvent } from '../observe-event.ts';
import { type Analysis, AnalysisRegistry } from './analysis.ts';

/** By a column of the table, counted from the left. */
export interface AnalysisSort {
  readonly column: number;
  readonly direction: SortDirection;
}

/** The analysis that is open; its rows are in the order that the user wants. */
export type OpenAnalysis = Pick<Analysis, 'id' | 'title'> &
  (
    | { readonly phase: 'asking' }
    | { readonly phase: 'answered'; readonly result: AnalysisResult }
    | { readonly phase: 'failed'; readonly problem: string }
  );

export interface AnalysesState {
  readonly choices: readonly Pick<Analysis, 'id' | 'title' | 'about'>[];
  readonly open: OpenAnalysis | undefined;
  /** `undefined` for the order of the plugin. */
  readonly sort: AnalysisSort | undefined;
}

/** Analyses of other plugins, asked about the shown map while somebody looks. */
@injectable()
export class PluginAnalyses {
  private readonly openId$ = new BehaviorSubject<string | undefined>(undefined);
  private readonly sort$ = new BehaviorSubject<AnalysisSort | undefined>(undefined);
  /** While somebody listens. An analysis whose plugin goes closes. */
  readonly state$: Observable<AnalysesState>;

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(AnalysisRegistry) registry: AnalysisRegistry,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(ShownMeasures) private readonly measures: ShownMeasures,
    @inject(BundledGeocodingProvider) private readonly bundled: BundledGeocodingProvider,
  ) {
    const all$ = observeEvent(registry.onDidChange).pipe(
      startWith(undefined),
      map(() => registry.all),
    );
    const opened$ = combineLatest([all$, this.openId$]).pipe(
      map(([all, openId]) => all.find(({ id }) => id === openId)),
      distinctUntilChanged(),
      switchMap((analysis) => (analysis ? this.answered$(analysis) : of(undefined))),
    );
    this.state$ = combineLatest([all$, opened$.pipe(startWith(undefined)), this.sort$]).pipe(
      map(([choices, open, sort]) => ({
        choices,
        open: choices.some(({ id }) => id === open?.id) ? open && inOrder(open, sort) : undefined,
        sort,
      })),
      // Whoever else wants to know does not make the plugin answer again.
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  open(id: string | undefined): void {
    this.sort$.next(undefined);
    this.openId$.next(id);
  }

  sortBy(column: number, kind: CellKind): void {
    const { value: sort } = this.sort$;
    const direction = nextDirection(sort?.column === column ? sort.direction : undefined, kind);
    this.sort$.next({ column, direction });
  }

  private answered$(analysis: Analysis): Observable<OpenAnalysis> {
    const { id, title } = analysis;
    const shown$ = this.requests.state$.pipe(
      map(() => this.requests.shown),
      distinctUntilChanged((a, b) => a?.clients === b?.clients && a?.locations === b?.locations),
    );
    return combineLatest([shown$, this.measures.state$]).pipe(
      switchMap(([shown, measures]) => {
        if (!shown || measures.phase === 'none' || measures.phase === 'reading')
          return of<OpenAnalysis>({ id, title, phase: 'asking' });
        return observeAbortable((signal) => this.ask(analysis, shown, measures, signal)).pipe(
          startWith<OpenAnalysis>({ id, title, phase: 'asking' }),
        );
      }),
    );
  }

  private async ask(
    analysis: Analysis,
    shown: ShownClients,
    measures: MeasuresState,
    signal: AbortSignal,
  ): Promise<OpenAnalysis> {
    const { id, title } = analysis;
    try {
      const places = await this.placesOf(analysis, shown, measures, signal);
      return { id, title, phase: 'answered', result: await analysis.answer(places, signal) };
    } catch (error) {
      if (isAbortError(error)) throw error;
      const problem = error instanceof Error ? error.message : String(error);
      this.host.log.warn(`${id}: ${problem}`);
      return { id, title, phase: 'failed', problem };
    }
  }

  /** Added up by zip, at the zip's own point: where anybody lives is not for other plugins to see. */
  private async placesOf(
    { sees }: Analysis,
    { clients, locations }: ShownClients,
    measures: MeasuresState,
    signal: AbortSignal,
  ): Promise<readonly AnalysisPlace[]> {
    const known =
      measures.phase === 'known' && measures.clients === clients ? measures.measures : undefined;
    const groups = new Map<string, number[]>();
    const places: { readonly zip: string; readonly town: string }[] = [];
    locations.results.forEach((result, client) => {
      if (!isLocated(result)) return;
      const { zip5: zip, town } = result;
      const key = zip || town;
      const group = groups.get(key);
      if (group) group.push(client);
      else {
        groups.set(key, [client]);
        places.push({ zip, town });
      }
    });
    const blank = { street: '', city: '', state: '', zip: '', country: '' };
    const points = await this.bundled.geocode(
      places.map(({ zip, town }) => {
        const [city = '', state = ''] = town.split(', ');
        return zip ? { ...blank, zip } : { ...blank, city, state };
      }),
      { signal },
    );
    const members = [...groups.values()];
    return places.flatMap(({ zip, town }, at) => {
      const point = points[at];
      const group = members[at] ?? [];
      if (!point || !isLocated(point)) return [];
      const sums = sees.flatMap((measure) => {
        const values = known?.[measure];
        if (!values) return [];
        return [[measure, group.reduce((sum, client) => sum + (values[client] ?? 0), 0)] as const];
      });
      const { lon, lat } = point;
      return [{ zip, town, lon, lat, clients: group.length, ...Object.fromEntries(sums) }];
    });
  }
}

function inOrder(open: OpenAnalysis, sort: AnalysisSort | undefined): OpenAnalysis {
  if (!sort || open.phase !== 'answered') return open;
  const { table } = open.result;
  const cellOf = (row: (typeof table.rows)[number]) => row[sort.column] ?? undefined;
  const rows = sortedRows(table.rows, cellOf, sort.direction);
  return { ...open, result: { ...open.result, table: { ...table, rows } } };
}
