import { inject, injectable } from 'inversify';
import {
  BehaviorSubject,
  catchError,
  distinctUntilChanged,
  EMPTY,
  map,
  Subscription,
  switchMap,
  throttleTime,
} from 'rxjs';
import type { ClientSet } from '../../common/clients/client-set.ts';
import {
  type ClientSelection,
  combineSelections,
  NO_CLIENTS,
  type SelectionMode,
} from '../../common/selection/client-selection.ts';
import type { MapArea } from '../../common/selection/map-area.ts';
import { MapRequestService, type ShownClients } from '../map-request/map-request-service.ts';
import { observeAbortable } from '../observe-abortable.ts';
import { SelectionService } from '../selection/selection-service.ts';
import type { MapSelection, MapSelectionService } from './map-selection-service.ts';
import { SelectableClients } from './selectable-clients.ts';
import { SelectionHistory, type SelectionStep } from './selection-history.ts';

/** How often, at the most, the selected rows are read while somebody drags through the hub. */
const READ_INTERVAL_MS = 50;

const NOTHING_SELECTED: MapSelection = {
  set: undefined,
  clients: NO_CLIENTS,
  source: 'map',
  locatedCount: 0,
  homeCount: 0,
  canUndo: false,
  canRedo: false,
};

/** Keeps a history for each set of clients, and follows the rows that are selected in the hub. */
@injectable()
export class HubMapSelectionService implements MapSelectionService {
  readonly state$ = new BehaviorSubject(NOTHING_SELECTED);
  private readonly histories = new WeakMap<ClientSet, SelectionHistory>();
  private readonly subscriptions = new Subscription();
  private shown: ShownClients | undefined;
  private selectable: SelectableClients | undefined;
  /** What was selected before the area that was drawn last, and with it. */
  private lastArea: { readonly before: SelectionStep; readonly made: SelectionStep } | undefined;

  constructor(
    @inject(MapRequestService) requests: Pick<MapRequestService, 'state$' | 'shown'>,
    @inject(SelectionService) private readonly hub: SelectionService,
  ) {
    const shown$ = requests.state$.pipe(
      map(() => requests.shown),
      distinctUntilChanged((a, b) => a?.clients === b?.clients && a?.locations === b?.locations),
    );
    this.subscriptions.add(shown$.subscribe((shown) => this.show(shown)));
    this.subscriptions.add(
      shown$
        .pipe(
          map((shown) => shown?.clients),
          distinctUntilChanged(),
          switchMap((clients) => (clients ? this.selectedInHub$(clients) : EMPTY)),
        )
        .subscribe((clients) => this.takeFromHub(clients)),
    );
  }

  get current(): MapSelection {
    return this.state$.value;
  }

  selectArea(area: MapArea, mode: SelectionMode, { adjusts } = { adjusts: false }): void {
    const { history } = this;
    if (!history) return;
    const last = adjusts && this.lastArea?.made === history.present ? this.lastArea : undefined;
    const before = last?.before ?? history.present;
    const clients = combineSelections(before.clients, this.index().within(area), mode);
    this.change(history, { clients, source: 'map' }, last !== undefined && before !== last.made);
    this.lastArea = { before, made: history.present };
  }

  select(clients: readonly number[], mode: SelectionMode): void {
    const { history } = this;
    if (!history) return;
    const chosen = Uint32Array.from(new Set(clients)).sort();
    this.change(history, {
      clients: combineSelections(history.present.clients, chosen, mode),
      source: 'map',
    });
  }

  restore(clientIds: readonly string[], source: MapSelection['source']): void {
    const { history, shown } = this;
    if (!history || !shown || clientIds.length === 0) return;
    const wanted = new Set(clientIds);
    const clients: number[] = [];
    for (let client = 0; client < shown.clients.size; client++) {
      if (wanted.has(shown.clients.idAt(client))) clients.push(client);
    }
    this.change(history, { clients: Uint32Array.from(clients), source });
  }

  clear(): void {
    this.select([], 'replace');
  }

  undo(): void {
    this.history?.undo();
    this.announce();
  }

  redo(): void {
    this.history?.redo();
    this.announce();
  }

  async selectInHub(): Promise<void> {
    if (!this.shown) return;
    const { clients } = this.shown;
    const isSelected = new Uint8Array(clients.size);
    for (const client of this.current.clients) isSelected[client] = 1;
    const rows = clients.rowsWhere((client) => isSelected[client] === 1);
    await this.hub.select(clients.hubId, rows);
  }

  dispose(): void {
    this.subscriptions.unsubscribe();
    this.state$.complete();
  }

  private get history(): SelectionHistory | undefined {
    const clients = this.shown?.clients;
    if (!clients) return undefined;
    let history = this.histories.get(clients);
    if (!history) {
      history = new SelectionHistory();
      this.histories.set(clients, history);
    }
    return history;
  }

  private show(shown: ShownClients | undefined): void {
    this.shown = shown;
    this.selectable = undefined;
    this.announce();
  }

  private selectedInHub$(clients: ClientSet) {
    return this.hub.changes$(clients.hubId).pipe(
      throttleTime(READ_INTERVAL_MS, undefined, { leading: true, trailing: true }),
      switchMap(() =>
        observeAbortable((signal) => this.hub.selectedClients(clients, { signal })).pipe(
          // The hub may be gone; the map stays as it is.
          catchError(() => EMPTY),
        ),
      ),
    );
  }

  /**
   * Where every client of the map is selected none stands out, and where none is, nothing is to be seen: both take
   * away what the hub has selected before, and leave alone what was selected on the map.
   */
  private takeFromHub(clients: ClientSelection): void {
    const { history, shown } = this;
    if (!history || !shown) return;
    const standsOut = clients.length > 0 && clients.length < shown.clients.size;
    const follows = history.present.source === 'hub';
    if (!standsOut && !follows) return;
    this.change(history, { clients: standsOut ? clients : NO_CLIENTS, source: 'hub' }, follows);
  }

  /** One after the other, rows selected in the hub are one step. */
  private change(history: SelectionHistory, step: SelectionStep, isSameStep = false): void {
    const hasChanged = isSameStep ? history.replace(step) : history.push(step);
    if (hasChanged) this.announce();
  }

  private announce(): void {
    const { history } = this;
    if (
      !history ||
      (history.present.clients.length === 0 && !history.canUndo && !history.canRedo)
    ) {
      if (this.current !== NOTHING_SELECTED) this.state$.next(NOTHING_SELECTED);
      return;
    }
    const { present, canUndo, canRedo } = history;
    const counts = this.index().count(present.clients);
    this.state$.next({ set: this.shown?.clients, ...present, ...counts, canUndo, canRedo });
  }

  private index(): SelectableClients {
    if (!this.shown) throw new Error('No map is shown.');
    this.selectable ??= new SelectableClients(this.shown);
    return this.selectable;
  }
}
