import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import {
  catchError,
  filter,
  merge,
  type Observable,
  of,
  shareReplay,
  startWith,
  switchMap,
  take,
} from 'rxjs';
import { knownCoordinates } from '../../common/geo/known-coordinates.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import { isLocated, type Precision } from '../../common/locations/location.ts';
import { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import { Host } from '../host.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { observeAbortable } from '../observe-abortable.ts';
import { observeEvent } from '../observe-event.ts';

export const StudioService = Symbol('StudioService') as ServiceIdentifier<StudioService>;

export interface PlacedStudio extends LonLat {
  readonly id: string;
  readonly name: string;
  /** `undefined` where the host says where it is. */
  readonly precision: Precision | undefined;
}

/** What is known of the account's studios. */
export type StudiosState =
  | { readonly phase: 'waiting' }
  /** The host has none, or does not tell. */
  | { readonly phase: 'none' }
  | {
      readonly phase: 'known';
      readonly placed: readonly PlacedStudio[];
      /** Names of those whose address leads nowhere. */
      readonly unplaced: readonly string[];
    }
  | { readonly phase: 'failed'; readonly reason: string };

/** Where the account's studios are. */
export interface StudioService {
  /**
   * The present state, and each later one. The host is asked when a map is prepared or made, so that the first view
   * leaves room for the studios, and when it tells of a change.
   */
  readonly state$: Observable<StudiosState>;
}

/** Studios of which the host knows the address alone are placed from bundled data: nothing is sent, nothing billed. */
@injectable()
export class HostStudioService implements StudioService {
  readonly state$: Observable<StudiosState>;

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapRequestService) requests: MapRequestService,
    @inject(BundledGeocodingProvider) private readonly provider: BundledGeocodingProvider,
  ) {
    const asked$ = requests.state$.pipe(filter(({ phase }) => phase !== 'idle'));
    const state$ = merge(requests.draft$, asked$).pipe(
      take(1),
      switchMap(() => observeEvent(host.studios.onDidChange).pipe(startWith(undefined))),
      switchMap(() =>
        observeAbortable((signal) => this.read(signal)).pipe(
          catchError((error: unknown) =>
            of<StudiosState>({ phase: 'failed', reason: sentenceOf(error) }),
          ),
        ),
      ),
    );
    this.state$ = (host.supports('studios') ? state$ : of<StudiosState>({ phase: 'none' })).pipe(
      startWith<StudiosState>({ phase: 'waiting' }),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  private async read(signal: AbortSignal): Promise<StudiosState> {
    const studios = await this.host.studios.list({ signal });
    if (studios.length === 0) return { phase: 'none' };
    const results = await this.provider.geocode(studios, { signal });
    const placed: PlacedStudio[] = [];
    const unplaced: string[] = [];
    studios.forEach((studio, index) => {
      const { id, name } = studio;
      const given = knownCoordinates(studio);
      const found = results[index];
      if (given) placed.push({ id, name, ...given, precision: undefined });
      else if (found && isLocated(found)) {
        placed.push({ id, name, lon: found.lon, lat: found.lat, precision: found.precision });
      } else unplaced.push(name);
    });
    return { phase: 'known', placed, unplaced };
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
