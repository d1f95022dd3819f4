import type { FrameState } from 'ol/Map.js';
import type { Pixel } from 'ol/pixel.js';
import type { Precision } from '../common/locations/location.ts';
import { type AddressPin, type AddressPinScene, NO_PIN } from '../common/maps/map-scene.ts';
import type { ClientSelection } from '../common/selection/client-selection.ts';
import {
  type AddressLook,
  addressSymbolDisc,
  drawAddressSymbol,
  drawHighlight,
  type GroupSymbol,
  groupSymbols,
} from './address-symbols.ts';
import type { BasemapView } from './basemap-view.ts';
import { CanvasLayer } from './canvas-layer.ts';
import { HighlightedPins } from './highlighted-pins.ts';
import type { MapPalette } from './map-palette.ts';
import type { MapPlane } from './map-plane.ts';
import { MERCATOR, planeWith } from './map-planes.ts';
import type { HighlightRole, PinColoring } from './map-view.ts';
import { resolutionAt } from './map-zoom.ts';
import { onPlane } from './on-plane.ts';
import { clusterPins, type MapBox, type PinClusters, type PinColumns } from './pin-clusters.ts';
import type { PinHit, PinLayer } from './pin-layer.ts';
import { SymbolSprites, stamp } from './symbol-sprites.ts';
import { type Box, discBox } from './taken-space.ts';

/** Pins nearer than this many pixels share a cluster. */
const CLUSTER_PIXELS = 52;
/** Of the view's size, clustered on each side of it. */
const MARGIN = 0.5;
/** Rings around symbols come in so many lengths. */
const RING_STEPS = 24;

const NO_PINS: PinColumns = {
  xs: new Float64Array(),
  ys: new Float64Array(),
  clientCounts: new Uint32Array(),
};

/** The clusters of a part of the map at one zoom level, with all that a frame needs of them. */
interface ShownClusters {
  readonly level: number;
  readonly box: MapBox;
  readonly clusters: PinClusters;
  readonly looks: readonly AddressLook[];
  /** In the order of painting: pins from north to south, clusters above them. */
  readonly order: readonly number[];
}

/**
 * A pin for every address; pins that would cover each other are clusters with the count of their clients. Everything
 * is painted anew in each frame from sprites, which costs less than features do, and stays the same for any number.
 */
export class AddressPinLayer extends CanvasLayer implements PinLayer {
  private pins: readonly AddressPin[] = [];
  private plane = MERCATOR;
  private columns = NO_PINS;
  private pinOfClient: Int32Array = new Int32Array();
  private precisePins: Uint32Array | undefined;
  private coloring: PinColoring | undefined;
  private groups: readonly GroupSymbol[] = [];
  private highlighted = new HighlightedPins();
  private highlightCounts = new Map<HighlightRole, Uint32Array>();
  private shown: ShownClusters | undefined;
  private readonly sprites = new SymbolSprites<string>();
  /** By the order of painting. */
  positions: readonly Pixel[] = [];
  readonly layer = this;

  constructor(
    private palette: MapPalette,
    zIndex: number,
    private readonly maximumZoom: number,
    private readonly formatCount: (count: number) => string,
  ) {
    super(zIndex);
  }

  show(
    { pins, pinOfClient }: Pick<AddressPinScene, 'pins' | 'pinOfClient'>,
    coloring?: PinColoring,
  ): void {
    this.pins = pins;
    this.pinOfClient = pinOfClient;
    this.columns = this.columnsOn(this.plane);
    this.precisePins = Uint32Array.from(pins, ({ precision }) => (isPrecise(precision) ? 1 : 0));
    this.highlighted = new HighlightedPins(pinOfClient, pins.length);
    this.color(coloring);
  }

  /** Colours the clients by group, or no longer. */
  color(coloring: PinColoring | undefined): void {
    this.coloring = coloring;
    this.groups = coloring ? groupSymbols(coloring.groups, this.palette.groups) : [];
    this.sprites.clear();
    this.recluster();
  }

  highlight(role: HighlightRole, clients: ClientSelection): void {
    this.highlighted.set(role, clients);
    this.countHighlighted(role);
    this.changed();
  }

