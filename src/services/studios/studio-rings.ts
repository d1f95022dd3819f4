import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import {
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  map,
  type Observable,
  shareReplay,
  startWith,
} from 'rxjs';
import { milesPer } from '../../common/geo/distance-units.ts';
import { countInRings, type RingCounts } from '../../common/geo/ring-counts.ts';
import { isLocated } from '../../common/locations/location.ts';
import { Host } from '../host.ts';
import { MapRequestService, type ShownClients } from '../map-request/map-request-service.ts';
import { observeEvent } from '../observe-event.ts';
import { type PlacedStudio, StudioService, type StudiosState } from './studio-service.ts';

export const StudioRings = Symbol('StudioRings') as ServiceIdentifier<StudioRings>;

/** A studio with rings around it, and how many of the map's located clients they hold. */
export interface RingedStudio {
  readonly studio: PlacedStudio;
  readonly counts: RingCounts;
}

export interface StudioRingsState {
  readonly studios: StudiosState;
  /** Studios are drawn on the map. */
  readonly areShown: boolean;
  readonly ringedIds: ReadonlySet<string>;
  /** Of the rings, in miles; round numbers of the host's unit, ascending. */
  readonly radiiMiles: readonly number[];
  /** In the order of the studios; none while studios are not drawn or no map is shown. */
  readonly ringed: readonly RingedStudio[];
  /** Located clients of the map. */
  readonly clientCount: number;
}

/** Which studios have rings around them, and what the rings hold. */
export interface StudioRings {
  /** The present state, and each later one. */
  readonly state$: Observable<StudioRingsState>;
  show(areShown: boolean): void;
  /** Draws rings around these studios and no others. */
  ring(studioIds: readonly string[]): void;
}

/** In the host's unit. */
const RADII = [5, 10, 20, 30];

@injectable()
export class MapStudioRings implements StudioRings {
  private readonly choice$ = new BehaviorSubject<{
    readonly areShown: boolean;
    readonly ringedIds: ReadonlySet<string>;
  }>({ areShown: true, ringedIds: new Set() });

  readonly state$: Observable<StudioRingsState>;

  constructor(
    @inject(Host) host: HostApi,
    @inject(StudioService) studios: StudioService,
    @inject(MapRequestService) requests: MapRequestService,
  ) {
    const radii$ = observeEvent(host.env.onDidChange).pipe(
      startWith(host.env.current),
      map(({ distanceUnit }) => distanceUnit),
      distinctUntilChanged(),
      map((unit) => RADII.map((radius) => radius * milesPer(unit))),
    );
    const shown$ = requests.state$.pipe(
      map(() => requests.shown),
      distinctUntilChanged((a, b) => a?.locations === b?.locations),
    );
    this.state$ = combineLatest([studios.state$, this.choice$, radii$, shown$]).pipe(
      map(([state, choice, radiiMiles, shown]) => ({
        studios: state,
        ...choice,
        radiiMiles,
        ...ringsOf(state, choice.areShown ? choice.ringedIds : NONE, radiiMiles, shown),
      })),
      distinctUntilChanged(isSameWithoutRings),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  show(areShown: boolean): void {
    this.choice$.next({ ...this.choice$.value, areShown });
  }

  ring(studioIds: readonly string[]): void {
    this.choice$.next({ areShown: true, ringedIds: new Set(studioIds) });
  }
}

const NONE: ReadonlySet<string> = new Set();

/** A map that comes or goes changes nothing while no ring is drawn. */
function isSameWithoutRings(one: StudioRingsState, other: StudioRingsState): boolean {
  return (
    one.ringed.length + other.ringed.length === 0 &&
    one.studios === other.studios &&
    one.areShown === other.areShown &&
    one.ringedIds === other.ringedIds &&
    one.radiiMiles === other.radiiMiles
  );
}

function ringsOf(
  studios: StudiosState,
  ringedIds: ReadonlySet<string>,
  radiiMiles: readonly number[],
  shown: ShownClients | undefined,
): Pick<StudioRingsState, 'ringed' | 'clientCount'> {
  const wanted =
    studios.phase === 'known' ? studios.placed.filter(({ id }) => ringedIds.has(id)) : [];
  if (!shown || wanted.length === 0) return { ringed: [], clientCount: 0 };
  const located = shown.locations.results.filter(isLocated);
  return {
    ringed: wanted.map((studio) => ({ studio, counts: countInRings(studio, radiiMiles, located) })),
    clientCount: located.length,
  };
}
