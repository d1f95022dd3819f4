import type { Theme } from '@mystratus/plugin-sdk';
import basemapUrl from '../../../assets/basemap/basemap.bin?url';
import type { MapScene } from '../../../src/common/maps/map-scene.ts';
import type { MapWording } from '../../../src/common/maps/map-wording.ts';
import { flattenedCanvas } from '../../../src/map/flattened-canvas.ts';
import { mapStyles } from '../../../src/map/map-styles.ts';
import type { BasemapTopology, OfflineBasemap } from '../../../src/map/offline-basemap.ts';
import { OlMapView } from '../../../src/map/ol-map-view.ts';
import { BundledBasemap } from '../../../src/offline/bundled-basemap.ts';

export const BUNDLED_BASEMAP = new BundledBasemap(
  new Uint8Array(await (await fetch(basemapUrl)).arrayBuffer()),
);

const withoutLines = (topology: BasemapTopology): BasemapTopology => ({
  ...topology,
  groups: topology.groups.map(({ rings }) => ({ rings, lines: [] })),
});

/** Nothing above the data, so that its pixels are its own. */
export const BARE_LAND: OfflineBasemap = {
  world: withoutLines(BUNDLED_BASEMAP.world),
  states: withoutLines(BUNDLED_BASEMAP.states),
  water: withoutLines(BUNDLED_BASEMAP.water),
  names: { states: [], countries: [], waters: [] },
  counties: { ...BUNDLED_BASEMAP.counties, names: [] },
  places: { ...BUNDLED_BASEMAP.places, names: [] },
};

const withoutAreas = (topology: BasemapTopology): BasemapTopology => ({ ...topology, groups: [] });

/** Nothing below the data either. */
export const EMPTY_BASEMAP: OfflineBasemap = {
  ...BARE_LAND,
  world: withoutAreas(BARE_LAND.world),
  states: withoutAreas(BARE_LAND.states),
  water: withoutAreas(BARE_LAND.water),
};

export const WIDTH = 460;
export const HEIGHT = 600;

export const ENGLISH: MapWording = {
  locale: 'en-US',
  distanceUnit: 'miles',
  attribution: 'Boundaries: US Census Bureau',
  label: 'Map. Arrow keys move it.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
};

/** A map in a shadow root, as the panel holds it. */
export class MountedMap {
  readonly view: OlMapView;
  private readonly host = document.createElement('div');
  readonly slot = document.createElement('div');

  constructor(theme: Theme = 'light', basemap: OfflineBasemap = BARE_LAND) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(mapStyles);
    const shadow = this.host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    this.slot.style.cssText = `position: fixed; inset: 0 auto auto 0; inline-size: ${WIDTH}px; block-size: ${HEIGHT}px`;
    shadow.append(this.slot);
    document.body.append(this.host);
    this.view = new OlMapView({
      basemap,
      theme,
      wording: ENGLISH,
    });
    this.view.attach(this.slot);
  }

  /** The element that takes the keyboard. */
  get root(): HTMLElement {
    const root = this.slot.querySelector<HTMLElement>('[tabindex="0"]');
    if (!root) throw new Error('The map is not attached.');
    return root;
  }

  private get viewport(): Element {
    const viewport = this.slot.querySelector('.ol-viewport');
    if (!viewport) throw new Error('The map is not attached.');
    return viewport;
  }

  show(scene: MapScene): Promise<void> {
    return this.view.show(scene, { signal: new AbortController().signal });
  }

  /** Resolves when a change of the view is painted to its end. */
  painted(): Promise<void> {
    return new Promise((resolve) => {
      const subscription = this.view.onDidChangeBusy((isBusy) => {
        if (isBusy) return;
        subscription.dispose();
        resolve();
      });
    });
  }

  /** All layers over each other, one pixel of the screen each. */
  pixels(): ImageData {
    const size = { width: WIDTH, height: HEIGHT, pixelRatio: 1 };
    const context = flattenedCanvas(this.viewport, size).getContext('2d');
    if (!context) throw new Error('No canvas.');
    return context.getImageData(0, 0, WIDTH, HEIGHT);
  }

  hover(x: number, y: number): void {
    this.viewport.dispatchEvent(new PointerEvent('pointermove', pointerAt(x, y)));
  }

  click(x: number, y: number): void {
    this.viewport.dispatchEvent(new PointerEvent('pointerdown', pointerAt(x, y)));
    this.viewport.dispatchEvent(new PointerEvent('pointerup', pointerAt(x, y)));
  }

  /** From one point of the screen to the next, with the pointer down. */
  drag(path: readonly (readonly [number, number])[], more: PointerEventInit = {}): void {
    const send = (type: string, [x, y]: readonly [number, number]) =>
      this.viewport.dispatchEvent(new PointerEvent(type, { ...pointerAt(x, y), ...more }));
    const [first, last] = [path[0], path.at(-1)];
    if (!first || !last) return;
    send('pointerdown', first);
    for (const point of path) send('pointermove', point);
    send('pointerup', last);
  }

  /** One event of a pointer of its own. */
  pointer(type: string, x: number, y: number, more: PointerEventInit): void {
    this.viewport.dispatchEvent(new PointerEvent(type, { ...pointerAt(x, y), ...more }));
  }

  press(key: string, more: KeyboardEventInit = {}): void {
    this.root.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  }

  dispose(): void {
    this.view.dispose();
    this.host.remove();
  }
}

export function pixelAt(pixels: ImageData, x: number, y: number): readonly number[] {
  const at = (Math.round(y) * pixels.width + Math.round(x)) * 4;
  return [...pixels.data.subarray(at, at + 3)];
}

function pointerAt(x: number, y: number): PointerEventInit {
  return {
    clientX: x,
    clientY: y,
    bubbles: true,
    composed: true,
    pointerId: 1,
    button: 0,
    isPrimary: true,
  };
}
