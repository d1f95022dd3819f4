import type { Theme } from '@mystratus/plugin-sdk';
import Collection from 'ol/Collection.js';
import type BaseLayer from 'ol/layer/Base.js';
import type { ShownBasemap } from '../common/basemaps/styled-basemap.ts';
import type { MapOverlay } from '../common/maps/map-overlay.ts';
import type { HeatScene, MapScene } from '../common/maps/map-scene.ts';
import type { MapWording } from '../common/maps/map-wording.ts';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import { type ClientSelection, NO_CLIENTS } from '../common/selection/client-selection.ts';
import { AddressPinLayer } from './address-pin-layer.ts';
import { BasemapLayers } from './basemap-layers.ts';
import { BASEMAP_PALETTES } from './basemap-palette.ts';
import { createTilesLayer } from './create-tiles-layer.ts';
import { HeatMap } from './heat-map.ts';
import { MAP_PALETTES } from './map-palette.ts';
import type { HighlightRole, MapDecoration, PinColoring } from './map-view.ts';
import { MAXIMUM_ZOOM } from './map-zoom.ts';
import type { OfflineBasemap, ZipPoints } from './offline-basemap.ts';
import { OverlayLayers } from './overlay-layers.ts';
import type { PinLayer } from './pin-layer.ts';
import { PlaceDotsLayer } from './place-dots-layer.ts';
import { StudioLayer } from './studio-layer.ts';
import { StyledPinLayer } from './styled-pin-layer.ts';
import type { TilesLayer } from './tiles-layer.ts';
import { ZipPinLayer } from './zip-pin-layer.ts';

/** From the ground up. */
export const LAYERS = {
  land: 0,
  linesUnderTiles: 0.25,
  tiles: 0.5,
  heat: 1,
  lines: 2,
  overlays: 2.5,
  pins: 3,
  studios: 4,
  dots: 5,
  areas: 6,
} as const;

const NO_HIGHLIGHTS = { selected: NO_CLIENTS, pointed: NO_CLIENTS };

/** What is drawn on the map: the ground, one scene, what stands out of it, and studios. */
export class MapLayers {
  /** For the map, which follows it. */
  readonly collection: Collection<BaseLayer>;
  readonly heat: HeatMap;
  private readonly basemap: BasemapLayers;
  private readonly placeDots: PlaceDotsLayer;
  private readonly zipPins: ZipPinLayer;
  private readonly addressPins: AddressPinLayer;
  private readonly styledPins: StyledPinLayer;
  private readonly studios: StudioLayer;
  private readonly overlays: OverlayLayers;

  private highlights: Readonly<Record<HighlightRole, ClientSelection>> = NO_HIGHLIGHTS;
  private tiles: TilesLayer | undefined;
  private tileSource: ShownBasemap | undefined;
  private studioMarks: readonly StudioMark[] = [];
  private coloring: PinColoring | undefined;
  private counts: Intl.NumberFormat;

  constructor(
    private theme: Theme,
    { locale, distanceUnit }: MapWording,
  ) {
    const palette = MAP_PALETTES[theme];
    this.counts = new Intl.NumberFormat(locale);
    const formatCount = (count: number) => this.counts.format(count);
    this.basemap = new BasemapLayers(BASEMAP_PALETTES[theme], LAYERS);
    this.heat = new HeatMap(palette, LAYERS.heat, distanceUnit);
    this.placeDots = new PlaceDotsLayer(palette, LAYERS.dots);
    this.zipPins = new ZipPinLayer(palette, LAYERS.pins, formatCount);
    this.addressPins = new AddressPinLayer(palette, LAYERS.pins, MAXIMUM_ZOOM, formatCount);
    this.styledPins = new StyledPinLayer(theme, LAYERS.pins);
    this.studios = new StudioLayer(palette, LAYERS.studios);
    this.collection = new Collection<BaseLayer>([
      this.basemap.land,
      this.heat.layer,
      this.basemap.lines,
      this.placeDots,
      this.zipPins,
      this.addressPins,
      this.styledPins,
      this.studios,
    ]);
    this.overlays = new OverlayLayers(this.collection, LAYERS.overlays, theme);
  }

