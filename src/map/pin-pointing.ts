import { type Disposable, Emitter, type Event, toDisposable } from '@mystratus/plugin-sdk';
import type OlMap from 'ol/Map.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import { unByKey } from 'ol/Observable.js';
import type { Pixel } from 'ol/pixel.js';
import type { PinTarget } from './map-view.ts';
import { nearestTowards } from './nearest-towards.ts';
import type { PinHit, PinLayer } from './pin-layer.ts';

/** How near to a symbol counts as on it, in pixels: with a pointer, and with the keyboard's crosshair. */
const POINTER_TOLERANCE = 4;
const CROSSHAIR_TOLERANCE = 12;

/** To the right and down, on the screen. */
const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Turns pointer and keyboard on the map into pins that are pointed at, chosen and opened. */
export class PinPointing implements Disposable {
  private readonly hover = new Emitter<PinTarget | undefined>();
  private readonly choose = new Emitter<{ target: PinTarget; hit: PinHit }>();
  private readonly open = new Emitter<PinTarget>();
  private readonly subscriptions: Disposable;
  private hovered = '';
  private resolution: number | undefined;
  /** While something else than pins is pointed at. */
  isPaused = false;

  readonly onDidHover: Event<PinTarget | undefined> = this.hover.event;
  readonly onDidChoose: Event<{ readonly target: PinTarget; readonly hit: PinHit }> =
    this.choose.event;
  readonly onDidOpen: Event<PinTarget> = this.open.event;

  constructor(
    private readonly map: OlMap,
    private readonly root: HTMLElement,
    private readonly layers: readonly PinLayer[],
  ) {
    const keys = [
      map.on('pointermove', (event) => {
        if (!event.dragging) this.hoverAt(event.pixel, POINTER_TOLERANCE);
      }),
      map.on('click', (event) => this.chooseAt(event.pixel, POINTER_TOLERANCE)),
      map.on('dblclick', (event) => this.openAt(event)),
      map.on('postrender', () => this.leaveWhenZoomed()),
      map.on('moveend', () => this.hoverAtCrosshair()),
    ];
    const leave = () => this.announceHover(undefined);
    const keyDown = (event: KeyboardEvent) => {
      if (event.target !== root) return;
      if (event.key === 'Enter') this.chooseAt(this.centre(), CROSSHAIR_TOLERANCE);
      else if (!event.shiftKey || !this.goTowards(event.key)) return;
      event.preventDefault();
    };
    const focus = () => this.hoverAtCrosshair();
    root.addEventListener('pointerleave', leave);
    root.addEventListener('blur', leave);
    root.addEventListener('focus', focus);
    root.addEventListener('keydown', keyDown);
    this.subscriptions = toDisposable(() => {
      unByKey(keys);
      root.removeEventListener('pointerleave', leave);
      root.removeEventListener('blur', leave);
      root.removeEventListener('focus', focus);
      root.removeEventListener('keydown', keyDown);
    });
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.hover.dispose();
    this.choose.dispose();
    this.open.dispose();
  }

  private hoverAtCrosshair(): void {
    if (this.root.matches(':focus-visible')) this.hoverAt(this.centre(), CROSSHAIR_TOLERANCE);
  }

  private hoverAt(pixel: Pixel, tolerance: number): void {
    const hit = this.hitAt(pixel, tolerance);
    this.root.classList.toggle('pointing', hit !== undefined);
    this.announceHover(hit && this.targetOf(hit, pixel));
  }

  /** Zooming takes the pins from under a pointer that is not moved. */
  private leaveWhenZoomed(): void {
    const resolution = this.map.getView().getResolution();
    if (resolution !== this.resolution) this.announceHover(undefined);
    this.resolution = resolution;
  }

  private announceHover(target: PinTarget | undefined): void {
    const hovered = target?.pinIds.join('\n') ?? '';
    if (hovered === this.hovered) return;
    this.hovered = hovered;
    this.hover.fire(target);
  }

  private chooseAt(pixel: Pixel, tolerance: number): void {
    // The second click of a double click on a cluster lands on a map that is already zooming.
    if (this.map.getView().getAnimating()) return;
    const hit = this.hitAt(pixel, tolerance);
    if (hit) this.choose.fire({ hit, target: this.targetOf(hit, pixel) });
  }

  private openAt(event: MapBrowserEvent): void {
    const hit = this.hitAt(event.pixel, POINTER_TOLERANCE);
    if (!hit) return;
    // Else the map would zoom.
    event.stopPropagation();
    if (hit.pinIds.length === 1) this.open.fire(this.targetOf(hit, event.pixel));
  }

  /** Brings the nearest symbol in the direction of an arrow key under the crosshair. */
  private goTowards(key: string): boolean {
    const direction = DIRECTIONS[key];
    if (!direction || this.isPaused) return false;
    const positions = this.layers.flatMap((layer) => layer.positions);
    const nearest = nearestTowards(direction, this.centre(), positions);
    if (nearest) {
      this.map.getView().setCenter(this.map.getCoordinateFromPixel([...nearest]));
      // The next key may come before the next frame, and asks what is under the crosshair.
      this.map.renderSync();
    }
    return true;
  }

  private hitAt(pixel: Pixel, hitTolerance: number): PinHit | undefined {
    if (this.isPaused) return undefined;
    for (const layer of this.layers) {
      const hit = layer.hitAt(pixel, hitTolerance);
      if (hit) return hit;
    }
    return undefined;
  }

  /** At the pin when there is one, so that what is shown for it does not follow the pointer. */
  private targetOf({ pinIds, coordinates }: PinHit, pixel: Pixel): PinTarget {
    const [coordinate] = coordinates;
    const [x = 0, y = 0] =
      coordinates.length === 1 && coordinate ? this.map.getPixelFromCoordinate(coordinate) : pixel;
    return { pinIds, x, y };
  }

  private centre(): Pixel {
    const [width = 0, height = 0] = this.map.getSize() ?? [];
    return [width / 2, height / 2];
  }
}
