import { isAbortError } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { MapView } from '../../map/map-view.ts';
import type { PlacingActions } from '../../panel/actions/placing-actions.ts';
import { MapRequestService } from '../../services/map-request/map-request-service.ts';
import { BackgroundTasks } from './background-tasks.ts';
import { FrameControls } from './frame-controls.ts';

@injectable()
export class PlacingControls implements PlacingActions {
  private placing: AbortController | undefined;

  constructor(
    @inject(FrameControls) private readonly frame: FrameControls,
    @inject(MapView) private readonly mapView: MapView,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  place(client: number, name: string): void {
    this.tasks.run(this.placeClient(client, name));
  }

  stop(): void {
    this.placing?.abort();
  }

  takeBack(client: number): void {
    this.frame.closeCard();
    this.tasks.run(this.requests.takeBack(client));
  }

  private async placeClient(client: number, name: string): Promise<void> {
    this.placing?.abort();
    this.placing = new AbortController();
    this.frame.showView('map');
    // The map gets the room of the list that this was asked in.
    this.frame.openLeftOut(false);
    this.frame.openCard({ kind: 'placing', name });
    try {
      await this.requests.place(client, await this.mapView.pickPoint(this.placing));
      this.frame.openCard({ kind: 'placed', name, client });
    } catch (error) {
      this.frame.closeCard();
      if (!isAbortError(error)) throw error;
    }
  }
}