  /** Of which all but one are empty, as a scene has pins of one kind. */
  get pins(): readonly PinLayer[] {
    return [this.zipPins, this.addressPins, this.styledPins];
  }

  get decoration(): MapDecoration {
    const { tileSource: tiles, studioMarks: studios, coloring } = this;
    return { tiles, studios, coloring, overlays: this.overlays.overlays };
  }

  showBasemap(basemap: OfflineBasemap, zips: ZipPoints | undefined): void {
    this.basemap.show(basemap, zips);
  }

  /** Tiles bring their own lines and names; where there is no tile, those of the bundled map stay in sight. */
  showTiles(basemap: ShownBasemap | undefined): void {
    this.tileSource = basemap;
    if (this.tiles) this.collection.remove(this.tiles.layer);
    this.tiles?.dispose();
    this.tiles = basemap && createTilesLayer(basemap, LAYERS.tiles, this.theme);
    if (this.tiles) this.collection.push(this.tiles.layer);
    this.basemap.lines.setZIndex(basemap ? LAYERS.linesUnderTiles : LAYERS.lines);
  }

  /** Replaces the scene; who is selected stands out in it, too. */
  showScene(scene: MapScene): void {
    for (const layer of this.pins) layer.clear();
    this.placeDots.show(scene.kind === 'heat' ? scene : undefined);
    if (scene.kind === 'heat') {
      this.basemap.setPins(undefined);
      this.heat.show(scene);
      return;
    }
    this.heat.clear();
    const layer = this.showPins(scene);
    this.basemap.setPins(layer);
    layer.highlight('selected', this.highlights.selected);
    layer.highlight('pointed', this.highlights.pointed);
  }

  private showPins(scene: Exclude<MapScene, HeatScene>): PinLayer {
    const { styles } = scene;
    if (styles) {
      this.styledPins.show({ ...scene, styles });
      return this.styledPins;
    }
    if (scene.kind === 'zip-pins') {
      this.zipPins.show(scene);
      return this.zipPins;
    }
    this.addressPins.show(scene, this.coloring);
    return this.addressPins;
  }

  clearScene(): void {
    this.heat.clear();
    this.placeDots.show(undefined);
    this.basemap.setPins(undefined);
    for (const layer of this.pins) layer.clear();
  }

  highlight(role: HighlightRole, clients: ClientSelection): void {
    this.highlights = { ...this.highlights, [role]: clients };
    this.placeDots.highlight(role, clients);
    for (const layer of this.pins) layer.highlight(role, clients);
  }

  showStudios(studios: readonly StudioMark[]): void {
    this.studioMarks = studios;
    this.studios.show(studios);
    this.basemap.setStudios(studios);
  }

  showOverlays(overlays: readonly MapOverlay[]): void {
    this.overlays.show(overlays);
  }

  colorPins(coloring: PinColoring | undefined): void {
    this.coloring = coloring;
    this.addressPins.color(coloring);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.tiles?.setTheme(theme);
    this.overlays.setTheme(theme);
    this.styledPins.setTheme(theme);
    this.basemap.setPalette(BASEMAP_PALETTES[theme]);
    this.drawAnew();
  }

  setWording({ locale, distanceUnit }: MapWording): void {
    this.counts = new Intl.NumberFormat(locale);
    this.heat.setUnit(distanceUnit);
    this.drawAnew();
  }

  /** With the colours and the numbers as they are now. */
  private drawAnew(): void {
    const palette = MAP_PALETTES[this.theme];
    this.heat.layer.setPalette(palette);
    this.placeDots.setPalette(palette);
    this.zipPins.setPalette(palette);
    this.addressPins.setPalette(palette);
    this.studios.setPalette(palette);
  }
}
