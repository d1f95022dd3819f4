import { type Disposable, toDisposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { distinctUntilChanged, map } from 'rxjs';
import { MapView } from '../map/map-view.ts';
import { PinColors } from '../services/pin-colors/pin-colors.ts';
import type { Contribution } from './contribution.ts';

/** The pins have the colours of what the user has chosen. */
@injectable()
export class PinColoring implements Contribution {
  constructor(
    @inject(MapView) private readonly mapView: MapView,
    @inject(PinColors) private readonly colors: PinColors,
  ) {}

  contribute(): Disposable {
    const coloring = this.colors.state$
      .pipe(
        map(({ groups }) => groups),
        distinctUntilChanged(),
      )
      .subscribe((groups) =>
        this.mapView.colorPins(
          groups && {
            groups: groups.groups.map(({ kind }) => kind),
            groupOfClient: groups.groupOfClient,
          },
        ),
      );
    return toDisposable(() => coloring.unsubscribe());
  }
}
