import { type Disposable, toDisposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { MapView } from '../map/map-view.ts';
import { ChosenProjection } from '../services/projection/chosen-projection.ts';
import type { Contribution } from './contribution.ts';
import { BackgroundTasks } from './panel-controls/background-tasks.ts';

/** Lays the ground flat as the account has chosen. */
@injectable()
export class ProjectionOnMap implements Contribution {
  constructor(
    @inject(ChosenProjection) private readonly projection: ChosenProjection,
    @inject(MapView) private readonly mapView: MapView,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  contribute(): Disposable {
    const showing = this.projection.state$.subscribe((choice) =>
      this.mapView.setProjection(choice),
    );
    this.tasks.run(this.projection.open());
    return toDisposable(() => showing.unsubscribe());
  }
}
