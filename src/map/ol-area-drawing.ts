import { type DistanceUnit, Emitter } from '@mystratus/plugin-sdk';
import type { Coordinate } from 'ol/coordinate.js';
import Feature from 'ol/Feature.js';
import Polygon from 'ol/geom/Polygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import type OlMap from 'ol/Map.js';
import { unByKey } from 'ol/Observable.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import { milesPer } from '../common/geo/distance-units.ts';
import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { mercatorLat, mercatorY } from '../common/geo/mercator.ts';
import { outlineOf, rectangleBetween } from '../common/selection/area-outline.ts';
import type { AreaTool, DrawnArea } from '../common/selection/area-tool.ts';
import { nextRadiusMiles, roundedRadiusMiles } from '../common/selection/circle-radius.ts';
import type { SelectionMode } from '../common/selection/client-selection.ts';
import type { MapArea } from '../common/selection/map-area.ts';
import type { AreaDrawing, AreaDrawingState } from './area-drawing.ts';
import { AreaPointer, type AreaStrokes } from './area-pointer.ts';
import type { MapPalette } from './map-palette.ts';
import type { MapPlane } from './map-plane.ts';
import { planeWith } from './map-planes.ts';
import { westOfDateLine } from './west-of-date-line.ts';

interface AreaDrawingOptions {
  readonly map: OlMap;
  /** The element that has the keyboard. */
  readonly root: HTMLElement;
  readonly palette: MapPalette;
  readonly distanceUnit: DistanceUnit;
  readonly zIndex: number;
}

const TOOL_BY_KEY: Readonly<Record<string, AreaTool>> = { l: 'lasso', b: 'rectangle', r: 'radius' };
const FIRST_RADIUS = 5;

/** Draws areas on OpenLayers' map. Every shape is made of points on the ground and drawn where it selects. */
export class OlAreaDrawing implements AreaDrawing, AreaStrokes {
  readonly layer: VectorLayer;
  private readonly source = new VectorSource({ wrapX: false });
  private readonly map: OlMap;
  private readonly root: HTMLElement;
  private unit: DistanceUnit;
  private readonly pointer = new AreaPointer(this);
  private readonly changes = new Emitter<AreaDrawingState>();
  private readonly areas = new Emitter<DrawnArea>();
  private readonly stopListening: () => void;

  private present: AreaDrawingState;
  /** Set points of the shape under way. */
  private points: LonLat[] = [];
  private pointedAt: LonLat | undefined;
  /** The pointer has pulled away from the first point. */
  private isPulled = false;
  private strokeMode: SelectionMode | undefined;
  private followsCrosshair = false;
  private last: DrawnArea | undefined;

  readonly onDidChange = this.changes.event;
  readonly onDidDraw = this.areas.event;

  constructor({ map, root, palette, distanceUnit, zIndex }: AreaDrawingOptions) {
    this.map = map;
    this.root = root;
    this.unit = distanceUnit;
    this.present = {
      tool: undefined,
      mode: 'replace',
      radiusMiles: FIRST_RADIUS * milesPer(distanceUnit),
    };
    this.layer = new VectorLayer({
      source: this.source,
      zIndex,
      className: 'ol-layer areas',
      visible: false,
      updateWhileAnimating: true,
      updateWhileInteracting: true,
      style: areaStyle(palette),
    });
    const keyDown = (event: KeyboardEvent) => this.takeKey(event);
    // Before the map, which would zoom and choose pins.
    root.addEventListener('keydown', keyDown, { capture: true });
    const follow = () => {
      if (this.followsCrosshair) this.follow();
    };
    const watchView = () => map.getView().on(['change:center', 'change:resolution'], follow);
    let moves = watchView();
    const changes = map.on('change:view', () => {
      unByKey(moves);
      moves = watchView();
      this.draw();
    });
    this.stopListening = () => {
      root.removeEventListener('keydown', keyDown, { capture: true });
      unByKey(moves);
      unByKey(changes);
    };
  }

  get state(): AreaDrawingState {
    return this.present;
  }

  use(tool: AreaTool | undefined): void {
    if (tool === this.present.tool) return;
    this.giveUp();
    this.forget();
    this.map.removeInteraction(this.pointer);
    if (tool) this.map.addInteraction(this.pointer);
    this.root.classList.toggle('picking', tool !== undefined);
    this.change({ tool });
    if (!tool) return;
    this.root.focus();
    if (this.root.matches(':focus-visible')) this.follow();
  }

