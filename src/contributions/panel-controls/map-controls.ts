import { inject, injectable } from 'inversify';
import type { CoveragePart } from '../../common/coverage/coverage.ts';
import type { MapActions } from '../../panel/actions/map-actions.ts';
import { MapRequestService } from '../../services/map-request/map-request-service.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class MapControls implements MapActions {
  constructor(
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  make(mapKindId: string): void {
    this.tasks.run(this.requests.remake(mapKindId));
  }

  confirm(): void {
    this.requests.confirm();
  }

  cancel(): void {
    this.requests.cancel();
  }

  update(): void {
    this.tasks.run(this.requests.update());
  }

  selectPart(part: CoveragePart): void {
    this.tasks.run(this.requests.selectPart(part));
  }

  openClient(client: number): void {
    this.tasks.run(this.requests.openClient(client));
  }
}
