import { inject, injectable } from 'inversify';
import type { ProjectionChoice } from '../../common/maps/projection-choice.ts';
import type { ProjectionActions } from '../../panel/actions/projection-actions.ts';
import { ChosenProjection } from '../../services/projection/chosen-projection.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class ProjectionControls implements ProjectionActions {
  constructor(
    @inject(ChosenProjection) private readonly projection: ChosenProjection,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  choose(choice: ProjectionChoice): void {
    this.tasks.run(this.projection.choose(choice));
  }
}