  setMode(mode: SelectionMode): void {
    this.change({ mode });
  }

  setRadius(radiusMiles: number): void {
    this.change({ radiusMiles });
    const { last } = this;
    if (last?.area.kind === 'circle') {
      this.finish({ ...last.area, radiusMiles }, { mode: last.mode, adjusts: true });
    } else this.draw();
  }

  forget(): void {
    this.last = undefined;
    this.draw();
  }

  /** The radius that nobody has changed is a round number of the unit. */
  setUnit(unit: DistanceUnit): void {
    const isUntouched = this.present.radiusMiles === FIRST_RADIUS * milesPer(this.unit);
    this.unit = unit;
    if (isUntouched) this.change({ radiusMiles: FIRST_RADIUS * milesPer(unit) });
  }

  setPalette(palette: MapPalette): void {
    this.layer.setStyle(areaStyle(palette));
  }

  dispose(): void {
    this.stopListening();
    this.map.removeInteraction(this.pointer);
    this.changes.dispose();
    this.areas.dispose();
  }

  point(at: Coordinate): void {
    if (this.present.tool !== 'radius' || this.last) return;
    this.followsCrosshair = false;
    this.pointedAt = this.placeOf(at);
    this.draw();
  }

  start(at: Coordinate, event: PointerEvent): void {
    this.giveUp();
    this.last = undefined;
    this.followsCrosshair = false;
    this.strokeMode = heldMode(event);
    this.points = [this.placeOf(at)];
    this.draw();
  }

  pull(to: Coordinate): void {
    this.isPulled = true;
    if (this.present.tool === 'lasso') this.points.push(this.placeOf(to));
    else this.pointedAt = this.placeOf(to);
    if (this.present.tool === 'radius') this.change({ radiusMiles: this.pulledRadius() });
    this.draw();
  }

  end(at: Coordinate, hasMoved: boolean): void {
    if (hasMoved) this.pull(at);
    // A click is a circle as large as the one before, and nothing else.
    if (hasMoved || this.present.tool === 'radius') this.finish(this.shape(), {});
    else this.abandon();
  }

  abandon(): void {
    this.giveUp();
    this.draw();
  }

