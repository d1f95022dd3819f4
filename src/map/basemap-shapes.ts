import type { BasemapView } from './basemap-view.ts';
import { type BasemapWindow, windowFor } from './basemap-window.ts';
import type { OfflineBasemap } from './offline-basemap.ts';
import { ShapeMaker } from './shape-maker.ts';

/** Classes of lines in the groups of the world and of the states. */
const BORDERS = 0;
const WORLD_COAST = 1;
const PROVINCES = 2;
const STATE_LINES = 0;
const COUNTIES = 1;
const STATE_COAST = 2;
/** Going back and forth between two scales makes nothing anew. */
const KEPT_WINDOWS = 3;

/** Paths around the origin of a window, in map units; each is made when it is first drawn. */
export class WindowShapes {
  private readonly paths = new Map<string, Path2D>();

  constructor(
    readonly window: BasemapWindow,
    private readonly make: Readonly<Record<ShapeName, (window: BasemapWindow) => Path2D>>,
  ) {}

  get(name: ShapeName): Path2D {
    const known = this.paths.get(name);
    if (known) return known;
    const path = this.make[name](this.window);
    this.paths.set(name, path);
    return path;
  }
}

export type ShapeName =
  | 'foreignLand'
  | 'land'
  | 'lakesBelow'
  | 'lakesAbove'
  | 'rivers'
  | 'foreignCoast'
  | 'coast'
  | 'foreignShallows'
  | 'shallows'
  | 'borders'
  | 'provinceLines'
  | 'stateLines'
  | 'countyLines';

/** The shapes of the basemap as far as they are seen: made around the view and as detailed as it needs. */
export class BasemapShapes {
  private readonly make: Readonly<Record<ShapeName, (window: BasemapWindow) => Path2D>>;
  /** The last used first. */
  private kept: readonly WindowShapes[] = [];

  constructor({ world, states, water }: OfflineBasemap) {
    const worldMaker = new ShapeMaker(world);
    const stateMaker = new ShapeMaker(states);
    const waterMaker = new ShapeMaker(water, true);
    const [below, above, rivers] = water.groups.map((group) => [group]);
    this.make = {
      foreignLand: (window) => worldMaker.areas(world.groups, window),
      land: (window) => stateMaker.areas(states.groups, window),
      lakesBelow: (window) => waterMaker.areas(below ?? [], window),
      lakesAbove: (window) => waterMaker.areas(above ?? [], window),
      rivers: (window) => waterMaker.lines(rivers ?? [], 0, window),
      foreignCoast: (window) => worldMaker.lines(world.groups, WORLD_COAST, window),
      coast: (window) => stateMaker.lines(states.groups, STATE_COAST, window),
      foreignShallows: (window) => worldMaker.lines(world.groups, WORLD_COAST, coarser(window)),
      shallows: (window) => stateMaker.lines(states.groups, STATE_COAST, coarser(window)),
      borders: (window) => worldMaker.lines(world.groups, BORDERS, window),
      provinceLines: (window) => worldMaker.lines(world.groups, PROVINCES, window),
      stateLines: (window) => stateMaker.lines(states.groups, STATE_LINES, window),
      countyLines: (window) => stateMaker.lines(states.groups, COUNTIES, window),
    };
  }

  at(view: BasemapView): WindowShapes {
    for (const shapes of this.kept) {
      if (windowFor(view, shapes.window) !== shapes.window) continue;
      if (shapes !== this.kept[0]) {
        this.kept = [shapes, ...this.kept.filter((other) => other !== shapes)];
      }
      return shapes;
    }
    const shapes = new WindowShapes(windowFor(view, undefined), this.make);
    this.kept = [shapes, ...this.kept].slice(0, KEPT_WINDOWS);
    return shapes;
  }
}

/** A wide band hides the corners of its middle, and costs by the corner. */
function coarser(window: BasemapWindow): BasemapWindow {
  return { ...window, detail: window.detail - 2 };
}
