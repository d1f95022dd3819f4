import { type Disposable, toDisposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { distinctUntilChanged, map } from 'rxjs';
import { MapView } from '../map/map-view.ts';
import { BasemapService } from '../services/basemaps/basemap-service.ts';
import type { Contribution } from './contribution.ts';
import { BackgroundTasks } from './panel-controls/background-tasks.ts';

/** Brings the basemap that the account has chosen to the screen, and takes it off where it cannot be shown. */
@injectable()
export class ChosenBasemap implements Contribution {
  constructor(
    @inject(BasemapService) private readonly basemaps: BasemapService,
    @inject(MapView) private readonly mapView: MapView,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  contribute(): Disposable {
    const shown$ = this.basemaps.state$.pipe(
      map(({ shown }) => shown),
      distinctUntilChanged(),
    );
    const showing = shown$.subscribe((shown) => this.mapView.showTiles(shown));
    this.tasks.run(this.basemaps.open());
    return toDisposable(() => showing.unsubscribe());
  }
}