  *covered({ plane, resolution, left, top, width, height, zoom }: BasemapView): Generator<Box> {
    if (this.pins.length === 0) return;
    this.moveTo(plane);
    const seen = { left, right: left + width * resolution, top, bottom: top - height * resolution };
    const { clusters, looks } = this.clustersFor(seen, zoom);
    for (const [cluster, look] of looks.entries()) {
      const { above, radius } = addressSymbolDisc(look);
      const x = (clusters.xs[cluster] ?? 0) / resolution;
      yield discBox(x, -(clusters.ys[cluster] ?? 0) / resolution - above, radius);
    }
  }

  hitAt([x = 0, y = 0]: Pixel, tolerance: number): PinHit | undefined {
    const { shown } = this;
    if (!shown) return undefined;
    let nearest: number | undefined;
    let leastExcess = tolerance;
    for (let i = this.positions.length - 1; i >= 0; i -= 1) {
      const cluster = shown.order[i];
      const look = cluster === undefined ? undefined : shown.looks[cluster];
      if (!look) continue;
      const { above, radius } = addressSymbolDisc(look);
      const [left = 0, top = 0] = this.positions[i] ?? [];
      // A pin is also hit at its tip, or between that and its head.
      const bottom = Math.max(top - above, Math.min(top, y));
      const excess =
        Math.hypot(x - left, y - bottom) - (y > top - above ? Math.min(radius, 6) : radius);
      const onDisc = Math.hypot(x - left, y - (top - above)) - radius;
      const distance = Math.min(excess, onDisc);
      if (distance <= 0) return this.hitOf(shown, cluster ?? 0);
      if (distance < leastExcess) [nearest, leastExcess] = [cluster, distance];
    }
    return nearest === undefined ? undefined : this.hitOf(shown, nearest);
  }

  setPalette(palette: MapPalette): void {
    this.palette = palette;
    this.sprites.clear();
    this.color(this.coloring);
  }

  clear(): void {
    this.show({ pins: [], pinOfClient: new Int32Array() });
  }

  protected override paint(
    context: CanvasRenderingContext2D,
    { extent, viewState, pixelRatio }: FrameState,
  ): void {
    this.positions = [];
    if (this.pins.length === 0 || !extent) return;
    this.moveTo(planeWith(viewState.projection));
    const [left = 0, bottom = 0, right = 0, top = 0] = extent;
    const shown = this.clustersFor({ left, bottom, right, top }, viewState.zoom);
    const { clusters, looks, order } = shown;
    const { resolution } = viewState;
    this.sprites.setPixelRatio(pixelRatio);
    const positions: Pixel[] = [];
    for (const cluster of order) {
      const x = ((clusters.xs[cluster] ?? 0) - left) / resolution;
      const y = (top - (clusters.ys[cluster] ?? 0)) / resolution;
      positions.push([x, y]);
      const look = looks[cluster];
      if (!look) continue;
      stamp(context, this.spriteOf(look), x * pixelRatio, y * pixelRatio);
      this.paintHighlights(context, look, cluster, x * pixelRatio, y * pixelRatio);
    }
    this.positions = positions;
  }

  private paintHighlights(
    context: CanvasRenderingContext2D,
    look: AddressLook,
    cluster: number,
    x: number,
    y: number,
  ): void {
    for (const [role, counts] of this.highlightCounts) {
      const count = counts[cluster] ?? 0;
      if (count === 0) continue;
      const steps = Math.max(1, Math.floor((count / look.clientCount) * RING_STEPS));
      const sprite = this.sprites.get(`${role} ${steps} ${addressSymbolDisc(look).radius}`, () =>
        drawHighlight(look, role, steps / RING_STEPS, this.palette),
      );
      stamp(context, sprite, x, y);
    }
  }

  private spriteOf(look: AddressLook) {
    const { isCluster, isPrecise: precise, clientCount, groupCounts } = look;
    const name = `${isCluster} ${precise} ${clientCount} ${groupCounts?.join() ?? ''}`;
    return this.sprites.get(name, () =>
      drawAddressSymbol(look, this.palette, this.groups, this.formatCount),
    );
  }

