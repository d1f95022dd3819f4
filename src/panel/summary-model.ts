import { debounceTime, map, type Observable, of, startWith, switchMap } from 'rxjs';
import { type MapSummary, mapSummary } from '../common/tables/map-summary.ts';
import type { MapView } from '../map/map-view.ts';
import type { MapRequestService } from '../services/map-request/map-request-service.ts';

/** The map comes first; and who changes it does not want to hear of each step. */
const SETTLED_MS = 700;

/** The open map in a sentence; `undefined` until it has settled. */
export function mapSummary$(
  requests: MapRequestService,
  mapView: MapView,
): Observable<MapSummary | undefined> {
  return requests.state$.pipe(
    switchMap((state) => {
      const { shown } = requests;
      if (state.phase !== 'shown' || !shown) return of(undefined);
      const isOfClients = state.heat?.weight === 'clients';
      return of(undefined).pipe(
        debounceTime(SETTLED_MS),
        map(() =>
          mapSummary(shown.locations.results, (point) =>
            isOfClients ? mapView.densityAt(point) : undefined,
          ),
        ),
        startWith(undefined),
      );
    }),
  );
}
