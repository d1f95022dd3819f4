import { type Disposable, type HostApi, isAbortError, toDisposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { Host } from '../services/host.ts';
import { LastLooks } from '../services/saved-views/last-looks.ts';
import { OpenMaps } from '../services/saved-views/open-maps.ts';
import { SavedViews } from '../services/saved-views/saved-views.ts';
import type { Contribution } from './contribution.ts';

/** A map that comes back waits for it. */
const LATEST_MS = 2_000;

/**
 * Reads saved views when there is time for it, keeps and takes up how each hub's map looked last, and brings back the
 * maps that were open when the plugin ended.
 */
@injectable()
export class RememberedViews implements Contribution {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(SavedViews) private readonly views: SavedViews,
    @inject(LastLooks) private readonly last: LastLooks,
    @inject(OpenMaps) private readonly openMaps: OpenMaps,
  ) {}

  contribute(): Disposable {
    const ending = new AbortController();
    let handle = 0;
    const looks = new Promise<void>((resolve) => {
      const begin = () => {
        resolve(this.last.open().catch(this.onFailure));
        this.views.open().catch(this.onFailure);
      };
      handle = requestIdleCallback(begin, { timeout: LATEST_MS });
    });
    const watching = this.last.watch(this.onFailure);
    watching.add(this.openMaps.watch(this.onFailure));
    const revealing = this.host.panels.onDidReveal(({ hubId }) => {
      // After the looks, of which the map that comes back takes up its own.
      looks.then(() => this.openMaps.restore(hubId, ending.signal)).catch(this.onFailure);
    });
    return toDisposable(() => {
      cancelIdleCallback(handle);
      watching.unsubscribe();
      revealing.dispose();
      ending.abort();
    });
  }

  /** Nobody waits for it, and a map without them is a map. */
  private readonly onFailure = (error: unknown): void => {
    if (!isAbortError(error))
      this.host.log.warn(`Views could not be kept or read: ${String(error)}`);
  };
}
