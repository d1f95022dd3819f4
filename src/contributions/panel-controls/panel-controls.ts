import { inject, injectable } from 'inversify';
import type { PanelActions } from '../../panel/actions/panel-actions.ts';
import { AnswerControls } from './answer-controls.ts';
import { BasemapControls } from './basemap-controls.ts';
import { ExportControls } from './export-controls.ts';
import { ExtensionControls } from './extension-controls.ts';
import { FrameControls } from './frame-controls.ts';
import { HeatControls } from './heat-controls.ts';
import { MapControls } from './map-controls.ts';
import { PinControls } from './pin-controls.ts';
import { PlacingControls } from './placing-controls.ts';
import { ProjectionControls } from './projection-controls.ts';
import { RefineControls } from './refine-controls.ts';
import { SavedViewControls } from './saved-view-controls.ts';
import { SelectControls } from './select-controls.ts';
import { StudioControls } from './studio-controls.ts';
import { TableControls } from './table-controls.ts';
import { UsageControls } from './usage-controls.ts';

/** What the panel's controls do, feature by feature. */
@injectable()
export class PanelControls implements PanelActions {
  constructor(
    @inject(ExportControls) readonly exports: ExportControls,
    @inject(FrameControls) readonly frame: FrameControls,
    @inject(HeatControls) readonly heat: HeatControls,
    @inject(MapControls) readonly map: MapControls,
    @inject(PinControls) readonly pins: PinControls,
    @inject(PlacingControls) readonly placing: PlacingControls,
    @inject(RefineControls) readonly refine: RefineControls,
    @inject(SelectControls) readonly select: SelectControls,
    @inject(TableControls) readonly table: TableControls,
    @inject(StudioControls) readonly studios: StudioControls,
    @inject(SavedViewControls) readonly savedViews: SavedViewControls,
    @inject(UsageControls) readonly usage: UsageControls,
    @inject(BasemapControls) readonly basemap: BasemapControls,
    @inject(ProjectionControls) readonly projection: ProjectionControls,
    @inject(AnswerControls) readonly answers: AnswerControls,
    @inject(ExtensionControls) readonly extensions: ExtensionControls,
  ) {}
}
