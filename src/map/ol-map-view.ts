import { Emitter, isAbortError, type Theme } from '@mystratus/plugin-sdk';
import { boundingExtent } from 'ol/extent.js';
import OlMap from 'ol/Map.js';
import type { ShownBasemap } from '../common/basemaps/styled-basemap.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import type { MapScene } from '../common/maps/map-scene.ts';
import type { MapWording } from '../common/maps/map-wording.ts';
import type { ProjectionChoice } from '../common/maps/projection-choice.ts';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import type { Viewpoint } from '../common/maps/viewpoint.ts';
import { type ClientSelection, NO_CLIENTS } from '../common/selection/client-selection.ts';
import { AddressPinLayer } from './address-pin-layer.ts';
import { BasemapLayers } from './basemap-layers.ts';
import { BASEMAP_PALETTES } from './basemap-palette.ts';
import { createTilesLayer } from './create-tiles-layer.ts';
import { HeatMap } from './heat-map.ts';
import { HeatPointing } from './heat-pointing.ts';
import { MapFurniture } from './map-furniture.ts';
import { mapInteractions } from './map-interactions.ts';
import { MAP_PALETTES } from './map-palette.ts';
import { MERCATOR, planeWith } from './map-planes.ts';
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
import { PlaceDotsLayer } from './place-dots-layer.ts';
import { PlaneSwitch, viewOn } from './plane-switch.ts';
import { milesPerPixel } from './scale-bar-length.ts';
import { StudioLayer } from './studio-layer.ts';
import type { TilesLayer } from './tiles-layer.ts';
import { FIT_PADDING, ViewFit } from './view-fit.ts';
import { warmUpScenes } from './warm-up-scenes.ts';
import { ZipPinLayer } from './zip-pin-layer.ts';

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

const LAYERS = {
  land: 0,
  tiles: 0.5,
  heat: 1,
  lines: 2,
  pins: 3,
  studios: 4,
  dots: 5,
  areas: 6,
} as const;
const MAXIMUM_ZOOM = 18;
const ANIMATION_MS = 220;
/** A panel's. */
const WARM_UP_SIZE = { width: 460, height: 410 };

const NO_HIGHLIGHTS = { selected: NO_CLIENTS, pointed: NO_CLIENTS };

const NEVER_ABORTED = new AbortController().signal;

/** The map on OpenLayers' canvas: no WebGL, no workers, no style attributes in markup. */
export class OlMapView implements MapView {
  readonly styleSheet = mapStyleSheet();
  private readonly root = document.createElement('div');
  private readonly map: OlMap;
  private readonly animationMs: number;
  private readonly basemap: BasemapLayers;
  private readonly heat: HeatMap;
  private readonly placeDots: PlaceDotsLayer;
  private readonly zipPins: ZipPinLayer;
  private readonly addressPins: AddressPinLayer;
  private readonly studios: StudioLayer;
  private readonly furniture: MapFurniture;
  private readonly isPicture: boolean;
  readonly drawing: OlAreaDrawing;
  private readonly pointing: PinPointing;
  private readonly heatPointing: HeatPointing;
  private readonly planes: PlaneSwitch;
  private readonly viewFit: ViewFit;
  private readonly progress: PaintProgress;
  private readonly chooseEmitter = new Emitter<PinTarget>();

  private highlights: Readonly<Record<HighlightRole, ClientSelection>> = NO_HIGHLIGHTS;
  private coloring: PinColoring | undefined;
  private studioMarks: readonly StudioMark[] = [];
  private tileSource: ShownBasemap | undefined;
  private theme: Theme;
  private counts: Intl.NumberFormat;
  private tiles: TilesLayer | undefined;
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
    this.theme = theme;
    this.counts = new Intl.NumberFormat(wording.locale);
    const formatCount = (count: number) => this.counts.format(count);
    this.animationMs = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ANIMATION_MS;

    this.root.className = 'map';
    this.root.tabIndex = 0;
    this.root.setAttribute('role', 'application');
    this.root.setAttribute('aria-label', wording.label);
    this.root.dataset.theme = theme;

