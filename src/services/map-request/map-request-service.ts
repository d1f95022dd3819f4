import type { Disposable } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';
import type { Observable } from 'rxjs';
import type { ClientSet } from '../../common/clients/client-set.ts';
import type { CoveragePart } from '../../common/coverage/coverage.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import type { ArrangedMap } from '../../common/maps/arranged-map.ts';
import type { HeatOptions } from '../../common/maps/heat-options.ts';
import type { MapChange } from '../../maps-api.ts';
import type { CachedLocation } from '../cache/location-cache.ts';
import type { ClientLocations } from '../locations/client-locations.ts';
import type { RowScope } from '../selection/selection-service.ts';
import type { MapReport, MapState } from './map-state.ts';

export const MapRequestService = Symbol(
  'MapRequestService',
) as ServiceIdentifier<MapRequestService>;

/** The clients of a map that is shown, and where they are. */
export interface ShownClients {
  readonly clients: ClientSet;
  readonly locations: ClientLocations;
}

export interface RequestOptions {
  /** The user is asked first, whatever the map bills. */
  readonly alwaysAsks?: boolean;
  /** This map once more, of the same clients and free of charge; where that cannot be, none. */
  readonly again?: EarlierMap;
}

/** A map that was made before the plugin was started. */
export interface EarlierMap {
  /** Of its entry in the ledger. */
  readonly mapId: string;
  readonly scope: RowScope;
  /** See `describeClients`. */
  readonly clients: string;
}

/** A map that nobody has asked for yet, as it would be drawn. */
export interface MapDraft {
  readonly report: MapReport;
  readonly arranged: ArrangedMap;
  /** What must be said of where the locations are from. */
  readonly attributions: readonly string[];
}

/** What some pins of the shown map stand for, for people. */
export interface PinDetails {
  readonly pinKind: ArrangedMap['pinKind'];
  readonly pinCount: number;
  /** The zip and town, or the address, where there is one pin; the zips where a few are at one point. */
  readonly label: string;
  readonly clients: readonly PinnedClient[];
  /** Part of the located clients of the map, from 0 to 1. */
  readonly share: number;
}

export interface PinnedClient {
  /** Index in the client set. */
  readonly client: number;
  readonly name: string;
  readonly address: string;
  readonly isPlacedByHand: boolean;
}

/**
 * Makes maps: client set → limit → locations → quote → (confirm) → draw → ledger → coverage. Each hub has a map of
 * its own; the one of the active hub is on the screen.
 */
export interface MapRequestService extends Disposable {
  /** The state of the active hub's map; starts with the present one. */
  readonly state$: Observable<MapState>;
  /** The clients of the active hub's map; `undefined` while there is none or another is being made. */
  readonly shown: ShownClients | undefined;
  /** The active hub's map in numbers. */
  readonly shownMap: MapChange | undefined;
  /** Each new map when it is on the screen: whose it is, and where they are. */
  readonly shown$: Observable<ShownClients>;
  /** What has been prepared last. */
  readonly draft$: Observable<MapDraft>;
  /** Makes a map of what is pulled up in the hub. A newer request in the hub aborts this one. Never rejects. */
  request(mapKindId: string, hubId: string, options?: RequestOptions): Promise<void>;
  /**
   * Reads and locates what is pulled up in the hub, so that a map of it comes at once. Shows, stores and bills
   * nothing. Rejects with an `AbortError` when the signal is aborted.
   */
  prepare(hubId: string, options: { readonly signal: AbortSignal }): Promise<void>;
  /** Goes on with the request that waits for the user's consent. */
  confirm(): void;
  /** Ends the request under way; what it has located counts, the map does not. */
  cancel(): void;
  /** Makes a map of this kind in the active hub, of what is pulled up now. */
  remake(mapKindId: string): Promise<void>;
  /** Makes the shown map again, of what is pulled up now. */
  update(): Promise<void>;
  /** Makes this hub the active one and draws its map again, free of charge. */
  showHub(hubId: string): Promise<void>;
  /** Changes how the active hub's heat maps are drawn, the shown one at once where the user stands. Bills nothing. */
  changeHeat(change: Partial<HeatOptions>): Promise<void>;
  /** Puts better locations, by address key, under the clients of every hub's map. Bills nothing. */
  sharpen(better: ReadonlyMap<string, CachedLocation>): Promise<void>;
  /** Puts a client of the shown map where the user says, for good. Bills nothing. */
  place(client: number, point: LonLat): Promise<void>;
  /** Takes back where the user has put a client. */
  takeBack(client: number): Promise<void>;
  /** Selects the rows that a part of the coverage counts. */
  selectPart(part: CoveragePart): Promise<void>;
  /** Selects the rows of the clients at these pins. */
  selectPins(pinIds: readonly string[]): Promise<void>;
  /** What these pins stand for. */
  describePins(pinIds: readonly string[]): PinDetails;
  /** Opens the record of a client of the shown map in the host. */
  openClient(client: number): Promise<void>;
}
