import type { DistanceUnit, Theme } from '@mystratus/plugin-sdk';
import type { ProjectionChoice } from '../common/maps/projection-choice.ts';
import type { Formats } from '../common/messages/formats.ts';
import type { Messages } from '../common/messages/messages.ts';
import type { SavedView } from '../common/saved-views/saved-view.ts';
import type { MapSummary } from '../common/tables/map-summary.ts';
import type { AreaDrawingState } from '../map/area-drawing.ts';
import type { ComparedScale } from '../map/compared-maps.ts';
import type { PinTarget } from '../map/map-view.ts';
import type { BasemapState } from '../services/basemaps/basemap-service.ts';
import type { LedgerSummary } from '../services/billing/ledger-report.ts';
import type { NetworkState } from '../services/connectivity/network-status.ts';
import type { ExportState } from '../services/export/map-export.ts';
import type { ExtensionsState } from '../services/extensions/extensions-overview.ts';
import type { AnalysesState } from '../services/extensions/plugin-analyses.ts';
import type { AnswersState } from '../services/insights/answers-service.ts';
import type { MapState } from '../services/map-request/map-state.ts';
import type { MapSelection } from '../services/map-selection/map-selection-service.ts';
import type { MeasuresState } from '../services/measures/shown-measures.ts';
import type { PinColorsState } from '../services/pin-colors/pin-colors.ts';
import type { RefinementState } from '../services/refinement/refinement-session.ts';
import type { StudioRingsState } from '../services/studios/studio-rings.ts';
import type { TableState } from '../services/tables/place-table-service.ts';
import type { HeatPanelState } from './heat-model.ts';

/** Everything the panel shows; replaced whole. */
export interface PanelState {
  readonly map: MapState;
  /** The clients that are selected on the map, by its tools or in the hub. */
  readonly selection: MapSelection;
  /** The account's studios, and the rings around them. */
  readonly rings: StudioRingsState;
  /** What areas are drawn with. */
  readonly drawing: AreaDrawingState;
  /** Of the heat map on the screen. */
  readonly heat: HeatPanelState;
  /** Clients who are outside the view because they are far from all others. */
  readonly outlierCount: number;
  /** Sessions, sales and attributes of the clients on the map; read when it is shown. */
  readonly measures: MeasuresState;
  /** The map in a sentence, when it has settled. */
  readonly summary: MapSummary | undefined;
  /** The map view is not fully painted. */
  readonly isPainting: boolean;
  readonly network: NetworkState;
  readonly basemap: BasemapState;
  /** What the account has chosen. */
  readonly projection: ProjectionChoice;
  readonly theme: Theme;
  readonly locale: string;
  readonly distanceUnit: DistanceUnit;
  readonly messages: Messages;
  readonly formats: Formats;
  readonly frame: FrameState;
  /** The pins pointed at, or chosen and held open. */
  readonly pins: PinCardState | undefined;
  /** What the pins are coloured by. */
  readonly colors: PinColorsState;
  readonly refinement: RefinementState;
  /** Known while its view is open. */
  readonly table: TableState | undefined;
  /** Known while its view is open. */
  readonly answers: AnswersState | undefined;
  /** Known while the view of answers is open. */
  readonly analyses: AnalysesState | undefined;
  readonly extensions: ExtensionsState;
  /** Of the two maps that are compared. */
  readonly comparedScale: ComparedScale | undefined;
  readonly exports: ExportState;
  /** Of the shown map's hub. */
  readonly savedViews: readonly SavedView[];
  /** Known while its card is open. */
  readonly usage: LedgerSummary | undefined;
}

/** What of the panel is open. */
export interface FrameState {
  readonly view: PanelViewId;
  readonly card: PanelCard | undefined;
  /** The list of clients who are left out is open. */
  readonly isLeftOutOpen: boolean;
}

/** The map, or what is shown of its clients in its place. */
export type PanelViewId = keyof Messages['views'];

/** What the toolbar opens over the map. */
export type PanelToolId = keyof Messages['tools'];

/** Cards that the user opens over the map; one at a time. */
export type PanelCard =
  | { readonly kind: 'tool'; readonly tool: PanelToolId }
  | { readonly kind: 'refine' | 'usage' }
  /** The user points at a place to judge. */
  | { readonly kind: 'picking-site' }
  /** The user points at the place of this client. */
  | { readonly kind: 'placing'; readonly name: string }
  /** This client has just been placed. */
  | { readonly kind: 'placed'; readonly name: string; readonly client: number };

export interface PinCardState {
  readonly target: PinTarget;
  /** Chosen pins stay open until closed; pins pointed at go with the pointer. */
  readonly isHeld: boolean;
  /** What the clients of chosen pins are searched for. */
  readonly search: string;
}
