import { type HostApi, HostError, type NetApi, type NetRequest } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import {
  distinctUntilChanged,
  filter,
  firstValueFrom,
  fromEvent,
  map,
  merge,
  Subject,
  type Subscription,
  startWith,
  takeUntil,
} from 'rxjs';
import { Host } from '../host.ts';
import { observeEvent } from '../observe-event.ts';
import { Settings } from '../settings.ts';
import type { Connectivity, NetworkRefusal } from './connectivity.ts';
import { ConnectivityPolicy } from './connectivity-policy.ts';
import { isFailedContact, OriginReachability } from './origin-reachability.ts';

@injectable()
export class HostConnectivity implements Connectivity {
  private readonly experienced$ = new Subject<void>();
  private readonly reachability: OriginReachability;
  private readonly watching: Subscription;

  readonly changes$;
  readonly net: NetApi = {
    fetch: (request, options) => this.fetch(request, () => this.host.net.fetch(request, options)),
  };

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(Settings) private readonly settings: Settings,
    @inject(ConnectivityPolicy) policy: ConnectivityPolicy,
  ) {
    this.reachability = new OriginReachability(host.net, policy, () => this.experienced$.next());
    const told$ = merge(
      observeEvent(host.env.onDidChange),
      observeEvent(host.configuration.onDidChange),
    ).pipe(map(() => this.toldRefusal));
    // What was experienced before says nothing of the network that is there now, and off means no probe either.
    this.watching = told$
      .pipe(startWith(this.toldRefusal), distinctUntilChanged())
      .subscribe(() => this.reachability.reset());
    this.changes$ = merge(told$, this.experienced$).pipe(
      startWith(undefined),
      map(() => undefined),
    );
  }

  refusalOf(origin?: string): NetworkRefusal | undefined {
    const told = this.toldRefusal;
    if (told !== undefined) return told;
    const { reachability } = this;
    const isUnreachable =
      origin === undefined ? reachability.isAllUnreachable : reachability.isUnreachable(origin);
    return isUnreachable ? 'unreachable' : undefined;
  }

  async whenUsable(origin: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const usable$ = this.changes$.pipe(filter(() => this.refusalOf(origin) === undefined));
    await firstValueFrom(usable$.pipe(takeUntil(fromEvent(signal, 'abort'))), {
      defaultValue: undefined,
    });
    signal.throwIfAborted();
  }

  dispose(): void {
    this.watching.unsubscribe();
    this.reachability.dispose();
    this.experienced$.complete();
  }

  /** What host and user say. */
  private get toldRefusal(): NetworkRefusal | undefined {
    if (this.settings.offlineMode) return 'offline-mode';
    const { host } = this;
    return host.supports('net') && host.env.current.isOnline ? undefined : 'no-network';
  }

  private async fetch<T>({ url }: NetRequest, send: () => Promise<T>): Promise<T> {
    const origin = URL.canParse(url) ? new URL(url).origin : undefined;
    if (this.refusalOf(origin) !== undefined) {
      throw new HostError('offline', 'The network may not be used now.');
    }
    try {
      const response = await send();
      if (origin !== undefined) this.reachability.noteAnswer(origin);
      return response;
    } catch (error) {
      // A request that the host lost the network under says nothing that the host does not say.
      const isExperience = isFailedContact(error) && this.toldRefusal === undefined;
      if (origin !== undefined && isExperience) this.reachability.noteFailure(origin);
      throw error;
    }
  }
}
