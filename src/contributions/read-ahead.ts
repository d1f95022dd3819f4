import {
  type Disposable,
  type HostApi,
  type HubSelection,
  toDisposable,
} from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import {
  catchError,
  combineLatest,
  debounceTime,
  defer,
  distinctUntilChanged,
  EMPTY,
  from,
  map,
  merge,
  type Observable,
  switchMap,
} from 'rxjs';
import { Host } from '../services/host.ts';
import { MapRequestService } from '../services/map-request/map-request-service.ts';
import { observeAbortable } from '../services/observe-abortable.ts';
import { observeEvent } from '../services/observe-event.ts';
import { SelectionService } from '../services/selection/selection-service.ts';
import type { Contribution } from './contribution.ts';

/** How long a hub is left alone before it is read ahead: longer than the pauses of somebody who types a search. */
const SETTLED_MS = 250;
/** A longer list may hold more clients than any map shows, and is not worth the host's time on the chance. */
const MOST_ROWS = 25_000;

/**
 * Has what the user looks at read and located while nothing else is to be done, so that the first click on a map
 * only has to draw. Nothing is shown, stored or billed, and a request does not wait for it.
 */
@injectable()
export class ReadAhead implements Contribution {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(SelectionService) private readonly selection: SelectionService,
    @inject(MapRequestService) private readonly requests: MapRequestService,
  ) {}

  contribute(): Disposable {
    const isBusy$ = this.requests.state$.pipe(
      map(({ phase }) => phase !== 'idle' && phase !== 'shown'),
      distinctUntilChanged(),
    );
    const reading = combineLatest([
      this.activeHub$().pipe(switchMap((id) => this.changes$(id))),
      isBusy$,
    ])
      .pipe(
        debounceTime(SETTLED_MS),
        switchMap(([selection, isBusy]) => (isBusy ? EMPTY : this.prepare(selection))),
      )
      .subscribe();
    return toDisposable(() => reading.unsubscribe());
  }

  private activeHub$(): Observable<string> {
    const { hubs } = this.host;
    const atStart$ = this.attempt(() => hubs.getActive()).pipe(
      switchMap((hubId) => (hubId === undefined ? EMPTY : [hubId])),
    );
    return merge(atStart$, observeEvent(hubs.onDidChangeActive)).pipe(distinctUntilChanged());
  }

  private changes$(hubId: string): Observable<HubSelection> {
    const now$ = this.attempt(() => this.host.hubs.getSelection(hubId));
    return merge(now$, this.selection.changes$(hubId));
  }

  private prepare({ hubId, listedCount, selectedCount }: HubSelection): Observable<void> {
    const rowCount = selectedCount < 2 ? listedCount : selectedCount;
    if (rowCount > MOST_ROWS) return EMPTY;
    return observeAbortable((signal) => this.requests.prepare(hubId, { signal })).pipe(
      catchError((error) => this.skip(error)),
    );
  }

  private attempt<T>(ask: () => Promise<T>): Observable<T> {
    return defer(() => from(ask())).pipe(catchError((error) => this.skip(error)));
  }

  /** Nobody waits for what is read ahead; the click reads again and says what is wrong. */
  private skip(error: unknown): Observable<never> {
    this.host.log.debug(`The hub was not read ahead: ${String(error)}`);
    return EMPTY;
  }
}
