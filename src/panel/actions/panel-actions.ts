import type { AnswerActions } from './answer-actions.ts';
import type { BasemapActions } from './basemap-actions.ts';
import type { ExportActions } from './export-actions.ts';
import type { ExtensionActions } from './extension-actions.ts';
import type { FrameActions } from './frame-actions.ts';
import type { HeatActions } from './heat-actions.ts';
import type { MapActions } from './map-actions.ts';
import type { PinActions } from './pin-actions.ts';
import type { PlacingActions } from './placing-actions.ts';
import type { ProjectionActions } from './projection-actions.ts';
import type { RefineActions } from './refine-actions.ts';
import type { SavedViewActions } from './saved-view-actions.ts';
import type { SelectActions } from './select-actions.ts';
import type { StudioActions } from './studio-actions.ts';
import type { TableActions } from './table-actions.ts';
import type { UsageActions } from './usage-actions.ts';

/** What the panel's controls do, by feature; each one is a call of a service. */
export interface PanelActions {
  readonly exports: ExportActions;
  readonly frame: FrameActions;
  readonly heat: HeatActions;
  readonly map: MapActions;
  readonly pins: PinActions;
  readonly placing: PlacingActions;
  readonly refine: RefineActions;
  readonly select: SelectActions;
  readonly table: TableActions;
  readonly studios: StudioActions;
  readonly savedViews: SavedViewActions;
  readonly usage: UsageActions;
  readonly basemap: BasemapActions;
  readonly projection: ProjectionActions;
  readonly answers: AnswerActions;
  readonly extensions: ExtensionActions;
}
