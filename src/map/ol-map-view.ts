import { Emitter, isAbortError, type Theme } from '@mystratus/plugin-sdk';
import OlMap from 'ol/Map.js';
import type { ShownBasemap } from '../common/basemaps/styled-basemap.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import type { MapOverlay } from '../common/maps/map-overlay.ts';
import type { MapScene } from '../common/maps/map-scene.ts';
import type { MapWording } from '../common/maps/map-wording.ts';
import type { ProjectionChoice } from '../common/maps/projection-choice.ts';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import type { Viewpoint } from '../common/maps/viewpoint.ts';
import { type ClientSelection, NO_CLIENTS } from '../common/selection/client-selection.ts';
import { HeatPointing } from './heat-pointing.ts';
import { MapFurniture } from './map-furniture.ts';
import { mapInteractions } from './map-interactions.ts';
import { LAYERS, MapLayers } from './map-layers.ts';
import { MAP_PALETTES } from './map-palette.ts';
import { MERCATOR } from './map-planes.ts';
import { mapStyleSheet } from './map-styles.ts';
import type {
  HighlightRole,
  MapDecoration,
  MapView,
  PinColoring,
  PinTarget,
  ShowOptions,
} from './map-view.ts';
import { nextPoint } from './next-point.ts';
import { offScreenStage } from './off-screen-stage.ts';
import type { OfflineBasemap, ZipPoints } from './offline-basemap.ts';
import { OlAreaDrawing } from './ol-area-drawing.ts';
import { PaintProgress } from './paint-progress.ts';
import type { PinHit } from './pin-layer.ts';
import { PinPointing } from './pin-pointing.ts';
import { PlaneSwitch, viewOn } from './plane-switch.ts';
import { milesPerPixelOf } from './scale-bar-length.ts';
import { ViewFit } from './view-fit.ts';
import { warmUpScenes } from './warm-up-scenes.ts';
import { zoomToCluster } from './zoom-to-cluster.ts';

export interface OlMapViewOptions {
  /** The map works without one; whoever makes the promise reports its failure. */
  readonly basemap: OfflineBasemap | Promise<OfflineBasemap>;
  /** For zip numbers on the basemap. */
  readonly zips?: ZipPoints;
  readonly theme: Theme;
  readonly wording: MapWording;
  /** For a picture: its pixels for each CSS pixel, and no controls. That of the screen unless told. */
  readonly pixelRatio?: number;
}

const ANIMATION_MS = 220;
/** A panel's. */
const WARM_UP_SIZE = { width: 460, height: 410 };

const NEVER_ABORTED = new AbortController().signal;

/** The map on OpenLayers' canvas: no WebGL, no workers, no style attributes in markup. */
export class OlMapView implements MapView {
  readonly styleSheet = mapStyleSheet();
  private readonly root = document.createElement('div');
  private readonly map: OlMap;
  private readonly animationMs: number;
  private readonly layers: MapLayers;
  private readonly furniture: MapFurniture;
  private readonly isPicture: boolean;
  readonly drawing: OlAreaDrawing;
  private readonly pointing: PinPointing;
  private readonly heatPointing: HeatPointing;
  private readonly planes: PlaneSwitch;
  private readonly viewFit: ViewFit;
  private readonly progress: PaintProgress;
  private readonly chooseEmitter = new Emitter<PinTarget>();

  private isRehearsing = false;
  private warmUpStage: HTMLElement | undefined;

  readonly onDidChangeBusy;
  readonly onDidChoose = this.chooseEmitter.event;
  readonly onDidHover;
  readonly onDidOpen;
  readonly onDidChangeHeatScale;
  readonly onDidPointAtHeat;
  readonly onDidChangeOutliers;

