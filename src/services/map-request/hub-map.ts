import { abortError, isAbortError } from '@mystratus/plugin-sdk';
import { BehaviorSubject, Subject, type Subscription } from 'rxjs';
import { isLocated } from '../../common/locations/location.ts';
import type { HeatOptions } from '../../common/maps/heat-options.ts';
import type { MapKind } from '../../common/maps/map-kind.ts';
import type { Bill, BillingService } from '../billing/billing-service.ts';
import type { CachedLocation } from '../cache/location-cache.ts';
import type { ClientLocations } from '../locations/client-locations.ts';
import type { LocationService } from '../locations/location-service.ts';
import { sharpenedLocations } from '../locations/sharpened-locations.ts';
import type { MapKindRegistry } from '../map-kinds/map-kind-registry.ts';
import type { ClientMeasuresService } from '../measures/client-measures-service.ts';
import type { ReadOptions, SelectionService } from '../selection/selection-service.ts';
import type { Settings } from '../settings.ts';
import { describeClients } from './describe-clients.ts';
import {
  type DrawnMap,
  type LocatedClients,
  type PreparedMap,
  prepareMap,
  withLocations,
} from './drawn-map.ts';
import { MapArranger } from './map-arranger.ts';
import type { MapPainter } from './map-painter.ts';
import type { EarlierMap, RequestOptions } from './map-request-service.ts';
import type { MapReport, MapState } from './map-state.ts';
import { selectionChanges$ } from './selection-changes.ts';

export interface HubMapServices {
  readonly selection: SelectionService;
  readonly locations: LocationService;
  readonly measures: ClientMeasuresService;
  readonly billing: BillingService;
  readonly painter: MapPainter;
  readonly settings: Settings;
  readonly kinds: MapKindRegistry;
}

/** The map of one hub, from request to screen. */
export class HubMap {
  readonly state$ = new BehaviorSubject<MapState>({ phase: 'idle' });
  private readonly arranger: MapArranger;
  /** A map has come to the screen, of what may not be pulled up any more. */
  private readonly mapShown$ = new Subject<void>();
  private run: AbortController | undefined;
  private repainting: AbortController | undefined;
  private giveConsent: (() => void) | undefined;
  private prepared: PreparedMap | undefined;
  private drawn: DrawnMap | undefined;
  private watching: Subscription | undefined;

  constructor(
    readonly hubId: string,
    private readonly services: HubMapServices,
  ) {
    this.arranger = new MapArranger(services.measures, services.settings);
  }

  /** The map that is shown; `undefined` while there is none or another is being made. */
  get shown(): DrawnMap | undefined {
    const { phase } = this.state$.value;
    return phase === 'shown' || phase === 'recording' ? this.drawn : undefined;
  }

  /** The set that the numbers in the panel count: the shown map's, or the one that is asked about or drawn. */
  get counted(): Pick<PreparedMap, 'clients' | 'locations'> | undefined {
    const { phase } = this.state$.value;
    return phase === 'confirming' || phase === 'drawing' ? this.prepared : this.shown;
  }

  /** Makes a map of what is pulled up now. A request under way is aborted. Failures become the state. */
  async request(kind: MapKind, options: RequestOptions = {}): Promise<void> {
    const run = this.beginRun();
    try {
      await this.make(kind, options, run.signal);
    } catch (error) {
      if (this.run !== run) return;
      if (isAbortError(error)) {
        await this.redraw();
        return;
      }
      // What else was under way for this map must not say any more how far it is.
      run.abort();
      // What the host's books hold does not matter to a map that has been refused.
      if (this.state$.value.phase === 'refused') return;
      this.state$.next({ phase: 'failed', kind, error });
    }
  }

  confirm(): void {
    this.giveConsent?.();
  }

  /** Ends the request under way; {@link request} then brings back the map that was there before. */
  cancel(): void {
    this.run?.abort();
  }

  /** Ends the request under way without touching the screen, which another hub takes over. */
  suspend(): void {
    this.repainting?.abort();
    if (!this.run) return;
    this.run.abort();
    this.run = undefined;
    if (this.drawn) this.showState(this.drawn);
    else this.state$.next({ phase: 'idle' });
  }

