import { inject, injectable, type ServiceIdentifier } from 'inversify';
import {
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  map,
  type Observable,
  of,
  switchMap,
} from 'rxjs';
import {
  clientsOfPlace,
  countByPlace,
  type PlaceTable,
  type PlaceUnit,
  placeTable,
} from '../../common/tables/place-table.ts';
import { sortedRows, type TableColumn, type TableSort } from '../../common/tables/table-columns.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { MapSelectionService } from '../map-selection/map-selection-service.ts';
import { type MeasuresState, ShownMeasures } from '../measures/shown-measures.ts';
import { DensitySource } from './density-source.ts';

export const PlaceTableService = Symbol(
  'PlaceTableService',
) as ServiceIdentifier<PlaceTableService>;

/** The table of the shown map, sorted, and where the user is in it. */
export interface TableState {
  readonly table: PlaceTable;
  readonly sort: TableSort;
  /** Indexes of the table's rows. */
  readonly order: readonly number[];
  /** How many of each row's clients are selected. */
  readonly selectedCounts: Uint32Array;
  readonly measuresPhase: MeasuresState['phase'];
  /** The row with the keyboard; `undefined` before the user has been in the table. */
  readonly focusedId: string | undefined;
  /** Position of the first row that is on the screen. */
  readonly firstRow: number;
}

/** The shown map as a table: every value on the map, to be sorted, read and selected from. */
export interface PlaceTableService {
  /** Made while somebody listens; `undefined` while no map is shown. */
  readonly state$: Observable<TableState | undefined>;
  setUnit(unit: PlaceUnit): void;
  /** Sorts by a column; by the same one the other way round. */
  sortBy(column: TableColumn): void;
  focusOn(id: string): void;
  scrollTo(firstRow: number): void;
  /** Indexes of the clients at a place, in the shown map's set. */
  clientsAt(id: string): readonly number[];
  /** Selects the clients at a place on the map and in the hub. */
  select(id: string): Promise<void>;
  /** Takes the clients at a place into the map's selection, or out of it when all of them are in it. */
  toggle(id: string): void;
}

interface Place {
  readonly focusedId: string | undefined;
  readonly firstRow: number;
}

const AT_THE_TOP: Place = { focusedId: undefined, firstRow: 0 };
const MOST_CLIENTS_FIRST: TableSort = { column: 'clients', direction: 'descending' };

@injectable()
export class MapPlaceTableService implements PlaceTableService {
  private readonly unit$ = new BehaviorSubject<PlaceUnit>('zip');
  private readonly sort$ = new BehaviorSubject(MOST_CLIENTS_FIRST);
  private readonly place$ = new BehaviorSubject(AT_THE_TOP);
  private table: PlaceTable | undefined;
  readonly state$: Observable<TableState | undefined>;

  constructor(
    @inject(MapRequestService) requests: MapRequestService,
    @inject(ShownMeasures) measures: ShownMeasures,
    @inject(MapSelectionService) private readonly selection: MapSelectionService,
    @inject(DensitySource) density: DensitySource,
  ) {
    // The heat map's weights and radius come with a state of their own, and change the densities.
    const shown$ = requests.state$.pipe(
      map((state) => ({ shown: requests.shown, heat: 'heat' in state ? state.heat : undefined })),
      distinctUntilChanged(
        (a, b) =>
          a.shown?.clients === b.shown?.clients &&
          a.shown?.locations === b.shown?.locations &&
          a.heat === b.heat,
      ),
    );
    this.state$ = combineLatest([shown$, measures.state$, this.unit$]).pipe(
      map(([{ shown }, known, unit]) => {
        this.table =
          shown &&
          placeTable({
            unit,
            results: shown.locations.results,
            measures:
              known.phase === 'known' && known.clients === shown.clients
                ? known.measures
                : undefined,
            densityAt: (point) => density.densityAt(point),
          });
        return { table: this.table, measuresPhase: known.phase };
      }),
      switchMap(({ table, measuresPhase }) =>
        table ? this.stateOf(table, measuresPhase) : of(undefined),
      ),
    );
  }

  setUnit(unit: PlaceUnit): void {
    this.place$.next(AT_THE_TOP);
    this.unit$.next(unit);
  }

  sortBy(column: TableColumn): void {
    const { value } = this.sort$;
    const natural = column === 'place' ? 'ascending' : 'descending';
    const other = value.direction === 'ascending' ? 'descending' : 'ascending';
    this.place$.next(AT_THE_TOP);
    this.sort$.next({ column, direction: value.column === column ? other : natural });
  }

  focusOn(id: string): void {
    if (id !== this.place$.value.focusedId)
      this.place$.next({ ...this.place$.value, focusedId: id });
  }

  scrollTo(firstRow: number): void {
    if (firstRow !== this.place$.value.firstRow)
      this.place$.next({ ...this.place$.value, firstRow });
  }

  clientsAt(id: string): readonly number[] {
    return this.table ? clientsOfPlace(this.table, id) : [];
  }

  async select(id: string): Promise<void> {
    this.selection.select(this.clientsAt(id), 'replace');
    await this.selection.selectInHub();
  }

  toggle(id: string): void {
    const clients = this.clientsAt(id);
    const selected = new Set(this.selection.current.clients);
    const isIn = clients.every((client) => selected.has(client));
    this.selection.select(clients, isIn ? 'subtract' : 'add');
  }

  private stateOf(
    table: PlaceTable,
    measuresPhase: MeasuresState['phase'],
  ): Observable<TableState> {
    return combineLatest([
      this.sort$.pipe(map((sort) => ({ sort, order: sortedRows(table, sort) }))),
      this.selection.state$.pipe(map(({ clients }) => countByPlace(table, clients))),
      this.place$,
    ]).pipe(
      map(([sorted, selectedCounts, place]) => ({
        table,
        measuresPhase,
        ...sorted,
        selectedCounts,
        ...place,
      })),
    );
  }
}
