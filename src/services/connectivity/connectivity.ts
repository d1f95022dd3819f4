import type { Disposable, NetApi } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';
import type { Observable } from 'rxjs';

export const Connectivity = Symbol('Connectivity') as ServiceIdentifier<Connectivity>;

/**
 * Why the network may not be used now; the first that applies. `offline-mode`: the user works offline. `no-network`:
 * the host has none. `unreachable`: the host believes that it has one, and requests come to nothing.
 */
export type NetworkRefusal = 'offline-mode' | 'no-network' | 'unreachable';

/**
 * The one answer to “may I use the network?”: of what the host says, what the user has set, and what requests
 * experience. Nothing else in Maps reads any of the three to decide.
 */
export interface Connectivity extends Disposable {
  /** For the network as a whole, or for one origin on it. `undefined`: it may be used, for now. */
  refusalOf(origin?: string): NetworkRefusal | undefined;
  /** Something of the answer may be another now; emits on subscription, too. */
  readonly changes$: Observable<void>;
  /**
   * The only way to the network. While it may not be used, rejects with `offline` without asking the host. A request
   * that was sent is never taken back, as its answer may have been paid for.
   */
  readonly net: NetApi;
  /** Resolves when the origin may be used; rejects with an `AbortError` when the signal is aborted. */
  whenUsable(origin: string, signal: AbortSignal): Promise<void>;
}
