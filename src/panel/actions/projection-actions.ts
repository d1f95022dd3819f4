import type { ProjectionChoice } from '../../common/maps/projection-choice.ts';

export interface ProjectionActions {
  choose(choice: ProjectionChoice): void;
}
