import type { Event } from '@mystratus/plugin-sdk';
import { Observable } from 'rxjs';

/** The one adapter from the contract's events to the streams used inside. */
export function observeEvent<T>(event: Event<T>): Observable<T> {
  return new Observable((subscriber) => {
    const subscription = event((value) => subscriber.next(value));
    return () => subscription.dispose();
  });
}
