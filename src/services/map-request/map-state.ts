import type { Coverage } from '../../common/coverage/coverage.ts';
import type { OmissionReason } from '../../common/locations/location.ts';
import type { HeatSummary } from '../../common/maps/heat-scene.ts';
import type { MapKind } from '../../common/maps/map-kind.ts';
import type { Quote } from '../../common/money/quote.ts';
import type { RowScope } from '../selection/selection-service.ts';

/** What a hub's panel is about, whole; replaced, never changed. */
export type MapState =
  | { readonly phase: 'idle' }
  | WorkingState
  | ConfirmingState
  | DrawingState
  | RecordingState
  | RefusedState
  | ShownState
  | FailedState;

export interface WorkingState {
  readonly phase: 'working';
  readonly kind: MapKind;
  readonly step: WorkingStep;
}

/** What a request is busy with before its map is drawn. */
export type WorkingStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'locating'; readonly clientCount: number };

/** What is known of a map from before it is drawn. */
export interface MapReport {
  readonly kind: MapKind;
  /** The search and filters that made the set, for people. */
  readonly filterText: string;
  readonly coverage: Coverage;
  /** What the map bills when it is drawn; once it is shown, what it did bill. */
  readonly quote: Quote;
  /** False where what was found could not be written down, and is not billed. */
  readonly isKept: boolean;
  /** The map's entry in the ledger; `undefined` until there is one. */
  readonly mapId?: string | undefined;
  /** The rows that the set was read from. */
  readonly scope: RowScope;
  readonly leftOut: readonly LeftOutGroup[];
}

/** The quote is above what may be made without asking. */
export interface ConfirmingState extends MapReport {
  readonly phase: 'confirming';
}

export interface DrawingState extends MapReport {
  readonly phase: 'drawing';
}

/** More clients than this kind of map may show; nothing was looked up or billed. */
export interface RefusedState {
  readonly phase: 'refused';
  readonly kind: MapKind;
  readonly clientCount: number;
  /** A kind that may show as many. */
  readonly alternative: MapKind | undefined;
}

/** The map is on the screen, and what it bills is being written down. */
export interface RecordingState extends MapReport {
  readonly phase: 'recording';
  /** Of a heat map. */
  readonly heat: HeatSummary | undefined;
}

export interface ShownState extends MapReport {
  readonly phase: 'shown';
  /** Of a heat map. */
  readonly heat: HeatSummary | undefined;
  /** The selection has changed since, and what a map of it would bill. */
  readonly change: SelectionChange | undefined;
}

export interface FailedState {
  readonly phase: 'failed';
  readonly kind: MapKind;
  readonly error: unknown;
}

export interface SelectionChange {
  readonly clientCount: number;
  /** `undefined` where there are more clients than the map may show. */
  readonly newLookups: number | undefined;
}

/** Clients that share a reason for not being on the map, or for being checked though they are. */
export interface LeftOutGroup {
  readonly reason: OmissionReason | 'address-check';
  readonly clients: readonly LeftOutClient[];
}

export interface LeftOutClient {
  /** Index in the client set. */
  readonly client: number;
  readonly name: string;
  /** More for people, such as a country; may be empty. */
  readonly detail: string;
}
