import type { Environment, HostApi } from '@mystratus/plugin-sdk';
import { combineLatest, map, merge, type Observable, of, scan, startWith } from 'rxjs';
import { messagesFor } from '../common/messages/messages.ts';
import type { MapView } from '../map/map-view.ts';
import type { MapRequestService } from '../services/map-request/map-request-service.ts';
import { observeEvent } from '../services/observe-event.ts';
import type { PanelState, PinCardState } from './panel-state.ts';

/** Merges what the panel depends on into the one stream that it renders. */
export function panelState$(
  requests: MapRequestService,
  mapView: MapView,
  host: HostApi,
  closePins$: Observable<void>,
): Observable<PanelState> {
  const environment$ = observeEvent(host.env.onDidChange).pipe(startWith(host.env.current));
  const isPainting$ = observeEvent(mapView.onDidChangeBusy).pipe(startWith(false));
  return combineLatest([
    requests.state$,
    isPainting$,
    environment$.pipe(map(environmentPart)),
    pinCard$(requests, mapView, closePins$),
  ]).pipe(
    map(([mapState, isPainting, environment, pins]) => ({
      map: mapState,
      isPainting,
      pins,
      ...environment,
    })),
  );
}

function environmentPart(environment: Environment) {
  const { theme, locale, isOnline } = environment;
  return { theme, locale, isOnline, messages: messagesFor(environment) };
}

/** Pins pointed at show a tip; chosen ones a card that stays until it is closed or the map changes. */
function pinCard$(
  requests: MapRequestService,
  mapView: MapView,
  closePins$: Observable<void>,
): Observable<PinCardState | undefined> {
  type Change = (card: PinCardState | undefined) => PinCardState | undefined;
  const hovered$ = observeEvent(mapView.onDidHover).pipe(
    map(
      (target): Change =>
        (card) =>
          card?.isHeld ? card : target && { target, isHeld: false },
    ),
  );
  const chosen$ = observeEvent(mapView.onDidChoose).pipe(
    map(
      (target): Change =>
        () => ({ target, isHeld: true }),
    ),
  );
  const closed$ = merge(closePins$, requests.state$).pipe(map((): Change => () => undefined));
  return merge(
    hovered$,
    chosen$,
    closed$,
    of<Change>((card) => card),
  ).pipe(scan((card: PinCardState | undefined, change) => change(card), undefined));
}
