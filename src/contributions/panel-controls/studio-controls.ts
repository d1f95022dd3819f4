import { inject, injectable } from 'inversify';
import type { StudioActions } from '../../panel/actions/studio-actions.ts';
import { StudioRings } from '../../services/studios/studio-rings.ts';

@injectable()
export class StudioControls implements StudioActions {
  constructor(@inject(StudioRings) private readonly rings: StudioRings) {}

  show(areShown: boolean): void {
    this.rings.show(areShown);
  }

  ring(studioIds: readonly string[]): void {
    this.rings.ring(studioIds);
  }
}
