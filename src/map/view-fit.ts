import { Emitter } from '@mystratus/plugin-sdk';
import { boundingExtent, type Extent } from 'ol/extent.js';
import type OlMap from 'ol/Map.js';
import type { Size } from 'ol/size.js';
import type { MapScene } from '../common/maps/map-scene.ts';
import type { Viewpoint } from '../common/maps/viewpoint.ts';
import { type CountedPlaces, dataExtents } from './bulk-extent.ts';
import type { MapPlane } from './map-plane.ts';
import { MERCATOR, planeWith } from './map-planes.ts';
import type { PlaneSwitch } from './plane-switch.ts';

/** A lone place is shown with its surroundings. */
const MAXIMUM_FIT_ZOOM = 10;
export const FIT_PADDING = [48, 40, 48, 40];
/** For the legend of a heat map, in pixels and as a part of the height at the most. */
const LEGEND_PADDING = 150;
const MOST_OF_HEIGHT = 0.35;
/** The westmost, southmost, eastmost and northmost points of the contiguous states, and corners between them. */
const CONTIGUOUS_STATES = [
  { lon: -124.8, lat: 48.4 },
  { lon: -124.4, lat: 40.4 },
  { lon: -117.1, lat: 32.5 },
  { lon: -97.4, lat: 25.8 },
  { lon: -81, lat: 24.5 },
  { lon: -66.9, lat: 44.8 },
  { lon: -68.3, lat: 47.4 },
  { lon: -95.2, lat: 49.4 },
];

/** Brings what is drawn into view: all of it, or all but a few clients who are far from the others. */
export class ViewFit {
  private readonly outliersEmitter = new Emitter<number>();
  private scene: MapScene | undefined;
  private isDue = true;
  private isToAll = false;
  private outliers = 0;
  /** The view that was fitted, until the user moves it. */
  private fitted: string | undefined;

  readonly onDidChangeOutliers = this.outliersEmitter.event;

  /** @param fixedPadding of the view; by what is over the map unless told */
  constructor(
    private readonly map: OlMap,
    private readonly planes: PlaneSwitch,
    private readonly fixedPadding?: number[],
  ) {
    map.on('change:size', () => this.applyWhenDue());
    map.on('postrender', () => {
      if (this.fitted !== undefined && this.fitted !== this.viewKey) this.setOutliers(0);
    });
  }

  /** What there is to fit to from now on. */
  setScene(scene: MapScene | undefined): void {
    this.scene = scene;
  }

  /** Fits the view now, or when the map has a size. */
  request(toAll: boolean): void {
    this.isDue = true;
    this.isToAll = toAll;
    this.planes.pin(undefined);
    this.applyWhenDue();
  }

  /** What is to be seen now; `undefined` while the map has no size. */
  get viewpoint(): Viewpoint | undefined {
    const [width, height] = this.map.getSize() ?? [];
    const view = this.map.getView();
    const centre = view.getCenter();
    const zoom = view.getZoom();
    if (!width || !height || !centre || zoom === undefined) return undefined;
    const projection = this.plane === MERCATOR ? 'mercator' : 'equal-area';
    return { centre: this.plane.toLonLat(centre), zoom, projection, width, height };
  }

  /** Shows this in place of what was to be fitted; for a map that has a size. */
  show({ centre, zoom, projection, width, height }: Viewpoint): void {
    this.isDue = false;
    this.planes.pin(projection);
    const [mapWidth = width, mapHeight = height] = this.map.getSize() ?? [];
    const view = this.map.getView();
    view.cancelAnimations();
    view.setCenter(this.plane.toMap(centre));
    view.setZoom(zoom - Math.log2(Math.max(width / mapWidth, height / mapHeight)));
    this.setOutliers(0);
  }

  dispose(): void {
    this.outliersEmitter.dispose();
  }

  private applyWhenDue(): void {
    const size = this.map.getSize();
    if (!this.isDue || !size?.[0] || !size[1]) return;
    this.isDue = false;
    let outliers = this.fitTo(size);
    if (this.planes.settle()) outliers = this.fitTo(size);
    this.fitted = this.viewKey;
    this.setOutliers(outliers);
  }

  /** Returns how many clients are left out. */
  private fitTo(size: Size): number {
    const { extent, outliers } = this.target();
    const view = this.map.getView();
    view.cancelAnimations();
    view.fit(extent ?? boundingExtent(CONTIGUOUS_STATES.map(this.plane.toMap)), {
      size,
      padding: extent ? this.padding(size[1] ?? 0) : [8, 8, 8, 8],
      maxZoom: MAXIMUM_FIT_ZOOM,
    });
    return outliers;
  }

  private target(): { readonly extent: Extent | undefined; readonly outliers: number } {
    const extents = this.scene && dataExtents(placesOf(this.scene), this.plane);
    return this.isToAll
      ? { extent: extents?.all, outliers: 0 }
      : { extent: extents?.bulk, outliers: extents?.clientsOutsideBulk ?? 0 };
  }

  private padding(height: number): number[] {
    if (this.fixedPadding) return this.fixedPadding;
    if (this.scene?.kind !== 'heat') return FIT_PADDING;
    const [top = 0, right = 0, , left = 0] = FIT_PADDING;
    return [top, right, Math.min(LEGEND_PADDING, height * MOST_OF_HEIGHT), left];
  }

  private setOutliers(outliers: number): void {
    if (outliers === this.outliers) return;
    this.outliers = outliers;
    this.outliersEmitter.fire(outliers);
  }

  private get plane(): MapPlane {
    return planeWith(this.map.getView().getProjection());
  }

  private get viewKey(): string {
    const view = this.map.getView();
    return [view.getResolution(), ...(view.getCenter() ?? [])].join();
  }
}

function placesOf(scene: MapScene): CountedPlaces {
  if (scene.kind === 'heat') {
    return { lons: scene.lons, lats: scene.lats, counts: scene.clientCounts };
  }
  return {
    lons: scene.pins.map(({ lon }) => lon),
    lats: scene.pins.map(({ lat }) => lat),
    counts: scene.pins.map(({ clientCount }) => clientCount),
  };
}
