import type { Theme } from '@mystratus/plugin-sdk';
import OlMap from 'ol/Map.js';
import type View from 'ol/View.js';
import type { MapWording } from '../common/maps/map-wording.ts';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import { BasemapLayers } from './basemap-layers.ts';
import { BASEMAP_PALETTES } from './basemap-palette.ts';
import { HeatMap } from './heat-map.ts';
import { MapFurniture } from './map-furniture.ts';
import { mapInteractions } from './map-interactions.ts';
import { MAP_PALETTES } from './map-palette.ts';
import type { OfflineBasemap, ZipPoints } from './offline-basemap.ts';
import { StudioLayer } from './studio-layer.ts';

const LAYERS = { land: 0, heat: 1, lines: 2, studios: 3 } as const;
const ANIMATION_MS = 220;

export interface ComparedSideOptions {
  readonly basemap: OfflineBasemap | Promise<OfflineBasemap>;
  readonly zips?: ZipPoints;
  readonly theme: Theme;
  readonly wording: MapWording;
  readonly view: View;
  /** Buttons; keys and wheel zoom all the same. */
  readonly hasZoom: boolean;
}

/** One of two maps that share a view: basemap, heat and studios. */
export class ComparedSideMap {
  readonly map: OlMap;
  readonly heat: HeatMap;
  private readonly root = document.createElement('div');
  private readonly basemap: BasemapLayers;
  private readonly studios: StudioLayer;
  private readonly furniture: MapFurniture;

  constructor({ basemap, zips, theme, wording, view, hasZoom }: ComparedSideOptions) {
    const palette = MAP_PALETTES[theme];
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const animationMs = isStill ? 0 : ANIMATION_MS;
    this.root.className = 'map';
    this.root.tabIndex = 0;
    this.root.setAttribute('role', 'application');
    this.root.dataset.theme = theme;
    this.basemap = new BasemapLayers(BASEMAP_PALETTES[theme], LAYERS);
    this.heat = new HeatMap(palette, LAYERS.heat, wording.distanceUnit);
    this.studios = new StudioLayer(palette, LAYERS.studios);
    this.furniture = new MapFurniture({ palette, wording, animationMs, hasZoom });
    this.map = new OlMap({
      controls: [],
      // They lie in a page that scrolls: the wheel is theirs once somebody has turned to them.
      interactions: mapInteractions(animationMs, () => this.root.matches(':focus-within')),
      keyboardEventTarget: this.root,
      layers: [this.basemap.land, this.heat.layer, this.basemap.lines, this.studios],
      view,
    });
    this.map.on('postrender', () => this.root.setAttribute('aria-busy', 'true'));
    this.map.on('rendercomplete', () => this.root.setAttribute('aria-busy', 'false'));
    const showBasemap = (loaded: OfflineBasemap) => this.basemap.show(loaded, zips);
    // Whoever made the promise reports its failure; heat is seen without a ground, too.
    if (basemap instanceof Promise) basemap.then(showBasemap, () => undefined);
    else showBasemap(basemap);
  }

  attach(element: HTMLElement | undefined): void {
    this.map.setTarget(undefined);
    this.root.remove();
    if (!element) return;
    element.append(this.root);
    this.map.setTarget(this.root);
    if (this.map.getControls().getLength() === 0) this.furniture.addTo(this.map);
  }

  get isAttached(): boolean {
    return this.map.getTarget() !== undefined;
  }

  setLabel(label: string): void {
    this.root.setAttribute('aria-label', label);
  }

  showStudios(studios: readonly StudioMark[]): void {
    this.studios.show(studios);
    this.basemap.setStudios(studios);
  }

  setTheme(theme: Theme): void {
    const palette = MAP_PALETTES[theme];
    this.root.dataset.theme = theme;
    this.basemap.setPalette(BASEMAP_PALETTES[theme]);
    this.heat.layer.setPalette(palette);
    this.studios.setPalette(palette);
    this.furniture.setPalette(palette);
    this.map.render();
  }

  setWording(wording: MapWording): void {
    this.furniture.setWording(wording);
    this.heat.setUnit(wording.distanceUnit);
    this.map.render();
  }

  dispose(): void {
    this.attach(undefined);
    this.heat.dispose();
    this.map.dispose();
  }
}