  constructor({ basemap, zips, theme, wording, pixelRatio }: OlMapViewOptions) {
    const palette = MAP_PALETTES[theme];
    this.animationMs = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ANIMATION_MS;

    this.root.className = 'map';
    this.root.tabIndex = 0;
    this.root.setAttribute('role', 'application');
    this.root.setAttribute('aria-label', wording.label);
    this.root.dataset.theme = theme;

    this.layers = new MapLayers(theme, wording);
    this.furniture = new MapFurniture({ palette, wording, animationMs: this.animationMs });
    this.isPicture = pixelRatio !== undefined;
    this.map = new OlMap({
      ...(pixelRatio !== undefined && { pixelRatio }),
      controls: [],
      interactions: mapInteractions(this.animationMs),
      keyboardEventTarget: this.root,
      layers: this.layers.collection,
      view: viewOn(MERCATOR),
    });
    this.progress = new PaintProgress(this.map);
    this.onDidChangeBusy = this.progress.onDidChangeBusy;
    this.pointing = new PinPointing(this.map, this.root, this.layers.pins);
    this.drawing = new OlAreaDrawing({
      map: this.map,
      root: this.root,
      palette,
      distanceUnit: wording.distanceUnit,
      zIndex: LAYERS.areas,
    });
    this.map.addLayer(this.drawing.layer);
    this.drawing.onDidChange(({ tool }) => {
      this.pointing.isPaused = tool !== undefined;
    });
    this.onDidHover = this.pointing.onDidHover;
    this.onDidOpen = this.pointing.onDidOpen;
    this.pointing.onDidChoose(({ hit, target }) => this.chooseOrZoom(hit, target));
    const { heat } = this.layers;
    this.heatPointing = new HeatPointing(this.map, this.root, heat);
    this.onDidChangeHeatScale = heat.onDidChangeScale;
    this.onDidPointAtHeat = this.heatPointing.onDidPoint;
    this.map.on('postrender', () => heat.viewed(this.milesPerPixel));
    this.planes = new PlaneSwitch(this.map);
    this.viewFit = new ViewFit(this.map, this.planes);
    this.onDidChangeOutliers = this.viewFit.onDidChangeOutliers;
    this.showBasemap(basemap, zips);
  }

  attach(element: HTMLElement | undefined): void {
    this.endRehearsal();
    this.place(element);
  }

  /**
   * Paints maps out of sight, so that the first real one finds everything compiled. For idle time, before the map
   * is attached; attaching it or showing something ends this.
   */
  async warmUp(): Promise<void> {
    if (this.map.getTarget() || this.progress.isPending) return;
    const stage = offScreenStage(this.styleSheet, WARM_UP_SIZE);
    this.warmUpStage = stage.element;
    this.place(stage.slot);
    try {
      for (const scene of warmUpScenes()) {
        if (this.warmUpStage !== stage.element) return;
        await this.rehearse(scene, { signal: NEVER_ABORTED });
      }
    } catch (error) {
      if (!isAbortError(error)) throw error;
    } finally {
      if (this.warmUpStage === stage.element) this.endRehearsal();
    }
  }

  async rehearse(scene: MapScene, options: ShowOptions): Promise<void> {
    options.signal.throwIfAborted();
    if (this.progress.isPending) return;
    this.isRehearsing = true;
    this.progress.isSilent = true;
    await this.paint(scene, options);
  }

  async show(scene: MapScene, options: ShowOptions): Promise<void> {
    const { signal } = options;
    signal.throwIfAborted();
    this.endRehearsal();
    // What is around the map may just have changed; the observer of its size would tell after a wasted painting.
    this.map.updateSize();
    await this.paint(scene, options);
  }

  async pickPoint({ signal }: { readonly signal: AbortSignal }): Promise<LonLat> {
    this.drawing.use(undefined);
    this.pointing.isPaused = true;
    this.root.focus();
    try {
      return await nextPoint(this.map, this.root, signal);
    } finally {
      this.pointing.isPaused = false;
    }
  }

  highlight(role: HighlightRole, clients: ClientSelection): void {
    this.layers.highlight(role, clients);
  }

  get decoration(): MapDecoration {
    return this.layers.decoration;
  }

  /** As another map is. */
  decorate({ tiles, studios, coloring, overlays }: MapDecoration): void {
    if (tiles) this.showTiles(tiles);
    this.showStudios(studios);
    this.colorPins(coloring);
    this.showOverlays(overlays);
  }

  showOverlays(overlays: readonly MapOverlay[]): void {
    this.layers.showOverlays(overlays);
    this.furniture.setOverlaySources(overlays.map(({ attribution }) => attribution));
  }

