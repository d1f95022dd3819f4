import { type HostApi, textColumn } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { map, type Observable, of } from 'rxjs';
import type { ClientSet } from '../../common/clients/client-set.ts';
import type { PastEvent } from '../../insights/past-events.ts';
import { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import { Host } from '../host.ts';
import { accountList } from './account-list.ts';

/** What is known of the events that the account has held. */
export interface EventsState {
  readonly events: readonly PastEvent[];
  /** Names of those whose place is not known. */
  readonly unplaced: readonly string[];
  /** The host could not tell of them. */
  readonly isUnread?: boolean;
}

export const NO_EVENTS: EventsState = { events: [], unplaced: [] };

/** The account's past events, with those of a map's clients who came. Read when somebody asks. */
@injectable()
export class EventSource {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(BundledGeocodingProvider) private readonly provider: BundledGeocodingProvider,
  ) {}

  /** @param today ISO 8601 date: later events have not been held yet */
  eventsOf(clients: ClientSet, today: string): Observable<EventsState> {
    if (!this.host.supports('events')) return of(NO_EVENTS);
    return accountList(this.host.events, this.provider).pipe(
      map((list): EventsState => {
        if (list.phase === 'failed') return { ...NO_EVENTS, isUnread: true };
        if (list.phase === 'waiting') return NO_EVENTS;
        const past = list.items.filter(({ item }) => item.date <= today);
        return {
          events: past.flatMap(({ item: { id, name, date, clientIds }, at }) => {
            return at
              ? [{ id, name, date, ...at, came: clients.withIds(textColumn(clientIds)) }]
              : [];
          }),
          unplaced: past.filter(({ at }) => !at).map(({ item }) => item.name),
        };
      }),
    );
  }
}
