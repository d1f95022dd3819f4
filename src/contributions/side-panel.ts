import {
  type Disposable,
  DisposableStore,
  type HostApi,
  isAbortError,
  type Theme,
  toDisposable,
} from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import {
  BehaviorSubject,
  distinctUntilChanged,
  map,
  type Observable,
  Subject,
  skip,
  startWith,
} from 'rxjs';
import { messagesFor } from '../common/messages/messages.ts';
import { MapView } from '../map/map-view.ts';
import { MapsPanel } from '../panel/maps-panel.ts';
import type { PanelActions } from '../panel/panel-actions.ts';
import { panelState$ } from '../panel/panel-model.ts';
import type { PanelCard } from '../panel/panel-state.ts';
import { LedgerReport } from '../services/billing/ledger-report.ts';
import { Host } from '../services/host.ts';
import { MapRequestService } from '../services/map-request/map-request-service.ts';
import { ShownMeasures } from '../services/measures/shown-measures.ts';
import { observeEvent } from '../services/observe-event.ts';
import { RefinementSession } from '../services/refinement/refinement-session.ts';
import type { Contribution } from './contribution.ts';

export const PanelRoot = Symbol('PanelRoot') as ServiceIdentifier<HTMLElement>;

const ELEMENT_NAME = 'mystratus-maps-panel';

/** The panel beside the hub: one element over one stream, and the services behind its controls. */
@injectable()
export class SidePanel implements Contribution {
  private readonly closePins$ = new Subject<void>();
  private placing: AbortController | undefined;
  private readonly isLeftOutOpen$ = new BehaviorSubject(false);
  private readonly card$ = new BehaviorSubject<PanelCard | undefined>(undefined);

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(PanelRoot) private readonly root: HTMLElement,
    @inject(MapView) private readonly mapView: MapView,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(ShownMeasures) private readonly measures: ShownMeasures,
    @inject(RefinementSession) private readonly refinement: RefinementSession,
    @inject(LedgerReport) private readonly ledger: LedgerReport,
  ) {}

  contribute(): Disposable {
    if (!customElements.get(ELEMENT_NAME)) customElements.define(ELEMENT_NAME, MapsPanel);
    const panel = new MapsPanel();
    panel.actions = this.actions();
    panel.mapView = this.mapView;

    const registrations = new DisposableStore();
    const { host, mapView, requests, measures, refinement, ledger } = this;
    const { closePins$, isLeftOutOpen$, card$ } = this;
    const state$ = panelState$({
      host,
      mapView,
      requests,
      measures,
      refinement,
      ledger,
      closePins$,
      isLeftOutOpen$,
      card$,
    });
    const rendering = state$.subscribe((state) => panel.show(state));
    const queueing = refinement.watch();
    rendering.add(() => queueing.unsubscribe());
    rendering.add(this.themeChanges$().subscribe((theme) => this.mapView.setTheme(theme)));
    registrations.add(toDisposable(() => rendering.unsubscribe()));
    registrations.add(
      this.host.panels.onDidReveal(({ hubId }) => this.run(this.requests.showHub(hubId))),
    );
    registrations.add(
      this.mapView.onDidOpen(({ pinIds }) => {
        const [first] = this.requests.describePins(pinIds).clients;
        if (first) this.run(this.requests.openClient(first.client));
      }),
    );
    this.root.append(panel);
    registrations.add(toDisposable(() => panel.remove()));
    return registrations;
  }

  private themeChanges$(): Observable<Theme> {
    return observeEvent(this.host.env.onDidChange).pipe(
      startWith(this.host.env.current),
      map(({ theme }) => theme),
      distinctUntilChanged(),
      skip(1),
    );
  }

  private actions(): PanelActions {
    const { requests, refinement, ledger } = this;
    return {
      makeMap: (mapKindId) => this.run(requests.remake(mapKindId)),
      confirm: () => requests.confirm(),
      cancel: () => requests.cancel(),
      update: () => this.run(requests.update()),
      selectPart: (part) => this.run(requests.selectPart(part)),
      selectPins: (pinIds) => this.run(requests.selectPins(pinIds)),
      describePins: (pinIds) => requests.describePins(pinIds),
      openClient: (client) => this.run(requests.openClient(client)),
      closePins: () => this.closePins$.next(),
      openLeftOut: (isOpen) => this.isLeftOutOpen$.next(isOpen),
      openCard: (card) => this.card$.next(card),
      placeClient: (client, name) => this.run(this.placeClient(client, name)),
      stopPlacing: () => this.placing?.abort(),
      takeBack: (client) => this.run(this.takeBack(client)),
      refine: () => this.run(this.refine()),
      stopRefining: () => refinement.cancel(),
      saveLedger: () => this.run(this.saveLedger()),
      reportAgain: () => this.run(ledger.retryRefused()),
    };
  }

  private async placeClient(client: number, name: string): Promise<void> {
    this.placing?.abort();
    this.placing = new AbortController();
    this.card$.next({ kind: 'placing', name });
    try {
      await this.requests.place(client, await this.mapView.pickPoint(this.placing));
      this.card$.next({ kind: 'placed', name, client });
    } catch (error) {
      this.card$.next(undefined);
      if (!isAbortError(error)) throw error;
    }
  }

  private async takeBack(client: number): Promise<void> {
    this.card$.next(undefined);
    await this.requests.takeBack(client);
  }

  /** The card goes with a run that came to its end; a failure is shown on it. */
  private async refine(): Promise<void> {
    if ((await this.refinement.run()) && this.card$.value?.kind === 'refine')
      this.card$.next(undefined);
  }

  private async saveLedger(): Promise<void> {
    await this.host.ui.saveFile({
      suggestedName: messagesFor(this.host.env.current).usage.fileName,
      mediaType: 'text/csv',
      bytes: new TextEncoder().encode(this.ledger.csv()),
    });
  }

  /** The host refused or is gone: said to the user and to the log, because no caller is waiting. */
  private run(task: Promise<void>): void {
    task.catch((error: unknown) => {
      // A newer request has taken over.
      if (isAbortError(error)) return;
      const message = error instanceof Error ? error.message : String(error);
      this.host.log.error(message);
      this.host.ui.showMessage({ severity: 'error', message }).catch(() => undefined);
    });
  }
}