  showStudios(studios: readonly StudioMark[]): void {
    this.layers.showStudios(studios);
    this.viewFit.setStudios(studios);
  }

  colorPins(coloring: PinColoring | undefined): void {
    this.layers.colorPins(coloring);
  }

  densityAt(point: LonLat): number | undefined {
    return this.layers.heat.densityAt(point);
  }

  showTiles(basemap: ShownBasemap | undefined): void {
    this.layers.showTiles(basemap);
    this.progress.hasTiles = basemap !== undefined;
    this.planes.setHasTiles(basemap !== undefined);
    this.furniture.setTileSource(basemap?.attribution ?? '');
  }

  setProjection(choice: ProjectionChoice): void {
    this.planes.choose(choice);
  }

  clear(): void {
    this.progress.abandon();
    this.viewFit.setScene(undefined);
    this.layers.clearScene();
    this.fit();
  }

  fit({ toAll } = { toAll: false }): void {
    this.viewFit.request(toAll);
  }

  get viewpoint(): Viewpoint | undefined {
    return this.viewFit.viewpoint;
  }

  showViewpoint(viewpoint: Viewpoint): void {
    this.viewFit.show(viewpoint);
  }

  /** On the ground, in the middle of the map. */
  get milesPerPixel(): number {
    return milesPerPixelOf(this.map);
  }

  setTheme(theme: Theme): void {
    const palette = MAP_PALETTES[theme];
    this.root.dataset.theme = theme;
    this.progress.begin();
    this.layers.setTheme(theme);
    this.furniture.setPalette(palette);
    this.drawing.setPalette(palette);
    this.map.render();
  }

  setWording(wording: MapWording): void {
    this.root.setAttribute('aria-label', wording.label);
    this.furniture.setWording(wording);
    this.drawing.setUnit(wording.distanceUnit);
    this.progress.begin();
    this.layers.setWording(wording);
    this.map.render();
  }

  dispose(): void {
    this.attach(undefined);
    this.drawing.dispose();
    this.pointing.dispose();
    this.heatPointing.dispose();
    this.layers.heat.dispose();
    this.viewFit.dispose();
    this.progress.dispose();
    this.chooseEmitter.dispose();
    this.map.dispose();
  }

  private async paint(
    scene: MapScene,
    { signal, keepsView = false, attributions = [] }: ShowOptions,
  ): Promise<void> {
    this.progress.abandon();
    this.progress.begin();
    if (!keepsView) this.layers.highlight('pointed', NO_CLIENTS);
    this.viewFit.setScene(scene);
    this.layers.showScene(scene);
    this.heatPointing.renew();
    this.furniture.setSources(attributions);
    const painted = this.progress.nextPainting(signal);
    if (!keepsView) this.fit();
    if (this.map.getTarget()) this.map.renderSync();
    await painted;
  }

  private place(element: HTMLElement | undefined): void {
    this.map.setTarget(undefined);
    this.root.remove();
    if (!element) return;
    element.append(this.root);
    this.map.setTarget(this.root);
    if (!this.isPicture && this.map.getControls().getLength() === 0) this.furniture.addTo(this.map);
  }

  private endRehearsal(): void {
    if (!this.isRehearsing) return;
    this.isRehearsing = false;
    this.place(undefined);
    this.clear();
    this.progress.reset();
    this.progress.isSilent = false;
    this.warmUpStage?.remove();
    this.warmUpStage = undefined;
  }

  /** A cluster opens by zooming to its pins; where no zoom could part them, they are chosen together. */
  private chooseOrZoom(hit: PinHit, target: PinTarget): void {
    const isOpened = zoomToCluster(this.map, hit, this.animationMs);
    if (!isOpened) this.chooseEmitter.fire(target);
  }

  private showBasemap(
    basemap: OfflineBasemap | Promise<OfflineBasemap>,
    zips: ZipPoints | undefined,
  ): void {
    const settle = () => this.progress.release();
    if (!(basemap instanceof Promise)) {
      this.layers.showBasemap(basemap, zips);
      settle();
      return;
    }
    basemap.then((loaded) => this.layers.showBasemap(loaded, zips)).then(settle, settle);
  }
}
