import { type Disposable, Emitter, toDisposable } from '@mystratus/plugin-sdk';
import type OlMap from 'ol/Map.js';
import { unByKey } from 'ol/Observable.js';
import type { Pixel } from 'ol/pixel.js';
import type { HeatMap } from './heat-map.ts';
import type { PointedHeat } from './heat-reading.ts';
import { planeWith } from './map-planes.ts';

/** Reads the heat map where the user points. */
export class HeatPointing implements Disposable {
  private readonly emitter = new Emitter<PointedHeat | undefined>();
  private readonly subscriptions: Disposable;
  private viewKey = '';

  readonly onDidPoint = this.emitter.event;

  constructor(
    private readonly map: OlMap,
    private readonly root: HTMLElement,
    private readonly heat: HeatMap,
  ) {
    const keys = [
      map.on('pointermove', ({ dragging, pixel }) => {
        if (!dragging) this.readAt(pixel, false);
      }),
      map.on('click', ({ pixel }) => this.readAt(pixel, false)),
      map.on('postrender', () => this.readWhenMoved()),
    ];
    const leave = () => this.emitter.fire(undefined);
    const focus = () => this.readAtCrosshair();
    root.addEventListener('pointerleave', leave);
    root.addEventListener('blur', leave);
    root.addEventListener('focus', focus);
    this.subscriptions = toDisposable(() => {
      unByKey(keys);
      root.removeEventListener('pointerleave', leave);
      root.removeEventListener('blur', leave);
      root.removeEventListener('focus', focus);
    });
  }

  /** Another map is shown where the user points. */
  renew(): void {
    if (this.heat.isShown && this.root.matches(':focus-visible')) this.readAtCrosshair();
    else this.emitter.fire(undefined);
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.emitter.dispose();
  }

  private readWhenMoved(): void {
    const view = this.map.getView();
    const key = [view.getResolution(), ...(view.getCenter() ?? [])].join();
    if (key === this.viewKey) return;
    this.viewKey = key;
    this.readAtCrosshair();
  }

  private readAtCrosshair(): void {
    if (!this.root.matches(':focus-visible')) return;
    const [width = 0, height = 0] = this.map.getSize() ?? [];
    this.readAt([width / 2, height / 2], true);
  }

  private readAt(pixel: Pixel, isAtCrosshair: boolean): void {
    if (!this.heat.isShown) return;
    const coordinate = this.map.getCoordinateFromPixel(pixel);
    if (!coordinate) return;
    const plane = planeWith(this.map.getView().getProjection());
    const reading = this.heat.readAt(plane.toLonLat(coordinate));
    if (reading) this.emitter.fire({ ...reading, isAtCrosshair });
  }
}
