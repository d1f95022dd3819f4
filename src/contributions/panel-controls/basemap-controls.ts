import { inject, injectable } from 'inversify';
import type { BasemapActions } from '../../panel/actions/basemap-actions.ts';
import { BasemapService } from '../../services/basemaps/basemap-service.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class BasemapControls implements BasemapActions {
  constructor(
    @inject(BasemapService) private readonly basemaps: BasemapService,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  choose(basemapId: string): void {
    this.tasks.run(this.basemaps.choose(basemapId));
  }

  addPack(): void {
    this.tasks.run(this.basemaps.addPack());
  }

  removePack(basemapId: string): void {
    this.tasks.run(this.basemaps.removePack(basemapId));
  }
}