  /** Draws the shown map again, as the settings are now, or clears the screen when there is none. Bills nothing. */
  async redraw(): Promise<void> {
    if (!this.drawn) {
      this.services.painter.clear();
      this.state$.next({ phase: 'idle' });
      return;
    }
    const drawn = { ...this.drawn, arranged: this.arranger.arrange(this.drawn) };
    this.drawn = drawn;
    this.showState(drawn);
    await this.services.painter
      .show(drawn.arranged.scene, {
        signal: this.beginRun().signal,
        attributions: drawn.locations.attributions,
      })
      .catch(ignoreAbort);
  }

  /** Puts better locations, by address key, under the clients of the map; tells whether that changed anything. */
  sharpen(better: ReadonlyMap<string, CachedLocation>): boolean {
    const { drawn } = this;
    if (!drawn?.locations.addressKeys.some((key) => better.has(key))) return false;
    const { results } = drawn.locations;
    const isPlaced = (client: number) => {
      const result = results[client];
      return result !== undefined && isLocated(result) && result.precision === 'by-hand';
    };
    this.putLocations(
      drawn,
      sharpenedLocations(drawn.locations, (client, key) =>
        isPlaced(client) ? undefined : better.get(key),
      ),
    );
    return true;
  }

  /** Locates the clients of the shown map anew, from what is known now, and draws them. Bills nothing. */
  async relocate(): Promise<void> {
    if (!this.shown) return;
    const { signal } = this.beginRun();
    const locations = await this.services.locations.locate(this.shown.clients, { signal });
    this.putLocations(this.shown, locations);
    await this.repaint();
  }

  /** Draws the shown map anew where the user stands. Bills nothing; what is being written down goes on. */
  async repaint(): Promise<void> {
    const { shown } = this;
    if (!shown) return;
    this.repainting?.abort();
    this.repainting = new AbortController();
    const { signal } = this.repainting;
    await this.services.painter
      .show(shown.arranged.scene, {
        signal,
        keepsView: true,
        attributions: shown.locations.attributions,
      })
      .catch(ignoreAbort);
  }

  /** Changes how the hub's heat maps are drawn; tells whether that changed the map that is shown. Bills nothing. */
  async changeHeat(change: Partial<HeatOptions>): Promise<boolean> {
    this.arranger.changeHeat(change);
    return this.rearrange();
  }

  /** Arranges the heat map that is shown anew, by the present options and settings; tells whether there is one. */
  async rearrange(): Promise<boolean> {
    const { weight } = this.arranger.heatOptions;
    const clients = this.shown?.clients;
    if (!clients || this.shown?.report.kind.recipe !== 'density') return false;
    const values = await this.arranger.heatValues(clients);
    const { shown } = this;
    if (shown?.clients !== clients || weight !== this.arranger.heatOptions.weight) return false;
    this.drawn = {
      ...shown,
      heatValues: values,
      arranged: this.arranger.arrange({ ...shown, heatValues: values }),
    };
    this.emitDrawn(this.drawn);
    return true;
  }

  dispose(): void {
    this.run?.abort();
    this.repainting?.abort();
    this.watching?.unsubscribe();
    this.mapShown$.complete();
    this.state$.complete();
  }

  private beginRun(): AbortController {
    this.run?.abort();
    this.repainting?.abort();
    this.run = new AbortController();
    return this.run;
  }

  private async make(
    kind: MapKind,
    { alwaysAsks = false, again }: RequestOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const { billing, settings } = this.services;
    // The host looks its books up while the clients are read and located.
    const [located, terms] = await Promise.all([
      this.readAndLocate(kind, { signal, scope: again?.scope }),
      billing.terms({ signal }),
    ]);
    if (!located) return;
    const prepared = prepareMap(kind, located, terms, billing, again?.mapId);
    if (again && !isSameMap(prepared.report, again)) throw abortError();
    this.prepared = prepared;
    const { report } = prepared;
    const { requests, passedCap } = report.quote;
    if (alwaysAsks || requests > settings.confirmAboveRequests || passedCap !== undefined) {
      this.state$.next({ phase: 'confirming', ...report });
      await this.consent(signal);
    }
    await this.draw(prepared, signal);
  }

