import { Emitter } from '@mystratus/plugin-sdk';
import { type Extent, equals } from 'ol/extent.js';
import type OlMap from 'ol/Map.js';

interface PendingPainting {
  resolve(): void;
  reject(reason: unknown): void;
}

/**
 * Knows when a map shows all that there is to show. OpenLayers' `rendercomplete` alone does not: it comes some
 * time after its frame, when the view or the scene may have moved on.
 */
export class PaintProgress {
  private readonly busyEmitter = new Emitter<boolean>();
  private pending: PendingPainting | undefined;
  private isBusy = false;
  private isHeld = true;
  /** The last frame that was painted, and the first one that shows what there is to show. */
  private frame = -1;
  private awaitedFrame = 0;
  private extent: Extent | undefined;
  private hasMoved = false;
  /** Tiles on their way are not waited for: what is beneath them is in sight meanwhile. */
  hasTiles = false;
  /** Set while a map is painted that nobody is meant to see. */
  isSilent = false;

  readonly onDidChangeBusy = this.busyEmitter.event;

  constructor(private readonly map: OlMap) {
    map.on('precompose', ({ frameState }) => {
      if (!frameState) return;
      const { index, extent } = frameState;
      this.frame = index;
      this.hasMoved = this.extent !== undefined && extent !== null && !equals(extent, this.extent);
      this.extent = extent ?? undefined;
    });
    // OpenLayers also calls the second frame of a map the start of a move.
    map.on('movestart', () => {
      if (this.hasMoved || this.isMoving) this.setBusy(true);
    });
    map.on('rendercomplete', () => this.finish());
    map.on('postrender', () => {
      if (this.hasTiles) this.finish();
    });
    this.watchView();
    map.on('change:view', () => {
      this.watchView();
      this.awaitNextFrame();
    });
  }

  get isPending(): boolean {
    return this.pending !== undefined;
  }

  /** What is painted from now on is new. */
  begin(): void {
    this.setBusy(true);
    this.awaitNextFrame();
  }

  /** Nothing is complete before this, as the basemap is still missing. */
  release(): void {
    this.isHeld = false;
    this.awaitNextFrame();
    this.map.render();
  }

  /** Resolves when what is shown now is painted; only one such promise is pending at a time. */
  nextPainting(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.pending = undefined;
        reject(signal.reason);
      };
      const stopListening = () => signal.removeEventListener('abort', abort);
      signal.addEventListener('abort', abort, { once: true });
      this.pending = {
        resolve: () => {
          stopListening();
          resolve();
        },
        reject: (reason) => {
          stopListening();
          reject(reason);
        },
      };
    });
  }

  /** Rejects the pending promise: what it waits for will not be painted. */
  abandon(): void {
    this.pending?.reject(new DOMException('Another map is shown instead.', 'AbortError'));
    this.pending = undefined;
  }

  /** The map is off the screen: there is nothing to wait for. */
  reset(): void {
    this.abandon();
    this.setBusy(false);
  }

  dispose(): void {
    this.abandon();
    this.busyEmitter.dispose();
  }

  private get isMoving(): boolean {
    const view = this.map.getView();
    return view.getAnimating() || view.getInteracting();
  }

  private finish(): void {
    if (this.isMoving) return;
    if (this.isHeld || this.frame < this.awaitedFrame) return;
    this.pending?.resolve();
    this.pending = undefined;
    this.setBusy(false);
  }

  private watchView(): void {
    this.map.getView().on(['change', 'propertychange'], () => this.awaitNextFrame());
  }

  private awaitNextFrame(): void {
    this.awaitedFrame = this.frame + 1;
  }

  private setBusy(isBusy: boolean): void {
    if (isBusy === this.isBusy) return;
    this.isBusy = isBusy;
    if (!this.isSilent) this.busyEmitter.fire(isBusy);
  }
}
