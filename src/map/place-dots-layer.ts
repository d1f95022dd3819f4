import type { FrameState } from 'ol/Map.js';
import { type HeatScene, NO_PLACE } from '../common/maps/map-scene.ts';
import { type ClientSelection, NO_CLIENTS } from '../common/selection/client-selection.ts';
import { CanvasLayer } from './canvas-layer.ts';
import type { MapPalette } from './map-palette.ts';
import { planeWith } from './map-planes.ts';
import type { HighlightRole } from './map-view.ts';
import { onPlane } from './on-plane.ts';

const DOT_RADIUS = 4.5;
/** Of the same dot, a second one so near is not seen. */
const CELL_PIXELS = 3;

/** Dots at the places of those clients of a heat map that stand out. */
export class PlaceDotsLayer extends CanvasLayer {
  private scene: HeatScene | undefined;
  private readonly clients = new Map<HighlightRole, ClientSelection>();
  private palette: MapPalette;
  private readonly dots = new Map<HighlightRole, HTMLCanvasElement>();

  constructor(palette: MapPalette, zIndex: number) {
    super(zIndex);
    this.palette = palette;
    this.setVisible(false);
  }

  show(scene: HeatScene | undefined): void {
    this.scene = scene;
    this.update();
  }

  highlight(role: HighlightRole, clients: ClientSelection): void {
    this.clients.set(role, clients);
    this.update();
  }

  setPalette(palette: MapPalette): void {
    this.palette = palette;
    this.dots.clear();
    this.changed();
  }

  protected override paint(context: CanvasRenderingContext2D, frameState: FrameState): void {
    const { scene } = this;
    if (!scene) return;
    for (const role of ['selected', 'pointed'] as const) {
      const places = placesOf(scene, this.clients.get(role) ?? NO_CLIENTS);
      if (places.length > 0)
        paintDots(context, frameState, scene, places, this.dot(role, frameState));
    }
  }

  /** A layer that is not visible costs no frame anything. */
  private update(): void {
    const isEmpty = [...this.clients.values()].every(({ length }) => length === 0);
    this.setVisible(this.scene !== undefined && !isEmpty);
    this.changed();
  }

  private dot(role: HighlightRole, { pixelRatio }: FrameState): HTMLCanvasElement {
    const known = this.dots.get(role);
    if (known) return known;
    const dot = drawDot(role, this.palette, pixelRatio);
    this.dots.set(role, dot);
    return dot;
  }
}

/** The places of the clients, each once. */
function placesOf({ lons, placeOfClient }: HeatScene, clients: ClientSelection): readonly number[] {
  if (clients.length === 0) return [];
  const isTaken = new Uint8Array(lons.length);
  const places: number[] = [];
  for (const client of clients) {
    const place = placeOfClient[client] ?? NO_PLACE;
    if (place === NO_PLACE || isTaken[place]) continue;
    isTaken[place] = 1;
    places.push(place);
  }
  return places;
}

function paintDots(
  context: CanvasRenderingContext2D,
  {
    extent,
    viewState: { resolution, projection },
    pixelRatio,
    size: [width = 0, height = 0],
  }: FrameState,
  { lons, lats }: HeatScene,
  places: readonly number[],
  dot: HTMLCanvasElement,
): void {
  if (!extent) return;
  const [west = 0, , , north = 0] = extent;
  const columns = Math.ceil(width / CELL_PIXELS) + 1;
  const isPainted = new Uint8Array(columns * (Math.ceil(height / CELL_PIXELS) + 1));
  const points = places.map((place) => ({ lon: lons[place] ?? 0, lat: lats[place] ?? 0 }));
  const { xs, ys } = onPlane(points, planeWith(projection));
  for (let i = 0; i < points.length; i += 1) {
    const x = ((xs[i] ?? 0) - west) / resolution;
    const y = (north - (ys[i] ?? 0)) / resolution;
    if (x < -DOT_RADIUS || y < -DOT_RADIUS || x > width + DOT_RADIUS || y > height + DOT_RADIUS) {
      continue;
    }
    const cell =
      Math.floor(Math.max(0, y) / CELL_PIXELS) * columns + Math.floor(Math.max(0, x) / CELL_PIXELS);
    if (isPainted[cell]) continue;
    isPainted[cell] = 1;
    context.drawImage(dot, x * pixelRatio - dot.width / 2, y * pixelRatio - dot.height / 2);
  }
}

function drawDot(
  role: HighlightRole,
  { highlights, land }: MapPalette,
  pixelRatio: number,
): HTMLCanvasElement {
  const radius = role === 'pointed' ? DOT_RADIUS * 2 : DOT_RADIUS;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil(2 * (radius + 2) * pixelRatio);
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.translate(canvas.width / 2, canvas.height / 2);
  context.scale(pixelRatio, pixelRatio);
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  if (role === 'selected') {
    context.fillStyle = highlights.selected;
    context.fill();
    context.strokeStyle = land;
    context.lineWidth = 1.5;
  } else {
    context.strokeStyle = land;
    context.lineWidth = 5;
    context.stroke();
    context.strokeStyle = highlights.pointed;
    context.lineWidth = 2.5;
  }
  context.stroke();
  return canvas;
}