  /** Those that are known when they are of this level and reach far enough. */
  private clustersFor(view: MapBox, zoom: number): ShownClusters {
    const level = Math.min(this.maximumZoom, Math.max(0, Math.round(zoom)));
    const known = this.shown;
    if (known?.level === level && covers(known.box, view)) return known;
    const box = withMargin(view);
    const distance = CLUSTER_PIXELS * resolutionAt(level, this.plane);
    const clusters = clusterPins(this.columns, box, distance);
    const looks = this.looksOf(clusters);
    const order = Array.from({ length: clusters.count }, (_, i) => i).sort(
      (a, b) =>
        Number(looks[a]?.isCluster ?? false) - Number(looks[b]?.isCluster ?? false) ||
        (clusters.ys[b] ?? 0) - (clusters.ys[a] ?? 0),
    );
    const shown = { level, box, clusters, looks, order };
    this.shown = shown;
    this.countHighlighted('selected');
    this.countHighlighted('pointed');
    return shown;
  }

  private looksOf(clusters: PinClusters): readonly AddressLook[] {
    const precise = this.precisePins && sumByCluster(clusters, this.precisePins);
    const groupCounts = this.countGroups(clusters);
    return Array.from({ length: clusters.count }, (_, i) => ({
      isCluster: (clusters.pinCounts[i] ?? 0) > 1,
      clientCount: clusters.clientCounts[i] ?? 0,
      isPrecise: (precise?.[i] ?? 0) > 0,
      groupCounts: groupCounts?.[i],
    }));
  }

  /** Clients of each group in each cluster. */
  private countGroups(clusters: PinClusters): readonly number[][] | undefined {
    if (!this.coloring) return undefined;
    const { groups, groupOfClient } = this.coloring;
    const counts = Array.from({ length: clusters.count }, () => groups.map(() => 0));
    this.pinOfClient.forEach((pin, client) => {
      if (pin === NO_PIN) return;
      const ofCluster = counts[clusters.clusterOf(pin)];
      const group = groupOfClient[client];
      if (ofCluster && group !== undefined) ofCluster[group] = (ofCluster[group] ?? 0) + 1;
    });
    return counts;
  }

  private countHighlighted(role: HighlightRole): void {
    const counts = this.highlighted.counts(role);
    if (counts && this.shown)
      this.highlightCounts.set(role, sumByCluster(this.shown.clusters, counts));
    else this.highlightCounts.delete(role);
  }

  private hitOf({ clusters }: ShownClusters, cluster: number): PinHit {
    const members: number[] = [];
    if (clusters.pinCounts[cluster] === 1) members.push(clusters.firstPins[cluster] ?? 0);
    else {
      for (let pin = 0; pin < this.pins.length; pin += 1) {
        if (clusters.clusterOf(pin) === cluster) members.push(pin);
      }
    }
    return {
      pinIds: members.map((pin) => this.pins[pin]?.id ?? ''),
      coordinates: members.map((pin) => [this.columns.xs[pin] ?? 0, this.columns.ys[pin] ?? 0]),
    };
  }

  private columnsOn(plane: MapPlane): PinColumns {
    return {
      ...onPlane(this.pins, plane),
      clientCounts: Uint32Array.from(this.pins, ({ clientCount }) => clientCount),
    };
  }

  private moveTo(plane: MapPlane): void {
    if (plane === this.plane) return;
    this.plane = plane;
    this.columns = this.columnsOn(plane);
    this.shown = undefined;
  }

  private recluster(): void {
    this.shown = undefined;
    this.positions = [];
    this.highlightCounts.clear();
    this.changed();
  }
}

/** What is counted of each pin, by cluster. */
function sumByCluster(clusters: PinClusters, values: Uint32Array): Uint32Array {
  const sums = new Uint32Array(clusters.count);
  values.forEach((value, pin) => {
    if (value === 0) return;
    const cluster = clusters.clusterOf(pin);
    if (cluster >= 0) sums[cluster] = (sums[cluster] ?? 0) + value;
  });
  return sums;
}

/** Whether a pin says which house or street it is, rather than which zip or town. */
function isPrecise(precision: Precision): boolean {
  return precision === 'by-hand' || precision === 'rooftop' || precision === 'street';
}

function covers(box: MapBox, view: MapBox): boolean {
  return (
    box.left <= view.left &&
    box.right >= view.right &&
    box.bottom <= view.bottom &&
    box.top >= view.top
  );
}

function withMargin({ left, right, bottom, top }: MapBox): MapBox {
  const x = (right - left) * MARGIN;
  const y = (top - bottom) * MARGIN;
  return { left: left - x, right: right + x, bottom: bottom - y, top: top + y };
}
