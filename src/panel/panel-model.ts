import type { Environment, HostApi } from '@mystratus/plugin-sdk';
import {
  combineLatest,
  distinctUntilChanged,
  map,
  merge,
  type Observable,
  of,
  scan,
  startWith,
  switchMap,
} from 'rxjs';
import { formatsFor } from '../common/messages/formats.ts';
import { messagesFor } from '../common/messages/messages.ts';
import type { ComparedMaps } from '../map/compared-maps.ts';
import type { MapView } from '../map/map-view.ts';
import type { BasemapService } from '../services/basemaps/basemap-service.ts';
import type { LedgerReport } from '../services/billing/ledger-report.ts';
import type { NetworkStatus } from '../services/connectivity/network-status.ts';
import type { MapExport } from '../services/export/map-export.ts';
import type { ExtensionsOverview } from '../services/extensions/extensions-overview.ts';
import type { PluginAnalyses } from '../services/extensions/plugin-analyses.ts';
import type { AnswersService } from '../services/insights/answers-service.ts';
import type { MapRequestService } from '../services/map-request/map-request-service.ts';
import type { MapSelectionService } from '../services/map-selection/map-selection-service.ts';
import type { ShownMeasures } from '../services/measures/shown-measures.ts';
import { observeEvent } from '../services/observe-event.ts';
import type { PinColors } from '../services/pin-colors/pin-colors.ts';
import type { ChosenProjection } from '../services/projection/chosen-projection.ts';
import type { RefinementSession } from '../services/refinement/refinement-session.ts';
import type { SavedViews } from '../services/saved-views/saved-views.ts';
import type { StudioRings } from '../services/studios/studio-rings.ts';
import type { PlaceTableService } from '../services/tables/place-table-service.ts';
import { heatState$ } from './heat-model.ts';
import type { FrameState, PanelState, PinCardState } from './panel-state.ts';
import { mapSummary$ } from './summary-model.ts';

export interface PanelSources {
  readonly host: HostApi;
  readonly mapView: MapView;
  readonly requests: MapRequestService;
  readonly selection: MapSelectionService;
  readonly rings: StudioRings;
  readonly measures: ShownMeasures;
  readonly refinement: RefinementSession;
  readonly ledger: LedgerReport;
  readonly network: NetworkStatus;
  readonly tables: PlaceTableService;
  readonly answers: AnswersService;
  readonly comparedMaps: Pick<ComparedMaps, 'onDidChangeScale'>;
  readonly basemaps: BasemapService;
  readonly extensions: ExtensionsOverview;
  readonly analyses: PluginAnalyses;
  readonly projection: ChosenProjection;
  readonly exports: MapExport;
  readonly savedViews: SavedViews;
  readonly frame: { readonly state$: Observable<FrameState> };
  readonly colors: PinColors;
  readonly pins: { readonly closed$: Observable<void>; readonly searched$: Observable<string> };
}

/** Merges what the panel depends on into the one stream that it renders. */
export function panelState$(sources: PanelSources): Observable<PanelState> {
  const { host, mapView, requests, refinement, ledger, frame } = sources;
  const environment$ = observeEvent(host.env.onDidChange).pipe(startWith(host.env.current));
  const isPainting$ = observeEvent(mapView.onDidChangeBusy).pipe(startWith(false));
  // The host is asked for its totals only while somebody looks at them.
  const usage$ = frame.state$.pipe(
    map(({ card }) => card?.kind === 'usage'),
    distinctUntilChanged(),
    switchMap((isOpen) => (isOpen ? ledger.summary$.pipe(startWith(undefined)) : of(undefined))),
  );
  // It is made only while somebody looks at it.
  const table$ = frame.state$.pipe(
    map(({ view }) => view === 'table'),
    distinctUntilChanged(),
    switchMap((isOpen) => (isOpen ? sources.tables.state$ : of(undefined))),
  );
  const answers$ = frame.state$.pipe(
    map(({ view }) => view === 'answers'),
    distinctUntilChanged(),
    switchMap((isOpen) => (isOpen ? sources.answers.state$ : of(undefined))),
  );
  const analyses$ = frame.state$.pipe(
    map(({ view }) => view === 'answers'),
    distinctUntilChanged(),
    switchMap((isOpen) => (isOpen ? sources.analyses.state$ : of(undefined))),
  );
  return combineLatest({
    map: requests.state$,
    selection: sources.selection.state$,
    rings: sources.rings.state$,
    heat: heatState$(mapView),
    outlierCount: observeEvent(mapView.onDidChangeOutliers).pipe(startWith(0)),
    drawing: observeEvent(mapView.drawing.onDidChange).pipe(startWith(mapView.drawing.state)),
    measures: sources.measures.state$,
    summary: mapSummary$(requests, mapView),
    isPainting: isPainting$,
    environment: environment$.pipe(map(environmentPart)),
    pins: pinCard$(sources),
    colors: sources.colors.state$,
    refinement: refinement.state$,
    frame: frame.state$,
    exports: sources.exports.state$,
    savedViews: sources.savedViews.state$,
    usage: usage$,
    table: table$,
    answers: answers$,
    comparedScale: observeEvent(sources.comparedMaps.onDidChangeScale).pipe(startWith(undefined)),
    network: sources.network.state$,
    basemap: sources.basemaps.state$,
    extensions: sources.extensions.state$,
    analyses: analyses$,
    projection: sources.projection.state$,
  }).pipe(map(({ environment, ...state }) => ({ ...state, ...environment })));
}

function environmentPart(environment: Environment) {
  const { theme, locale, distanceUnit } = environment;
  const formats = formatsFor(environment);
  return { theme, locale, distanceUnit, formats, messages: messagesFor(environment) };
}

/** Pins pointed at show a tip; chosen ones a card that stays until it is closed or the map changes. */
function pinCard$({ requests, mapView, pins }: PanelSources): Observable<PinCardState | undefined> {
  type Change = (card: PinCardState | undefined) => PinCardState | undefined;
  const hovered$ = observeEvent(mapView.onDidHover).pipe(
    map(
      (target): Change =>
        (card) =>
          card?.isHeld ? card : target && { target, isHeld: false, search: '' },
    ),
  );
  const chosen$ = observeEvent(mapView.onDidChoose).pipe(
    map(
      (target): Change =>
        () => ({ target, isHeld: true, search: '' }),
    ),
  );
  const searched$ = pins.searched$.pipe(
    map(
      (search): Change =>
        (card) =>
          card && { ...card, search },
    ),
  );
  // The pins stay what they are while the hub's selection changes.
  const mapChanges$ = requests.state$.pipe(
    map(() => requests.shown),
    distinctUntilChanged((a, b) => a?.clients === b?.clients && a?.locations === b?.locations),
  );
  const closed$ = merge(pins.closed$, mapChanges$).pipe(map((): Change => () => undefined));
  return merge(
    hovered$,
    chosen$,
    searched$,
    closed$,
    of<Change>((card) => card),
  ).pipe(
    scan((card: PinCardState | undefined, change) => change(card), undefined),
    distinctUntilChanged(),
  );
}
