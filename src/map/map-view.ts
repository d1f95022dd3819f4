import type { Disposable, Event, Theme } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';
import type { ShownBasemap } from '../common/basemaps/styled-basemap.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import type { ClientGroup, ClientGroups } from '../common/maps/client-groups.ts';
import type { HeatScale } from '../common/maps/heat-scale.ts';
import type { MapOverlay } from '../common/maps/map-overlay.ts';
import type { MapScene } from '../common/maps/map-scene.ts';
import type { MapWording } from '../common/maps/map-wording.ts';
import type { ProjectionChoice } from '../common/maps/projection-choice.ts';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import type { Viewpoint } from '../common/maps/viewpoint.ts';
import type { ClientSelection } from '../common/selection/client-selection.ts';
import type { AreaDrawing } from './area-drawing.ts';
import type { PointedHeat } from './heat-reading.ts';

export const MapView = Symbol('MapView') as ServiceIdentifier<MapView>;

/** What the user pointed at or chose: the pins under the pointer, one or a cluster of them. */
export interface PinTarget {
  readonly pinIds: readonly string[];
  /** CSS pixels from the top left of the map's element. */
  readonly x: number;
  readonly y: number;
}

/** Why clients stand out: because they are selected, or because somebody points at them elsewhere. */
export type HighlightRole = 'selected' | 'pointed';

/** The group of each client of the scene's set, by its index among the kinds of groups. */
export interface PinColoring {
  readonly groups: readonly ClientGroup['kind'][];
  readonly groupOfClient: ClientGroups['groupOfClient'];
}

/** What is drawn besides the scene, or changes how it is drawn. */
export interface MapDecoration {
  readonly tiles: ShownBasemap | undefined;
  readonly studios: readonly StudioMark[];
  readonly coloring: PinColoring | undefined;
  readonly overlays: readonly MapOverlay[];
}

export interface ShowOptions {
  readonly signal: AbortSignal;
  /** The user stays where they are, as when a map is sharpened; it is fitted to the scene otherwise. */
  readonly keepsView?: boolean;
  /** What must be said of where the locations are from, each a line of plain text; shown beside the map's own. */
  readonly attributions?: readonly string[];
}

/** A map on the screen. It knows scenes, not clients, services or money. */
export interface MapView extends Disposable {
  /** For the document or shadow root around the element that the map is attached to. */
  readonly styleSheet: CSSStyleSheet;
  /** Draws into this element, which has a size; at most one at a time, `undefined` to detach. */
  attach(element: HTMLElement | undefined): void;
  /**
   * Paints maps out of sight, so that the first real one finds everything compiled. For idle time before the map is
   * attached; attaching it ends this.
   */
  warmUp(): Promise<void>;
  /**
   * Paints a scene without a word to anybody, where the map is attached while nobody sees it, so that the next one
   * like it is soon painted. Attaching the map elsewhere ends this, and the scene is forgotten; rejects as
   * {@link show} does.
   */
  rehearse(scene: MapScene, options: ShowOptions): Promise<void>;
  /**
   * Replaces what is drawn. Resolves when every layer is fully painted (OpenLayers'
   * `rendercomplete`); rejects with an `AbortError` when the signal is aborted or another scene replaces this one.
   */
  show(scene: MapScene, options: ShowOptions): Promise<void>;
  /**
   * The next place that the user points at, by a click or by Enter for the middle of the map. Pins do not react
   * meanwhile. Rejects with an `AbortError` when the signal is aborted or Escape is pressed.
   */
  pickPoint(options: { readonly signal: AbortSignal }): Promise<LonLat>;
  /**
   * Makes clients stand out, by their indexes in the set that the scene was made of, in place of those that did so in
   * this role. What is selected stays so in the scenes that follow; what is pointed at only in one that is shown
   * where the user is.
   */
  highlight(role: HighlightRole, clients: ClientSelection): void;
  /** Colours address pins by the groups of their clients, in the scenes that follow too. */
  colorPins(coloring: PinColoring | undefined): void;
  /** Draws these studios, over every scene. */
  showStudios(studios: readonly StudioMark[]): void;
  /** Draws these over the basemap and under the pins, in every scene. */
  showOverlays(overlays: readonly MapOverlay[]): void;
  /** What was given to those above, and to {@link showTiles}. */
  readonly decoration: MapDecoration;
  /** Areas that the user draws. */
  readonly drawing: AreaDrawing;
  /** Weight per square mile at a point of the heat map; `undefined` when no heat map is shown. */
  densityAt(point: LonLat): number | undefined;
  /** Draws a basemap of tiles over the bundled one; `undefined` takes it away at once. */
  showTiles(basemap: ShownBasemap | undefined): void;
  /** How the ground is laid flat. The middle of the map and its scale stay. Tiles are always on Mercator. */
  setProjection(choice: ProjectionChoice): void;
  /** Back to the basemap alone. */
  clear(): void;
  /** Fits the view to the bulk of the scene again, or to all of it. */
  fit(options?: { readonly toAll: boolean }): void;
  /** What is to be seen now; `undefined` while the map has no size. */
  readonly viewpoint: Viewpoint | undefined;
  /** Shows at least what was to be seen there. For a map that is attached. */
  showViewpoint(viewpoint: Viewpoint): void;
  setTheme(theme: Theme): void;
  setWording(wording: MapWording): void;
  /** The map is being painted, or no longer is. */
  readonly onDidChangeBusy: Event<boolean>;
  /** The pins under the pointer or the keyboard's crosshair; `undefined` when there are none any more. */
  readonly onDidHover: Event<PinTarget | undefined>;
  /** A pin or a cluster was chosen by click or Enter. */
  readonly onDidChoose: Event<PinTarget>;
  /** A pin was double-clicked. */
  readonly onDidOpen: Event<PinTarget>;
  /** The scale of the heat map that is shown; `undefined` when none is. */
  readonly onDidChangeHeatScale: Event<HeatScale | undefined>;
  /** What the heat map says where the user points; `undefined` when nowhere. */
  readonly onDidPointAtHeat: Event<PointedHeat | undefined>;
  /** How many clients are outside the view because they are far from all others; 0 once the user moves the map. */
  readonly onDidChangeOutliers: Event<number>;
}
