import { combineLatest, type Observable, startWith } from 'rxjs';
import type { HeatScale } from '../common/maps/heat-scale.ts';
import type { PointedHeat } from '../map/heat-reading.ts';
import type { MapView } from '../map/map-view.ts';
import { observeEvent } from '../services/observe-event.ts';

/** What the panel shows of the heat map on the screen. */
export interface HeatPanelState {
  readonly scale: HeatScale | undefined;
  /** What the map says where the user points. */
  readonly pointed: PointedHeat | undefined;
}

export function heatState$(mapView: MapView): Observable<HeatPanelState> {
  return combineLatest({
    scale: observeEvent(mapView.onDidChangeHeatScale).pipe(startWith(undefined)),
    pointed: observeEvent(mapView.onDidPointAtHeat).pipe(startWith(undefined)),
  });
}
