import { inject, injectable, type ServiceIdentifier } from 'inversify';
import {
  asyncScheduler,
  distinctUntilChanged,
  map,
  merge,
  type Observable,
  throttleTime,
} from 'rxjs';
import { MapsStore } from '../cache/maps-store.ts';
import { Connectivity, type NetworkRefusal } from './connectivity.ts';

export const NetworkStatus = Symbol('NetworkStatus') as ServiceIdentifier<NetworkStatus>;

/** What the panel says of the network; replaced whole. */
export interface NetworkState {
  /** `undefined`: it may be used. */
  readonly refusal: NetworkRefusal | undefined;
  /** Entries of the ledger that wait to be reported; 0 while the network may be used. */
  readonly waitingReports: number;
}

export interface NetworkStatus {
  /** The present state, and each later one. */
  readonly state$: Observable<NetworkState>;
}

const REFRESH_INTERVAL_MS = 200;

@injectable()
export class StoreNetworkStatus implements NetworkStatus {
  readonly state$: Observable<NetworkState>;

  constructor(
    @inject(Connectivity) connectivity: Connectivity,
    @inject(MapsStore) store: MapsStore,
  ) {
    // Writing down a map's bill changes the store several times, and not a word of what is shown, mostly.
    const stored$ = store.changes$.pipe(
      throttleTime(REFRESH_INTERVAL_MS, asyncScheduler, { leading: false, trailing: true }),
    );
    this.state$ = merge(connectivity.changes$, stored$).pipe(
      map(() => {
        const refusal = connectivity.refusalOf();
        const waitingReports = refusal === undefined ? 0 : store.ledger.unreportedCount;
        return { refusal, waitingReports };
      }),
      distinctUntilChanged(
        (a, b) => a.refusal === b.refusal && a.waitingReports === b.waitingReports,
      ),
    );
  }
}