  private takeKey(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey } = event;
    if (target !== this.root || ctrlKey || metaKey) return;
    const takes = this.present.tool ? this.drawByKey(event) : this.chooseByKey(event);
    if (!takes) {
      if (this.present.tool && key.startsWith('Arrow')) this.moveOn();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  private chooseByKey({ key, altKey, shiftKey }: KeyboardEvent): boolean {
    const tool = TOOL_BY_KEY[key.toLowerCase()];
    if (!tool || altKey || shiftKey) return false;
    this.use(tool);
    this.follow();
    return true;
  }

  private drawByKey(event: KeyboardEvent): boolean {
    const { key } = event;
    const tool = TOOL_BY_KEY[key.toLowerCase()];
    switch (key) {
      case 'Enter':
        this.accept(event);
        return true;
      case 'Escape':
        if (this.points.length > 0) this.abandon();
        else this.use(undefined);
        return true;
      case 'Backspace':
        this.points.pop();
        this.draw();
        return true;
      case '+':
      case '=':
      case '-':
        if (this.present.tool !== 'radius') return false;
        if (!this.last) this.follow();
        this.setRadius(nextRadiusMiles(this.present.radiusMiles, key === '-' ? -1 : 1, this.unit));
        return true;
      default:
        if (!tool || event.altKey || event.shiftKey) return false;
        this.use(tool);
        this.follow();
        return true;
    }
  }

  /** What the crosshair is at becomes a corner, or ends the shape. */
  private accept(event: KeyboardEvent): void {
    const at = this.crosshair();
    if (!at) return;
    if (this.points.length === 0) {
      this.last = undefined;
      this.strokeMode = heldMode(event);
    }
    const { tool } = this.present;
    const previous = this.points.at(-1);
    const staysAt = previous?.lon === at.lon && previous.lat === at.lat;
    if (tool === 'radius' || (tool === 'rectangle' && previous) || (previous && staysAt)) {
      this.pointedAt = at;
      this.finish(this.shape(), {});
    } else {
      this.points.push(at);
      this.follow();
    }
  }

  /** The crosshair takes the pointer's place. */
  private follow(): void {
    this.followsCrosshair = true;
    if (this.last) return;
    this.pointedAt = this.crosshair();
    this.draw();
  }

  /** From the shape drawn last to a new one. */
  private moveOn(): void {
    this.last = undefined;
    this.follow();
  }

  private crosshair(): LonLat | undefined {
    const centre = this.map.getView().getCenter();
    return centre && this.placeOf(centre);
  }

  private pulledRadius(): number {
    const [centre] = this.points;
    if (!centre || !this.pointedAt) return this.present.radiusMiles;
    return roundedRadiusMiles(distanceMiles(centre, this.pointedAt), this.unit);
  }

  /** The shape under way; `undefined` while it has no inside. */
  private shape(): MapArea | undefined {
    const [first] = this.points;
    const { pointedAt } = this;
    switch (this.present.tool) {
      case 'radius': {
        const centre = first ?? pointedAt;
        return centre && { kind: 'circle', centre, radiusMiles: this.present.radiusMiles };
      }
      case 'rectangle':
        return first && pointedAt && rectangleBetween(first, pointedAt);
      case 'lasso': {
        const corners =
          this.isPulled || !pointedAt || !first ? this.points : [...this.points, pointedAt];
        return corners.length < 3 ? undefined : { kind: 'polygon', corners };
      }
      case undefined:
        return undefined;
    }
  }

  private finish(area: MapArea | undefined, as: Partial<Omit<DrawnArea, 'area'>>): void {
    const mode = as.mode ?? this.strokeMode ?? this.present.mode;
    this.giveUp();
    this.last = area && { area, mode, adjusts: as.adjusts ?? false };
    this.draw();
    if (this.last) this.areas.fire(this.last);
  }

  private giveUp(): void {
    this.points = [];
    this.pointedAt = undefined;
    this.isPulled = false;
    this.strokeMode = undefined;
  }

  private draw(): void {
    const area = this.last?.area ?? this.shape();
    // A layer that is not visible costs no frame anything.
    this.layer.setVisible(area !== undefined);
    this.source.clear(true);
    if (area) this.source.addFeature(new Feature(this.outlinePolygon(outlineOf(area))));
  }

  /** Longitudes go on past the date line, as the map does. */
  private placeOf(coordinate: Coordinate): LonLat {
    const { lon, lat } = this.plane.toLonLat(coordinate);
    const { worldWidth } = this.plane;
    if (!worldWidth) return { lon: westOfDateLine(lon), lat };
    return { lon: ((coordinate[0] ?? 0) / worldWidth) * 360, lat };
  }

  private outlinePolygon(corners: readonly LonLat[]): Polygon {
    const ring = [...corners, ...corners.slice(0, 1)];
    return new Polygon([alongParallels(ring).map(this.plane.toMap)]);
  }

  private get plane(): MapPlane {
    return planeWith(this.map.getView().getProjection());
  }

  private change(change: Partial<AreaDrawingState>): void {
    this.present = { ...this.present, ...change };
    this.changes.fire(this.present);
  }
}

function heldMode({
  shiftKey,
  altKey,
}: {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): SelectionMode | undefined {
  if (altKey) return 'subtract';
  return shiftKey ? 'add' : undefined;
}

/** A line in two tones, to be seen on every ground. */
function areaStyle({ highlights, land, areaFill }: MapPalette): Style[] {
  return [
    new Style({
      fill: new Fill({ color: areaFill }),
      stroke: new Stroke({ color: land, width: 4 }),
    }),
    new Style({ stroke: new Stroke({ color: highlights.selected, width: 2 }) }),
  ];
}

/** Edges in short steps of latitude on the Mercator map, where they are straight, as other planes bend them. */
function alongParallels(ring: readonly LonLat[]): readonly LonLat[] {
  return ring.flatMap((from, i) => {
    const to = ring[i + 1];
    if (!to) return [from];
    const degrees = Math.max(Math.abs(to.lon - from.lon), Math.abs(to.lat - from.lat));
    const steps = Math.max(1, Math.ceil(degrees));
    const [south, north] = [mercatorY(from.lat), mercatorY(to.lat)];
    return Array.from({ length: steps }, (_, step) => ({
      lon: from.lon + ((to.lon - from.lon) * step) / steps,
      lat: step === 0 ? from.lat : mercatorLat(south + ((north - south) * step) / steps),
    }));
  });
}
