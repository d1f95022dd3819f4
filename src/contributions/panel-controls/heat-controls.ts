import { inject, injectable } from 'inversify';
import type { HeatOptions, HeatWeight } from '../../common/maps/heat-options.ts';
import { MapView } from '../../map/map-view.ts';
import type { HeatActions, HeatLock } from '../../panel/actions/heat-actions.ts';
import { MapRequestService } from '../../services/map-request/map-request-service.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class HeatControls implements HeatActions {
  constructor(
    @inject(MapView) private readonly mapView: MapView,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  setWeight(weight: HeatWeight): void {
    this.change({ weight });
  }

  setRadius(radiusMiles: number): void {
    this.change({ radiusMiles });
  }

  lockScale(lock: HeatLock | undefined): void {
    if (lock) this.change({ lockedMaximum: lock.maximum, radiusMiles: lock.radiusMiles });
    else this.change({ lockedMaximum: undefined });
  }

  showOutliers(): void {
    this.mapView.fit({ toAll: true });
  }

  private change(change: Partial<HeatOptions>): void {
    this.tasks.run(this.requests.changeHeat(change));
  }
}
