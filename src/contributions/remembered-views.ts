import { type Disposable, type HostApi, isAbortError, toDisposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { Host } from '../services/host.ts';
import { LastLooks } from '../services/saved-views/last-looks.ts';
import { SavedViews } from '../services/saved-views/saved-views.ts';
import type { Contribution } from './contribution.ts';

/** Reads saved views when there is time for it, and keeps and takes up how each hub's map looked last. */
@injectable()
export class RememberedViews implements Contribution {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(SavedViews) private readonly views: SavedViews,
    @inject(LastLooks) private readonly last: LastLooks,
  ) {}

  contribute(): Disposable {
    const handle = requestIdleCallback(() => {
      this.last.open().catch(this.onFailure);
      this.views.open().catch(this.onFailure);
    });
    const watching = this.last.watch(this.onFailure);
    return toDisposable(() => {
      cancelIdleCallback(handle);
      watching.unsubscribe();
    });
  }

  /** Nobody waits for it, and a map without them is a map. */
  private readonly onFailure = (error: unknown): void => {
    if (!isAbortError(error))
      this.host.log.warn(`Views could not be kept or read: ${String(error)}`);
  };
}
