import { inject, injectable, type ServiceIdentifier } from 'inversify';
import {
  catchError,
  from,
  map,
  type Observable,
  of,
  shareReplay,
  startWith,
  switchMap,
  timer,
} from 'rxjs';
import type { ClientMeasures } from '../../common/clients/client-measures.ts';
import type { ClientSet } from '../../common/clients/client-set.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { ClientMeasuresService } from './client-measures-service.ts';

export const ShownMeasures = Symbol('ShownMeasures') as ServiceIdentifier<ShownMeasures>;

/** What is known of the measures of the shown map's clients. */
export type MeasuresState =
  | { readonly phase: 'none' | 'reading' }
  | { readonly phase: 'known'; readonly clients: ClientSet; readonly measures: ClientMeasures }
  /** The hub has moved on since the map was made: the map needs an update before it can be measured. */
  | { readonly phase: 'outdated' }
  | { readonly phase: 'failed'; readonly reason: string };

/** The measures of the clients of each map that is shown. */
export interface ShownMeasures {
  /** The present state, and each later one. Measures are read while somebody listens. */
  readonly state$: Observable<MeasuresState>;
}

/** Not before the map is on the screen and its bill is on its way. */
const READ_AFTER_MS = 100;

@injectable()
export class MapShownMeasures implements ShownMeasures {
  readonly state$: Observable<MeasuresState>;

  constructor(
    @inject(ClientMeasuresService) service: ClientMeasuresService,
    @inject(MapRequestService) requests: MapRequestService,
  ) {
    this.state$ = requests.shown$.pipe(
      switchMap(({ clients }) =>
        timer(READ_AFTER_MS).pipe(
          switchMap(() => from(service.read(clients))),
          map(
            (measures): MeasuresState =>
              measures ? { phase: 'known', clients, measures } : { phase: 'outdated' },
          ),
          catchError((error: unknown) =>
            of<MeasuresState>({ phase: 'failed', reason: sentenceOf(error) }),
          ),
          startWith<MeasuresState>({ phase: 'reading' }),
        ),
      ),
      startWith<MeasuresState>({ phase: 'none' }),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
