import { inject, injectable } from 'inversify';
import type { ExportChoice } from '../../common/export/export-choice.ts';
import type { ExportActions } from '../../panel/actions/export-actions.ts';
import { MapExport } from '../../services/export/map-export.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class ExportControls implements ExportActions {
  constructor(
    @inject(MapExport) private readonly maps: MapExport,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  change(change: Partial<ExportChoice>): void {
    this.maps.change(change);
  }

  start(): void {
    this.tasks.run(this.maps.start());
  }

  cancel(): void {
    this.maps.cancel();
  }
}
