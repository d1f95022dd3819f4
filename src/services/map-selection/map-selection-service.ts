import type { Disposable } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';
import type { Observable } from 'rxjs';
import type { ClientSet } from '../../common/clients/client-set.ts';
import type { ClientSelection, SelectionMode } from '../../common/selection/client-selection.ts';
import type { MapArea } from '../../common/selection/map-area.ts';

export const MapSelectionService = Symbol(
  'MapSelectionService',
) as ServiceIdentifier<MapSelectionService>;

/** The clients of the shown map that are selected. */
export interface MapSelection {
  /** The set that the indexes are of; `undefined` where nothing is selected, and nothing was. */
  readonly set: ClientSet | undefined;
  /** Located ones and, selected in the hub, others too. */
  readonly clients: ClientSelection;
  /** Who selected them last. */
  readonly source: 'map' | 'hub';
  /** Those of them that have a location. */
  readonly locatedCount: number;
  /** Distinct addresses of these. */
  readonly homeCount: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * What is selected on the shown map, by its tools or by selecting rows in the hub. It belongs to the set of clients:
 * another map of the same set keeps it, a map of another set begins with nothing.
 */
export interface MapSelectionService extends Disposable {
  readonly current: MapSelection;
  /** Starts with the present selection. */
  readonly state$: Observable<MapSelection>;
  /**
   * Selects the located clients in an area.
   *
   * @param adjusts the area replaces the one before it, as one step for {@link undo}
   */
  selectArea(area: MapArea, mode: SelectionMode, options?: { readonly adjusts: boolean }): void;
  /** Selects clients by their indexes in the map's set. */
  select(clients: readonly number[], mode: SelectionMode): void;
  /** Selects the clients of the map's set that have these ids, as they were selected before the map came back. */
  restore(clientIds: readonly string[], source: MapSelection['source']): void;
  clear(): void;
  undo(): void;
  redo(): void;
  /** Makes the rows of the selected clients the hub's selection. */
  selectInHub(): Promise<void>;
}
