import { inject, injectable } from 'inversify';
import type { SavedViewActions } from '../../panel/actions/saved-view-actions.ts';
import { SavedViews } from '../../services/saved-views/saved-views.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class SavedViewControls implements SavedViewActions {
  constructor(
    @inject(SavedViews) private readonly views: SavedViews,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  save(name: string): void {
    this.tasks.run(this.views.save(name));
  }

  apply(name: string): void {
    this.tasks.run(this.views.apply(name));
  }

  rename(name: string, to: string): void {
    this.tasks.run(this.views.rename(name, to));
  }

  remove(name: string): void {
    this.tasks.run(this.views.remove(name));
  }
}
