import { type DistanceUnit, Emitter } from '@mystratus/plugin-sdk';
import type { Coordinate } from 'ol/coordinate.js';
import type OlMap from 'ol/Map.js';
import { unByKey } from 'ol/Observable.js';
import { milesPer } from '../common/geo/distance-units.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { westOfDateLine } from '../common/geo/west-of-date-line.ts';
import type { AreaTool, DrawnArea } from '../common/selection/area-tool.ts';
import { nextRadiusMiles, roundedRadiusMiles } from '../common/selection/circle-radius.ts';
import type { SelectionMode } from '../common/selection/client-selection.ts';
import type { MapArea } from '../common/selection/map-area.ts';
import { AreaDraft } from './area-draft.ts';
import type { AreaDrawing, AreaDrawingState } from './area-drawing.ts';
import { AreaKeyboard, type AreaKeys } from './area-keyboard.ts';
import { AreaOutlineLayer } from './area-outline-layer.ts';
import { AreaPointer, type AreaStrokes } from './area-pointer.ts';
import type { MapPalette } from './map-palette.ts';
import type { MapPlane } from './map-plane.ts';
import { planeWith } from './map-planes.ts';

interface AreaDrawingOptions {
  readonly map: OlMap;
  /** The element that has the keyboard. */
  readonly root: HTMLElement;
  readonly palette: MapPalette;
  readonly distanceUnit: DistanceUnit;
  readonly zIndex: number;
}

const FIRST_RADIUS = 5;

/**
 * Draws areas on OpenLayers' map. Every shape is made of points on the ground and drawn where it selects, on whatever
 * plane the map is.
 */
export class OlAreaDrawing implements AreaDrawing, AreaStrokes, AreaKeys {
  readonly layer: AreaOutlineLayer;
  private readonly map: OlMap;
  private readonly root: HTMLElement;
  private unit: DistanceUnit;
  private readonly pointer = new AreaPointer(this);
  private readonly keyboard: AreaKeyboard;
  private readonly changes = new Emitter<AreaDrawingState>();
  private readonly areas = new Emitter<DrawnArea>();
  private readonly stopListening: () => void;

  private present: AreaDrawingState;
  private draft = new AreaDraft(undefined, undefined);
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
    this.layer = new AreaOutlineLayer(palette, zIndex);
    this.keyboard = new AreaKeyboard(root, this);
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
      unByKey(moves);
      unByKey(changes);
    };
  }

  get state(): AreaDrawingState {
    return this.present;
  }

  get tool(): AreaTool | undefined {
    return this.present.tool;
  }

  get isBegun(): boolean {
    return this.draft.isBegun;
  }

  use(tool: AreaTool | undefined): void {
    if (tool === this.present.tool) return;
    this.map.removeInteraction(this.pointer);
    if (tool) this.map.addInteraction(this.pointer);
    this.root.classList.toggle('picking', tool !== undefined);
    this.draft = new AreaDraft(tool, undefined);
    this.change({ tool });
    this.forget();
    if (!tool) return;
    this.root.focus();
    if (this.root.matches(':focus-visible')) this.follow();
  }

  useAtCrosshair(tool: AreaTool): void {
    this.use(tool);
    this.follow();
  }

  layDown(): void {
    this.use(undefined);
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
    this.layer.setPalette(palette);
  }

  dispose(): void {
    this.stopListening();
    this.keyboard.dispose();
    this.map.removeInteraction(this.pointer);
    this.changes.dispose();
    this.areas.dispose();
  }

  point(at: Coordinate): void {
    if (this.tool !== 'radius' || this.last) return;
    this.followsCrosshair = false;
    this.draft.pointedAt = this.placeOf(at);
    this.draw();
  }

  start(at: Coordinate, event: PointerEvent): void {
    this.last = undefined;
    this.followsCrosshair = false;
    this.begin(this.placeOf(at), event);
    this.draw();
  }

  pull(to: Coordinate): void {
    this.draft.pull(this.placeOf(to));
    const { pulledMiles } = this.draft;
    if (this.tool === 'radius' && pulledMiles !== undefined) {
      this.change({ radiusMiles: roundedRadiusMiles(pulledMiles, this.unit) });
    }
    this.draw();
  }

  end(at: Coordinate, hasMoved: boolean): void {
    if (hasMoved) this.pull(at);
    // A click is a circle as large as the one before, and nothing else.
    if (hasMoved || this.tool === 'radius') this.finish(this.shape, {});
    else this.abandon();
  }

  abandon(): void {
    this.draft = new AreaDraft(this.tool, undefined);
    this.draw();
  }

  takeBack(): void {
    this.draft.takeBack();
    this.draw();
  }

  resize(direction: 1 | -1): void {
    if (!this.last) this.follow();
    this.setRadius(nextRadiusMiles(this.present.radiusMiles, direction, this.unit));
  }

  accept(event: KeyboardEvent): void {
    const at = this.crosshair();
    if (!at) return;
    const isEnd = this.draft.isEndedAt(at);
    if (!this.isBegun) {
      this.last = undefined;
      this.begin(at, event);
    } else if (!isEnd) this.draft.set(at);
    this.draft.pointedAt = at;
    if (isEnd) this.finish(this.shape, {});
    else this.follow();
  }

  /** From the shape drawn last to a new one. */
  moveOn(): void {
    this.last = undefined;
    this.follow();
  }

  /** The crosshair takes the pointer's place. */
  private follow(): void {
    this.followsCrosshair = true;
    if (this.last) return;
    this.draft.pointedAt = this.crosshair();
    this.draw();
  }

  private begin(at: LonLat, event: PointerEvent | KeyboardEvent): void {
    this.draft = new AreaDraft(this.tool, heldMode(event));
    this.draft.set(at);
  }

  private crosshair(): LonLat | undefined {
    const centre = this.map.getView().getCenter();
    return centre && this.placeOf(centre);
  }

  private get shape(): MapArea | undefined {
    return this.draft.shape(this.present.radiusMiles);
  }

  private finish(area: MapArea | undefined, as: Partial<Omit<DrawnArea, 'area'>>): void {
    const mode = as.mode ?? this.draft.mode ?? this.present.mode;
    this.draft = new AreaDraft(this.tool, undefined);
    this.last = area && { area, mode, adjusts: as.adjusts ?? false };
    this.draw();
    if (this.last) this.areas.fire(this.last);
  }

  private draw(): void {
    this.layer.show(this.last?.area ?? this.shape, this.plane);
  }

  /** Longitudes go on past the date line, as the map does. */
  private placeOf(coordinate: Coordinate): LonLat {
    const { lon, lat } = this.plane.toLonLat(coordinate);
    const { worldWidth } = this.plane;
    if (!worldWidth) return { lon: westOfDateLine(lon), lat };
    return { lon: ((coordinate[0] ?? 0) / worldWidth) * 360, lat };
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
