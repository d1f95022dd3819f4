import { Emitter } from '@mystratus/plugin-sdk';
import {
  boundingExtent,
  containsExtent,
  type Extent,
  getBottomLeft,
  getTopRight,
} from 'ol/extent.js';
import type OlMap from 'ol/Map.js';
import type { Size } from 'ol/size.js';
import type { LonLat } from '../common/geo/lon-lat.ts';
import type { MapScene } from '../common/maps/map-scene.ts';
import type { Viewpoint } from '../common/maps/viewpoint.ts';
import { type CountedPlaces, dataExtents } from './bulk-extent.ts';
import type { MapPlane } from './map-plane.ts';
import { MERCATOR, planeWith } from './map-planes.ts';
import type { PlaneSwitch } from './plane-switch.ts';

/** A lone place is shown with its surroundings. */
const MAXIMUM_FIT_ZOOM = 10;
/** At the sides for the buttons to zoom with, and for the half of a studio’s name. */
export const FIT_PADDING = [48, 58, 48, 58];
/** For the legend of a heat map, in pixels and as a part of the height at the most. */
const LEGEND_PADDING = 150;
const MOST_OF_HEIGHT = 0.35;
/** The corner of a pin map, from the lower left, where its legend is: in pixels. */
const PIN_LEGEND = { width: 200, height: 140 };
/** The corner in the upper right where the buttons to zoom with would hide the name of a studio; pixels. */
const ZOOM_CORNER = { width: 104, height: 124 };
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
  private studios: readonly LonLat[] = [];
  private isDue = true;
  private isToAll = false;
  private outliers = 0;
  /** The view that was fitted, until the user moves it. */
  private fitted: string | undefined;
  private fittedWidth = 0;

  readonly onDidChangeOutliers = this.outliersEmitter.event;

  /** @param fixedPadding of the view; by what is over the map unless told */
  constructor(
    private readonly map: OlMap,
    private readonly planes: PlaneSwitch,
    private readonly fixedPadding?: number[],
  ) {
    map.on('change:size', () => {
      if (this.hasOtherWidth && this.fitted === this.viewKey) this.isDue = true;
      this.applyWhenDue();
    });
    map.on('postrender', () => {
      if (this.fitted !== undefined && this.fitted !== this.viewKey) this.setOutliers(0);
    });
  }

  /** What there is to fit to from now on. */
  setScene(scene: MapScene | undefined): void {
    this.scene = scene;
  }

  /** What should be seen too where it is near to that, with the next fitting. */
  setStudios(studios: readonly LonLat[]): void {
    this.studios = studios;
  }

  /** Fits the view now, or when the map has a size, and again when the map gets another width before it is moved. */
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
    this.fittedWidth = size[0];
    this.setOutliers(outliers);
  }

  private get hasOtherWidth(): boolean {
    return Boolean(this.map.getSize()?.[0]) && this.map.getSize()?.[0] !== this.fittedWidth;
  }

  /** Returns how many clients are left out. */
  private fitTo(size: Size): number {
    const { extent, outliers } = this.target();
    this.map.getView().cancelAnimations();
    if (!extent) {
      const states = boundingExtent(CONTIGUOUS_STATES.map(this.plane.toMap));
      this.fitExtent(states, size, [8, 8, 8, 8]);
      return outliers;
    }
    let padding = this.padding(size[1] ?? 0);
    this.fitExtent(extent, size, padding);
    // In sight all the same: under the legend or at the edge, if they were not counted in.
    const nearby = this.studios.map(this.plane.toMap).filter((at) => this.isInSight(at, size));
    const wider = boundingExtent([getBottomLeft(extent), getTopRight(extent), ...nearby]);
    if (!containsExtent(extent, wider)) this.fitExtent(wider, size, padding);
    if (this.isUnderLegend(size)) {
      padding = withFoot(padding, PIN_LEGEND.height, size[1] ?? 0);
      this.fitExtent(wider, size, padding);
    }
    if (!this.fixedPadding && nearby.some((at) => this.isUnderZoom(at, size))) {
      this.fitExtent(wider, size, padding.with(1, ZOOM_CORNER.width));
    }
    return outliers;
  }

  private fitExtent(extent: Extent, size: Size, padding: number[]): void {
    this.map.getView().fit(extent, { size, padding, maxZoom: MAXIMUM_FIT_ZOOM });
  }

  private isInSight(at: readonly number[], [width = 0, height = 0]: Size): boolean {
    const [x, y] = this.pixelOf(at, [width, height]);
    return x >= 0 && y >= 0 && x <= width && y <= height;
  }

  private isUnderZoom(at: readonly number[], size: Size): boolean {
    const [x, y] = this.pixelOf(at, size);
    return x > (size[0] ?? 0) - ZOOM_CORNER.width && y < ZOOM_CORNER.height;
  }

  /** Whether a pin would be, which cannot be reached there. */
  private isUnderLegend(size: Size): boolean {
    if (this.fixedPadding || !this.scene || this.scene.kind === 'heat') return false;
    const top = (size[1] ?? 0) - PIN_LEGEND.height;
    return this.scene.pins.some((pin) => {
      const [x, y] = this.pixelOf(this.plane.toMap(pin), size);
      return x >= 0 && x < PIN_LEGEND.width && y > top && y < (size[1] ?? 0);
    });
  }

  private pixelOf([x = 0, y = 0]: readonly number[], [width = 0, height = 0]: Size) {
    const view = this.map.getView();
    const [left = 0, top = 0] = view.getCenter() ?? [];
    const resolution = view.getResolution() ?? 1;
    return [width / 2 + (x - left) / resolution, height / 2 - (y - top) / resolution] as const;
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
    return withFoot(FIT_PADDING, LEGEND_PADDING, height);
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

function withFoot([top = 0, right = 0, , left = 0]: number[], foot: number, height: number) {
  return [top, right, Math.min(foot, height * MOST_OF_HEIGHT), left];
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