  /** `undefined` when there are more clients than the map may show, which is the state by then. */
  private async readAndLocate(
    kind: MapKind,
    options: ReadOptions,
  ): Promise<LocatedClients | undefined> {
    const { selection, locations } = this.services;
    const { signal } = options;
    this.state$.next({ phase: 'working', kind, step: { kind: 'reading' } });
    const pulledUp = await selection.read(this.hubId, options);
    signal.throwIfAborted();
    if (pulledUp.clients.size > kind.clientLimit) {
      this.refuse(kind, pulledUp.clients.size);
      return undefined;
    }
    const step = { kind: 'locating', clientCount: pulledUp.clients.size } as const;
    this.state$.next({ phase: 'working', kind, step });
    return { ...pulledUp, locations: await locations.locate(pulledUp.clients, { signal }) };
  }

  /** From here on what is located counts, whether or not the map gets to the screen. */
  private async draw(prepared: PreparedMap, signal: AbortSignal): Promise<void> {
    const { billing, painter, settings } = this.services;
    const { clients, locations, terms, report } = prepared;
    // With the whole report, so that the panel has made all its room when the map is painted into what is left.
    this.state$.next({ phase: 'drawing', ...report });
    const { heatRadiusMiles } = settings;
    const heatValues =
      report.kind.recipe === 'density' ? await this.arranger.heatValues(clients) : undefined;
    const arranged = this.arranger.arrange({ ...prepared, heatValues });
    let mapIsDrawn = false;
    let bill: Bill = { quote: report.quote, isKept: true, mapId: report.mapId };
    try {
      await painter.show(arranged.scene, { signal, attributions: locations.attributions });
      mapIsDrawn = report.coverage.located > 0;
      this.drawn = { ...prepared, heatValues, arranged };
      this.state$.next({ phase: 'recording', ...report, heat: arranged.heat });
      await presentation();
    } finally {
      bill = await billing.record(clients, locations, terms, {
        mapIsDrawn,
        mapId: report.mapId,
      });
    }
    // It may have been sharpened or drawn otherwise while it was written down.
    const drawn = this.drawn ?? { ...prepared, heatValues, arranged };
    this.drawn = { ...drawn, report: { ...drawn.report, ...bill } };
    // Another request may have taken the screen while this one was written down.
    signal.throwIfAborted();
    this.showState(this.drawn);
    // It may have been set otherwise while the map was drawn.
    if (settings.heatRadiusMiles !== heatRadiusMiles && (await this.rearrange())) {
      await this.repaint();
    }
  }

  private putLocations(drawn: DrawnMap, locations: ClientLocations): void {
    const moved = withLocations(drawn, locations);
    this.drawn = { ...moved, arranged: this.arranger.arrange(moved) };
    if (this.shown) this.emitDrawn(this.drawn);
  }

  /** The map has changed; the phase that it is in has not. */
  private emitDrawn({ report, arranged: { heat } }: DrawnMap): void {
    const state = this.state$.value;
    if (state.phase === 'shown' || state.phase === 'recording') {
      this.state$.next({ ...state, ...report, heat });
    }
  }

  private showState({ report, arranged: { heat } }: DrawnMap): void {
    this.state$.next({ phase: 'shown', ...report, heat, change: undefined });
    this.watching ??= this.watchSelection();
    this.mapShown$.next();
  }

  private refuse(kind: MapKind, clientCount: number): void {
    const alternative = this.services.kinds.all.find(
      ({ clientLimit }) => clientLimit >= clientCount,
    );
    this.state$.next({ phase: 'refused', kind, clientCount, alternative });
  }

  /** Resolves when the user consents; rejects with an `AbortError` when the request ends before. */
  private consent(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.giveConsent = resolve;
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }

  /** Says what a map of the changed selection would bill. It never bills by itself. */
  private watchSelection(): Subscription {
    const { mapShown$ } = this;
    const sources = { ...this.services, mapShown$, shown: () => this.shown };
    return selectionChanges$(this.hubId, sources).subscribe((change) => {
      const state = this.state$.value;
      if (state.phase !== 'shown' || state.change === change) return;
      this.state$.next({ ...state, change });
    });
  }
}

/** Of the clients that it was of, and billed already. */
function isSameMap(report: MapReport, { clients }: EarlierMap): boolean {
  return report.quote.requests === 0 && describeClients(report) === clients;
}

/** Lets go of the thread once, so that what was painted gets to the screen before the bill is written. */
function presentation(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function ignoreAbort(error: unknown): void {
  if (!isAbortError(error)) throw error;
}
