import { inject, injectable } from 'inversify';
import type { AreaTool } from '../../common/selection/area-tool.ts';
import type { SelectionMode } from '../../common/selection/client-selection.ts';
import { MapView } from '../../map/map-view.ts';
import type { SelectActions } from '../../panel/actions/select-actions.ts';
import { MapSelectionService } from '../../services/map-selection/map-selection-service.ts';
import { BackgroundTasks } from './background-tasks.ts';
import { FrameControls } from './frame-controls.ts';

@injectable()
export class SelectControls implements SelectActions {
  constructor(
    @inject(MapView) private readonly mapView: MapView,
    @inject(MapSelectionService) private readonly selection: MapSelectionService,
    @inject(FrameControls) private readonly frame: FrameControls,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  toggleTool(tool: AreaTool): void {
    const { drawing } = this.mapView;
    this.frame.showView('map');
    drawing.use(drawing.state.tool === tool ? undefined : tool);
  }

  setMode(mode: SelectionMode): void {
    this.mapView.drawing.setMode(mode);
  }

  setRadius(radiusMiles: number): void {
    this.mapView.drawing.setRadius(radiusMiles);
  }

  selectInHub(): void {
    this.tasks.run(this.selection.selectInHub());
  }

  clear(): void {
    this.mapView.drawing.forget();
    this.selection.clear();
  }

  undo(): void {
    this.mapView.drawing.forget();
    this.selection.undo();
  }

  redo(): void {
    this.mapView.drawing.forget();
    this.selection.redo();
  }
}
