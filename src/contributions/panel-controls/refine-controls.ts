import { inject, injectable } from 'inversify';
import type { RefineActions } from '../../panel/actions/refine-actions.ts';
import { RefinementSession } from '../../services/refinement/refinement-session.ts';
import { BackgroundTasks } from './background-tasks.ts';
import { FrameControls } from './frame-controls.ts';

@injectable()
export class RefineControls implements RefineActions {
  constructor(
    @inject(FrameControls) private readonly frame: FrameControls,
    @inject(RefinementSession) private readonly refinement: RefinementSession,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  start(): void {
    this.tasks.run(this.refine());
  }

  stop(): void {
    this.refinement.cancel();
  }

  /** The card goes with a run that came to its end; a failure is shown on it. */
  private async refine(): Promise<void> {
    if ((await this.refinement.run()) && this.frame.card?.kind === 'refine') this.frame.closeCard();
  }
}
