import type { Event } from '@mystratus/plugin-sdk';
import { catchError, type Observable, of, startWith, switchMap } from 'rxjs';
import type { PostalAddress } from '../../common/address/postal-address.ts';
import { knownCoordinates } from '../../common/geo/known-coordinates.ts';
import type { LonLat } from '../../common/geo/lon-lat.ts';
import { isLocated } from '../../common/locations/location.ts';
import type { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import { observeAbortable } from '../observe-abortable.ts';
import { observeEvent } from '../observe-event.ts';

/** Something of the account that is listed whole, with an address. */
interface Addressed extends PostalAddress, Partial<LonLat> {}

interface ListedByHost<T> {
  list(options: { readonly signal: AbortSignal }): Promise<readonly T[]>;
  readonly onDidChange: Event<void>;
}

export interface Placed<T> {
  readonly item: T;
  /** Where the host says that it is, or where bundled data puts its address; `undefined` where that leads nowhere. */
  readonly at: LonLat | undefined;
}

export type AccountList<T> =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'known'; readonly items: readonly Placed<T>[] }
  | { readonly phase: 'failed' };

/** A list of the host's, read while somebody listens and whenever it changes. Nothing is sent, nothing billed. */
export function accountList<T extends Addressed>(
  source: ListedByHost<T>,
  provider: BundledGeocodingProvider,
): Observable<AccountList<T>> {
  const read = async (signal: AbortSignal): Promise<AccountList<T>> => {
    const listed = await source.list({ signal });
    const results = await provider.geocode(listed, { signal });
    const items = listed.map((item, index) => {
      const found = results[index];
      const bundled = found && isLocated(found) ? { lon: found.lon, lat: found.lat } : undefined;
      return { item, at: knownCoordinates(item) ?? bundled };
    });
    return { phase: 'known', items };
  };
  return observeEvent(source.onDidChange).pipe(
    startWith(undefined),
    switchMap(() =>
      observeAbortable(read).pipe(catchError(() => of<AccountList<T>>({ phase: 'failed' }))),
    ),
    startWith<AccountList<T>>({ phase: 'waiting' }),
  );
}
