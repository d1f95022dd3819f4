import type { Theme } from '@mystratus/plugin-sdk';
import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import type { FrameState } from 'ol/Map.js';
import type { Pixel } from 'ol/pixel.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import { westOfDateLine } from '../common/geo/west-of-date-line.ts';
import type { AddressPin, AddressPinScene, ZipPin, ZipPinScene } from '../common/maps/map-scene.ts';
import type { ThemedStyles } from '../common/maps/themed-styles.ts';
import type { ClientSelection } from '../common/selection/client-selection.ts';
import { flatStyle } from './flat-style.ts';
import { HighlightedPins } from './highlighted-pins.ts';
import { MAP_PALETTES } from './map-palette.ts';
import { MERCATOR, planeWith } from './map-planes.ts';
import type { HighlightRole } from './map-view.ts';
import type { PinHit, PinLayer } from './pin-layer.ts';
import type { Box } from './taken-space.ts';

/** Whatever the style, a symbol is taken to reach this far from its point, in pixels. */
const REACH = 9;
const RING_RADII: Readonly<Record<HighlightRole, number>> = { selected: 11, pointed: 14 };

type StyledScene = (ZipPinScene | AddressPinScene) & { readonly styles: ThemedStyles };

/** Pins in the style of a kind of map that another plugin has added. */
export class StyledPinLayer extends VectorLayer implements PinLayer {
  private readonly features: VectorSource;
  private scene: StyledScene | undefined;
  private spots: readonly (readonly [x: number, y: number])[] = [];
  private highlighted = new HighlightedPins();
  private plane = MERCATOR;
  /** The last frame: where its corner is on the map, and how large its pixels are. */
  private shownAt:
    | { readonly left: number; readonly top: number; readonly resolution: number }
    | undefined;
  readonly layer = this;

  constructor(
    private theme: Theme,
    zIndex: number,
  ) {
    const source = new VectorSource({ wrapX: false });
    super({ source, zIndex, className: 'ol-layer styled-pins', visible: false });
    this.features = source;
  }

  get positions(): readonly Pixel[] {
    if (!this.shownAt) return [];
    const { left, top, resolution } = this.shownAt;
    return this.spots.map(([x, y]) => [(x - left) / resolution, (top - y) / resolution]);
  }

  /** Names stand under symbols whose size is the other plugin's. */
  covered(): readonly Box[] {
    return [];
  }

  show(scene: StyledScene): void {
    this.scene = scene;
    this.highlighted = new HighlightedPins(scene.pinOfClient, scene.pins.length);
    this.setVisible(true);
    this.draw();
  }

  highlight(role: HighlightRole, clients: ClientSelection): void {
    this.highlighted.set(role, clients);
    this.draw();
  }

  hitAt([x = 0, y = 0]: Pixel, tolerance: number): PinHit | undefined {
    let nearest = -1;
    let least = REACH + tolerance;
    this.positions.forEach(([left = 0, top = 0], at) => {
      const distance = Math.hypot(x - left, y - top);
      if (distance <= least) [nearest, least] = [at, distance];
    });
    const pin = this.scene?.pins[nearest];
    const spot = this.spots[nearest];
    return pin && spot && { pinIds: [pin.id], coordinates: [[...spot]] };
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.draw();
  }

  /** Its colours are those of its theme. */
  setPalette(): void {}

  clear(): void {
    this.scene = undefined;
    this.shownAt = undefined;
    this.setVisible(false);
    this.draw();
  }

  override render(frameState: FrameState | null, target: HTMLElement): HTMLElement | null {
    if (frameState?.extent) {
      const { projection, resolution } = frameState.viewState;
      const [left = 0, , , top = 0] = frameState.extent;
      this.shownAt = { left, top, resolution };
      const plane = planeWith(projection);
      if (plane !== this.plane) {
        this.plane = plane;
        this.draw();
      }
    }
    return super.render(frameState, target);
  }

  private draw(): void {
    this.features.clear(true);
    const { scene } = this;
    const pins: readonly (ZipPin | AddressPin)[] = scene?.pins ?? [];
    this.spots = pins.map(({ lon, lat }) => {
      const [x = 0, y = 0] = this.plane.toMap({ lon: westOfDateLine(lon), lat });
      return [x, y];
    });
    if (!scene) return;
    const total = pins.reduce((sum, { clientCount }) => sum + clientCount, 0);
    this.setStyle(flatStyle(scene.styles, this.theme));
    this.features.addFeatures([
      ...pins.map((pin, at) => {
        const label = 'zip5' in pin ? `${pin.zip5} ${pin.town}`.trim() : '';
        const share = pin.clientCount / total;
        const geometry = new Point([...(this.spots[at] ?? [])]);
        return new Feature({ clients: pin.clientCount, share, label, geometry });
      }),
      ...this.ringsOf('selected'),
      ...this.ringsOf('pointed'),
    ]);
  }

  private ringsOf(role: HighlightRole): readonly Feature[] {
    const color = MAP_PALETTES[this.theme].highlights[role];
    const stroke = new Stroke({ color, width: 2.5 });
    const ring = new Style({ image: new CircleStyle({ radius: RING_RADII[role], stroke }) });
    return [...(this.highlighted.counts(role) ?? [])].flatMap((count, at) => {
      const spot = this.spots[at];
      if (count === 0 || !spot) return [];
      const feature = new Feature(new Point([...spot]));
      feature.setStyle(ring);
      return [feature];
    });
  }
}