    this.basemap = new BasemapLayers(BASEMAP_PALETTES[theme], LAYERS);
    this.heat = new HeatMap(palette, LAYERS.heat);
    this.placeDots = new PlaceDotsLayer(palette, LAYERS.dots);
    this.zipPins = new ZipPinLayer(palette, LAYERS.pins, formatCount);
    this.addressPins = new AddressPinLayer(palette, LAYERS.pins, MAXIMUM_ZOOM, formatCount);
    this.studios = new StudioLayer(palette, LAYERS.studios);
    this.furniture = new MapFurniture({ palette, wording, animationMs: this.animationMs });
    this.isPicture = pixelRatio !== undefined;
    this.map = new OlMap({
      ...(pixelRatio !== undefined && { pixelRatio }),
      controls: [],
      interactions: mapInteractions(this.animationMs),
      keyboardEventTarget: this.root,
      layers: [
        this.basemap.land,
        this.heat.layer,
        this.basemap.lines,
        this.placeDots,
        this.zipPins,
        this.addressPins,
        this.studios,
      ],
      view: viewOn(MERCATOR),
    });
    this.progress = new PaintProgress(this.map);
    this.onDidChangeBusy = this.progress.onDidChangeBusy;
    this.pointing = new PinPointing(this.map, this.root, [this.zipPins, this.addressPins]);
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
      this.planes.isHeld = tool !== undefined;
    });
    this.onDidHover = this.pointing.onDidHover;
    this.onDidOpen = this.pointing.onDidOpen;
    this.pointing.onDidChoose(({ hit, target }) => this.chooseOrZoom(hit, target));
    this.heatPointing = new HeatPointing(this.map, this.root, this.heat);
    this.onDidChangeHeatScale = this.heat.onDidChangeScale;
    this.onDidPointAtHeat = this.heatPointing.onDidPoint;
    this.map.on('postrender', () => this.heat.viewed(this.milesPerPixel));
    this.planes = new PlaneSwitch(this.map);
    this.viewFit = new ViewFit(this.map, this.planes);
    this.onDidChangeOutliers = this.viewFit.onDidChangeOutliers;
    this.showBasemap(basemap, zips);
  }

  attach(element: HTMLElement | undefined): void {
    this.endWarmUp();
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
    this.progress.isSilent = true;
    this.place(stage.slot);
    try {
      for (const scene of warmUpScenes()) {
        if (this.warmUpStage !== stage.element) return;
        await this.paint(scene, { signal: NEVER_ABORTED });
      }
    } catch (error) {
      if (!isAbortError(error)) throw error;
    } finally {
      if (this.warmUpStage === stage.element) this.endWarmUp();
    }
  }

  async show(scene: MapScene, options: ShowOptions): Promise<void> {
    const { signal } = options;
    signal.throwIfAborted();
    this.endWarmUp();
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
    this.highlights = { ...this.highlights, [role]: clients };
    this.placeDots.highlight(role, clients);
    this.zipPins.highlight(role, clients);
    this.addressPins.highlight(role, clients);
  }

  get decoration(): MapDecoration {
    return { tiles: this.tileSource, studios: this.studioMarks, coloring: this.coloring };
  }

  /** As another map is. */
  decorate({ tiles, studios, coloring }: MapDecoration): void {
    if (tiles) this.showTiles(tiles);
    this.showStudios(studios);
    this.colorPins(coloring);
  }

  showStudios(studios: readonly StudioMark[]): void {
    this.studioMarks = studios;
    this.studios.show(studios);
  }

  colorPins(coloring: PinColoring | undefined): void {
    this.coloring = coloring;
    this.addressPins.color(coloring);
  }

  densityAt(point: LonLat): number | undefined {
    return this.heat.densityAt(point);
  }

  /** Tiles bring their own lines and names. */
  showTiles(basemap: ShownBasemap | undefined): void {
    this.tileSource = basemap;
    if (this.tiles) this.map.removeLayer(this.tiles.layer);
    this.tiles?.dispose();
    this.tiles = basemap && createTilesLayer(basemap, LAYERS.tiles, this.theme);
    if (this.tiles) this.map.addLayer(this.tiles.layer);
    this.progress.hasTiles = basemap !== undefined;
    this.planes.setHasTiles(basemap !== undefined);
    this.basemap.lines.setVisible(!basemap);
    this.furniture.setTileSource(basemap?.attribution ?? '');
  }

  setProjection(choice: ProjectionChoice): void {
    this.planes.choose(choice);
  }

  clear(): void {
    this.progress.abandon();
    this.viewFit.setScene(undefined);
    this.heat.clear();
    this.placeDots.show(undefined);
    this.zipPins.clear();
    this.addressPins.clear();
    this.fit();
  }

  fit({ toAll } = { toAll: false }): void {
    this.viewFit.request(toAll);
  }

  get viewpoint(): Viewpoint | undefined {
    const [width, height] = this.map.getSize() ?? [];
    const view = this.map.getView();
    const centre = view.getCenter();
    const zoom = view.getZoom();
    if (!width || !height || !centre || zoom === undefined) return undefined;
    const plane = planeWith(view.getProjection());
    const projection = plane === MERCATOR ? 'mercator' : 'equal-area';
    return { centre: plane.toLonLat(centre), zoom, projection, width, height };
  }

  showViewpoint(viewpoint: Viewpoint): void {
    this.viewFit.show(viewpoint);
  }

  /** On the ground, in the middle of the map. */
  get milesPerPixel(): number {
    const view = this.map.getView();
    const [x = 0, y = 0] = view.getCenter() ?? [];
    return milesPerPixel(planeWith(view.getProjection()), [x, y], view.getResolution() ?? 1);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.root.dataset.theme = theme;
    this.drawAnew();
  }

  setWording(wording: MapWording): void {
    this.counts = new Intl.NumberFormat(wording.locale);
    this.root.setAttribute('aria-label', wording.label);
    this.furniture.setWording(wording);
    this.drawing.setUnit(wording.distanceUnit);
    this.drawAnew();
  }

  dispose(): void {
    this.attach(undefined);
    this.drawing.dispose();
    this.pointing.dispose();
    this.heatPointing.dispose();
    this.heat.dispose();
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
    if (!keepsView) {
      this.highlights = { ...this.highlights, pointed: NO_CLIENTS };
    }
    this.setScene(scene);
    this.furniture.setSources(attributions);
    const painted = this.progress.nextPainting(signal);
    if (!keepsView) this.fit();
    if (this.map.getTarget()) this.map.renderSync();
    await painted;
  }

  /** With the colours and the numbers as they are now. */
  private drawAnew(): void {
    const palette = MAP_PALETTES[this.theme];
    this.progress.begin();
    this.basemap.setPalette(BASEMAP_PALETTES[this.theme]);
    this.tiles?.setTheme(this.theme);
    this.heat.layer.setPalette(palette);
    this.placeDots.setPalette(palette);
    this.zipPins.setPalette(palette);
    this.addressPins.setPalette(palette);
    this.studios.setPalette(palette);
    this.furniture.setPalette(palette);
    this.drawing.setPalette(palette);
    this.map.render();
  }

  private place(element: HTMLElement | undefined): void {
    this.map.setTarget(undefined);
    this.root.remove();
    if (!element) return;
    element.append(this.root);
    this.map.setTarget(this.root);
    if (!this.isPicture && this.map.getControls().getLength() === 0) this.furniture.addTo(this.map);
  }

  private endWarmUp(): void {
    if (!this.warmUpStage) return;
    this.place(undefined);
    this.clear();
    this.progress.reset();
    this.progress.isSilent = false;
    this.warmUpStage.remove();
    this.warmUpStage = undefined;
  }

  private get zoom(): number {
    return this.map.getView().getZoom() ?? 0;
  }

  private setScene(scene: MapScene): void {
    this.viewFit.setScene(scene);
    this.zipPins.clear();
    this.addressPins.clear();
    this.placeDots.show(scene.kind === 'heat' ? scene : undefined);
    if (scene.kind === 'heat') this.heat.show(scene);
    else this.heat.clear();
    this.heatPointing.renew();
    if (scene.kind === 'heat') return;
    if (scene.kind === 'zip-pins') this.zipPins.show(scene);
    else this.addressPins.show(scene, this.coloring);
    const layer = scene.kind === 'zip-pins' ? this.zipPins : this.addressPins;
    layer.highlight('selected', this.highlights.selected);
    layer.highlight('pointed', this.highlights.pointed);
  }

  /** A cluster opens by zooming to its pins; where no zoom could part them, they are chosen together. */
  private chooseOrZoom({ coordinates }: PinHit, target: PinTarget): void {
    const view = this.map.getView();
    const extent = boundingExtent([...coordinates]);
    const [west = 0, south = 0, east = 0, north = 0] = extent;
    const isOnePoint = east - west < 1 && north - south < 1;
    if (coordinates.length === 1 || isOnePoint || this.zoom >= MAXIMUM_ZOOM - 0.01) {
      this.chooseEmitter.fire(target);
      return;
    }
    view.fit(extent, {
      padding: FIT_PADDING,
      maxZoom: MAXIMUM_ZOOM,
      duration: this.animationMs,
    });
  }

  private showBasemap(
    basemap: OfflineBasemap | Promise<OfflineBasemap>,
    zips: ZipPoints | undefined,
  ): void {
    const settle = () => this.progress.release();
    if (!(basemap instanceof Promise)) {
      this.basemap.show(basemap, zips);
      settle();
      return;
    }
    basemap.then((loaded) => this.basemap.show(loaded, zips)).then(settle, settle);
  }
}
