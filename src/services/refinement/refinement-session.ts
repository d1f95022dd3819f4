import { type HostApi, isAbortError } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import {
  BehaviorSubject,
  combineLatest,
  debounceTime,
  map,
  merge,
  type Observable,
  Subject,
  startWith,
} from 'rxjs';
import { Connectivity } from '../connectivity/connectivity.ts';
import { ExtensionChoices } from '../extensions/extension-choices.ts';
import { GeocodingProviderRegistry } from '../geocoding/geocoding-provider.ts';
import { Host } from '../host.ts';
import { MapRequestService, type ShownClients } from '../map-request/map-request-service.ts';
import { observeEvent } from '../observe-event.ts';
import { type RefinementOffer, RefinementService } from './refinement-service.ts';

export const RefinementSession = Symbol(
  'RefinementSession',
) as ServiceIdentifier<RefinementSession>;

/** What the panel says of refinement; replaced whole. */
export interface RefinementState {
  readonly offer: RefinementOffer;
  /** The run under way. */
  readonly progress: RefinementProgress | undefined;
  /** Why the last run ended early, for people. */
  readonly failure: string | undefined;
}

export interface RefinementProgress {
  readonly askedCount: number;
  readonly addressCount: number;
  readonly refinedCount: number;
}

/** Refinement as the user meets it: queued with each map, offered, run with progress, seen on the open map. */
export interface RefinementSession {
  /** The present state, and each later one. */
  readonly state$: Observable<RefinementState>;
  /** Queues what each shown map holds that could be sharper, until the result is unsubscribed. */
  watch(): { unsubscribe(): void };
  /**
   * Asks the providers of the offer; each piece sharpens the open map when it arrives. Resolves with whether it was
   * not ended by a failure, which is in the state then. Never rejects.
   */
  run(): Promise<boolean>;
  /** Ends the run; what it has found is kept. */
  cancel(): void;
}

type RunState = Omit<RefinementState, 'offer'>;

/** Not before the map is on the screen and its bill is written: what could be sharper can wait. */
const QUEUE_AFTER_MS = 300;

const AT_REST: RunState = { progress: undefined, failure: undefined };

@injectable()
export class MapRefinementSession implements RefinementSession {
  private readonly queued$ = new Subject<void>();
  private readonly run$ = new BehaviorSubject<RunState>(AT_REST);
  private running: AbortController | undefined;

  readonly state$: Observable<RefinementState>;

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(RefinementService) private readonly refinement: RefinementService,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(Connectivity) connectivity: Connectivity,
    @inject(GeocodingProviderRegistry) providers: GeocodingProviderRegistry,
    @inject(ExtensionChoices) choices: ExtensionChoices,
  ) {
    const offer$ = merge(
      this.queued$,
      connectivity.changes$,
      observeEvent(host.configuration.onDidChange),
      observeEvent(providers.onDidChange),
      choices.changes$,
    ).pipe(
      startWith(undefined),
      map(() => refinement.offer()),
    );
    this.state$ = combineLatest([offer$, this.run$]).pipe(
      map(([offer, run]) => ({ offer, ...run })),
    );
  }

  watch(): { unsubscribe(): void } {
    return this.requests.shown$.pipe(debounceTime(QUEUE_AFTER_MS)).subscribe((shown) => {
      this.refinement.add(locatedAddresses(shown)).then(
        () => this.queued$.next(),
        (error: unknown) => this.host.log.warn(`Nothing was queued: ${String(error)}`),
      );
    });
  }

  async run(): Promise<boolean> {
    if (this.running) return true;
    this.running = new AbortController();
    const { addressCount } = this.refinement.offer();
    this.run$.next({
      progress: { askedCount: 0, addressCount, refinedCount: 0 },
      failure: undefined,
    });
    let failure: string | undefined;
    try {
      for await (const { refined, ...progress } of this.refinement.run(this.running)) {
        this.run$.next({ progress, failure: undefined });
        await this.requests.sharpen(refined);
      }
    } catch (error) {
      if (!isAbortError(error)) failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.running = undefined;
      this.run$.next({ progress: undefined, failure });
      this.queued$.next();
    }
    return failure === undefined;
  }

  cancel(): void {
    this.running?.abort();
  }
}

function* locatedAddresses({ clients, locations: { results, addressKeys } }: ShownClients) {
  for (const [client, location] of results.entries()) {
    const addressKey = addressKeys[client];
    if (addressKey === undefined || !('precision' in location)) continue;
    yield { addressKey, address: clients.addressAt(client), location };
  }
}
