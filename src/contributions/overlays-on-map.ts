import { type Disposable, toDisposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { MapView } from '../map/map-view.ts';
import { MapOverlays } from '../services/extensions/map-overlays.ts';
import type { Contribution } from './contribution.ts';

/** Draws the overlays that the user wants to see. */
@injectable()
export class OverlaysOnMap implements Contribution {
  constructor(
    @inject(MapView) private readonly mapView: MapView,
    @inject(MapOverlays) private readonly overlays: MapOverlays,
  ) {}

  contribute(): Disposable {
    const drawing = this.overlays.drawn$.subscribe((drawn) => this.mapView.showOverlays(drawn));
    return toDisposable(() => drawing.unsubscribe());
  }
}
