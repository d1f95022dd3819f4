import type { Disposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import {
  BehaviorSubject,
  distinctUntilChanged,
  EMPTY,
  filter,
  map,
  type Observable,
  of,
  switchMap,
} from 'rxjs';
import { addressLine } from '../../common/address/address-line.ts';
import { type CoveragePart, rowsOfPart } from '../../common/coverage/coverage.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import type { ArrangedMap } from '../../common/maps/arranged-map.ts';
import type { HeatOptions } from '../../common/maps/heat-options.ts';
import type { MapChange } from '../../maps-api.ts';
import { BillingService, REHEARSED_TERMS } from '../billing/billing-service.ts';
import type { CachedLocation } from '../cache/location-cache.ts';
import { BY_HAND_PROVIDER_ID, HandPlacements } from '../locations/hand-placements.ts';
import { LocationService } from '../locations/location-service.ts';
import { MapKindRegistry } from '../map-kinds/map-kind-registry.ts';
import { ClientMeasuresService } from '../measures/client-measures-service.ts';
import { SelectionService } from '../selection/selection-service.ts';
import { Settings } from '../settings.ts';
import { prepareMap } from './drawn-map.ts';
import { HubMap, type HubMapServices } from './hub-map.ts';
import { MapArranger } from './map-arranger.ts';
import { MapPainter } from './map-painter.ts';
import type {
  MapDraft,
  MapRequestService,
  PinDetails,
  RequestOptions,
  ShownClients,
} from './map-request-service.ts';
import type { MapState } from './map-state.ts';

/** More zips at one point are counted, not named. */
const MOST_ZIPS_NAMED = 3;

/** Keeps a {@link HubMap} for each hub and brings the active one to the screen. */
@injectable()
export class HubMapRequestService implements MapRequestService {
  private readonly hubs = new Map<string, HubMap>();
  private readonly active$ = new BehaviorSubject<HubMap | undefined>(undefined);
  private readonly services: HubMapServices;
  private readonly settingsWatch: Disposable;
  private readonly drafts = new BehaviorSubject<MapDraft | undefined>(undefined);

  readonly draft$ = this.drafts.pipe(filter((draft) => draft !== undefined));

  readonly state$: Observable<MapState> = this.active$.pipe(
    switchMap((hub) => hub?.state$ ?? of<MapState>({ phase: 'idle' })),
  );

  readonly shown$: Observable<ShownClients> = this.active$.pipe(
    switchMap((hub) => hub?.state$.pipe(map(() => hub.shown)) ?? EMPTY),
    filter((shown) => shown !== undefined),
    distinctUntilChanged((a, b) => a.clients === b.clients),
  );

  constructor(
    @inject(SelectionService) selection: SelectionService,
    @inject(LocationService) locations: LocationService,
    @inject(BillingService) billing: BillingService,
    @inject(MapPainter) painter: MapPainter,
    @inject(Settings) settings: Settings,
    @inject(MapKindRegistry) kinds: MapKindRegistry,
    @inject(ClientMeasuresService) measures: ClientMeasuresService,
    @inject(HandPlacements) private readonly placements: HandPlacements,
  ) {
    this.services = { selection, locations, measures, billing, painter, settings, kinds };
    this.settingsWatch = settings.onDidChange(() => this.redrawHeat((hub) => hub.rearrange()));
  }

  get shown(): ShownClients | undefined {
    return this.active$.value?.shown;
  }

  get shownMap(): MapChange | undefined {
    const hub = this.active$.value;
    if (!hub?.shown) return undefined;
    const { kind, coverage } = hub.shown.report;
    return {
      hubId: hub.hubId,
      mapKindId: kind.id,
      clientCount: hub.shown.clients.size,
      locatedCount: coverage.located,
    };
  }

  async request(mapKindId: string, hubId: string, options?: RequestOptions): Promise<void> {
    const kind = this.services.kinds.get(mapKindId);
    if (!kind) throw new Error(`There is no kind of map "${mapKindId}".`);
    await this.activate(hubId).request(kind, options);
  }

  async prepare(hubId: string, options: { readonly signal: AbortSignal }): Promise<void> {
    const { selection, billing, kinds, measures, settings } = this.services;
    const pulledUp = await selection.read(hubId, options);
    const kind = kinds.all.find(({ clientLimit }) => pulledUp.clients.size <= clientLimit);
    if (!kind) return;
    // Services keep what they have found about a set for as long as the set stays as it is.
    const locations = await this.services.locations.locate(pulledUp.clients, options);
    const prepared = prepareMap(kind, { ...pulledUp, locations }, REHEARSED_TERMS, billing);
    const arranged = new MapArranger(measures, settings).arrange({
      ...prepared,
      heatValues: undefined,
    });
    const { attributions } = locations;
    this.drafts.next({ report: prepared.report, arranged, attributions });
  }

  confirm(): void {
    this.active$.value?.confirm();
  }

  cancel(): void {
    this.active$.value?.cancel();
  }

  async remake(mapKindId: string): Promise<void> {
    const hub = this.active$.value;
    if (hub) await this.request(mapKindId, hub.hubId);
  }

  async update(): Promise<void> {
    const shown = this.active$.value?.shown;
    if (shown) await this.remake(shown.report.kind.id);
  }

  async showHub(hubId: string): Promise<void> {
    if (this.active$.value?.hubId !== hubId) await this.activate(hubId).redraw();
  }

  async changeHeat(change: Partial<HeatOptions>): Promise<void> {
    await this.redrawHeat((hub) => hub.changeHeat(change));
  }

  async sharpen(better: ReadonlyMap<string, CachedLocation>): Promise<void> {
    for (const hub of this.hubs.values()) {
      if (hub.sharpen(better) && hub === this.active$.value) await hub.repaint();
    }
  }

  async place(client: number, point: LonLat): Promise<void> {
    await this.changePlacement(client, (id, key) => this.placements.place(id, key, point));
  }

  async takeBack(client: number): Promise<void> {
    await this.changePlacement(client, (id, key) => this.placements.takeBack(id, key));
  }

  async selectPart(part: CoveragePart): Promise<void> {
    const hub = this.active$.value;
    if (!hub?.counted) return;
    const { clients, locations } = hub.counted;
    await this.services.selection.select(hub.hubId, rowsOfPart(part, clients, locations.results));
  }

  async selectPins(pinIds: readonly string[]): Promise<void> {
    const hub = this.active$.value;
    if (!hub?.shown) return;
    const chosen = new Set(this.clientIndexesAt(pinIds));
    const rows = hub.shown.clients.rowsWhere((client) => chosen.has(client));
    await this.services.selection.select(hub.hubId, rows);
  }

  describePins(pinIds: readonly string[]): PinDetails {
    const shown = this.active$.value?.shown;
    if (!shown) return { pinKind: 'home', pinCount: 0, label: '', clients: [], share: 0 };
    const clients = this.clientIndexesAt(pinIds).map((client) => ({
      client,
      name: shown.clients.nameAt(client),
      address: addressLine(shown.clients.addressAt(client)),
      isPlacedByHand: shown.locations.providerIds[client] === BY_HAND_PROVIDER_ID,
    }));
    return {
      pinKind: shown.arranged.pinKind,
      pinCount: pinIds.length,
      label: labelOf(pinIds, shown.arranged),
      clients,
      share: clients.length / shown.report.coverage.located,
    };
  }

  async openClient(client: number): Promise<void> {
    const hub = this.active$.value;
    const row = hub?.shown?.clients.rowAt(client);
    if (hub && row !== undefined) await this.services.selection.open(hub.hubId, row);
  }

  dispose(): void {
    this.settingsWatch.dispose();
    for (const hub of this.hubs.values()) hub.dispose();
    this.active$.complete();
    this.drafts.complete();
  }

  /** A request under way in the hub that is left ends: its map would take the screen of this one. */
  private activate(hubId: string): HubMap {
    const active = this.active$.value;
    if (active?.hubId === hubId) return active;
    active?.suspend();
    let hub = this.hubs.get(hubId);
    if (!hub) {
      hub = new HubMap(hubId, this.services);
      this.hubs.set(hubId, hub);
    }
    this.active$.next(hub);
    return hub;
  }

  /** Another hub may have taken the screen meanwhile. */
  private async redrawHeat(change: (hub: HubMap) => Promise<boolean>): Promise<void> {
    const hub = this.active$.value;
    if (hub && (await change(hub)) && hub === this.active$.value) await hub.repaint();
  }

  private async changePlacement(
    client: number,
    change: (clientId: string, addressKey: string) => Promise<void>,
  ): Promise<void> {
    const hub = this.active$.value;
    const addressKey = hub?.shown?.locations.addressKeys[client];
    if (!hub?.shown || addressKey === undefined) return;
    await change(hub.shown.clients.idAt(client), addressKey);
    await hub.relocate();
  }

  private clientIndexesAt(pinIds: readonly string[]): readonly number[] {
    const arranged = this.active$.value?.shown?.arranged;
    return arranged ? pinIds.flatMap((id) => arranged.clientsAt(id)) : [];
  }
}

/** Of one pin, or of the few zips that are at one point. */
function labelOf(pinIds: readonly string[], arranged: ArrangedMap): string {
  const most = arranged.pinKind === 'zip' ? MOST_ZIPS_NAMED : 1;
  return pinIds.length > most ? '' : pinIds.map((id) => arranged.labelOf(id)).join(' · ');
}
