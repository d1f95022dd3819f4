import { type Disposable, type HostApi, toDisposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { distinctUntilChanged, map, skip, startWith } from 'rxjs';
import { mapWordingFor } from '../common/maps/map-wording.ts';
import { MapView } from '../map/map-view.ts';
import { Host } from '../services/host.ts';
import { observeEvent } from '../services/observe-event.ts';
import type { Contribution } from './contribution.ts';

/** Keeps the open map as the user has set it in the host: theme, language, units. */
@injectable()
export class FollowHost implements Contribution {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapView) private readonly mapView: MapView,
  ) {}

  contribute(): Disposable {
    const { env } = this.host;
    const environment$ = observeEvent(env.onDidChange).pipe(startWith(env.current));
    const following = environment$
      .pipe(
        map(({ theme }) => theme),
        distinctUntilChanged(),
        skip(1),
      )
      .subscribe((theme) => this.mapView.setTheme(theme));
    following.add(
      environment$
        .pipe(
          distinctUntilChanged(
            (a, b) => a.locale === b.locale && a.distanceUnit === b.distanceUnit,
          ),
          skip(1),
        )
        .subscribe((environment) => this.mapView.setWording(mapWordingFor(environment))),
    );
    return toDisposable(() => following.unsubscribe());
  }
}
