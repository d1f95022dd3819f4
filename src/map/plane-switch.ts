import type OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { westOfDateLine } from '../common/geo/west-of-date-line.ts';
import type { MapProjection, ProjectionChoice } from '../common/maps/projection-choice.ts';
import type { MapPlane } from './map-plane.ts';
import { EQUAL_AREA, MERCATOR, planeWith } from './map-planes.ts';
import { GROUND_METRES, MAXIMUM_ZOOM } from './map-zoom.ts';

const MINIMUM_ZOOM = { mercator: 1, equalArea: 2 };
/**
 * At these zoom levels the nation is looked at, where areas are what counts; beyond them a region, where shapes do,
 * or the world, which the equal-area plane has not whole. Who is inside leaves a little later than others enter.
 */
const NATIONAL = { first: 2.5, last: 4.6 };
const DELAY = 0.5;
/** Degrees around the contiguous states, which the equal-area plane is made for. */
const CONTIGUOUS = { west: -136, east: -58, south: 17, north: 56 };

/** A view of a map on one plane. */
export function viewOn(plane: MapPlane): View {
  return new View({
    projection: plane.projection,
    maxZoom: MAXIMUM_ZOOM,
    minZoom: plane.worldWidth ? MINIMUM_ZOOM.mercator : MINIMUM_ZOOM.equalArea,
    enableRotation: false,
  });
}

/** Which plane the map is on. A change keeps what is in the middle, and its scale on the ground. */
export class PlaneSwitch {
  private choice: ProjectionChoice = 'automatic';
  private hasTiles = false;
  private pinned: MapPlane | undefined;

  constructor(private readonly map: OlMap) {
    map.on('moveend', () => this.settle());
  }

  choose(choice: ProjectionChoice): void {
    this.choice = choice;
    this.pinned = undefined;
    this.settle();
  }

  /** Stays on this plane until something else is chosen, or the view is fitted. */
  pin(projection: MapProjection | undefined): void {
    this.pinned = projection && (projection === 'mercator' ? MERCATOR : EQUAL_AREA);
    this.settle();
  }

  /** Tiles are made for Mercator. */
  setHasTiles(hasTiles: boolean): void {
    this.hasTiles = hasTiles;
    this.settle();
  }

  /** Brings the map onto the plane that it belongs on; says whether that was a change. */
  settle(): boolean {
    const from = this.map.getView();
    const centre = from.getCenter();
    const resolution = from.getResolution();
    const plane = planeWith(from.getProjection());
    if (!centre || !resolution) {
      if (this.pinned && this.pinned !== plane) this.map.setView(viewOn(this.pinned));
      return false;
    }
    const middle = plane.toLonLat(centre);
    const metres = resolution / stretchAt(middle, plane);
    const next = this.planeFor(middle, Math.log2(GROUND_METRES / metres), plane);
    if (next === plane) return false;
    const view = viewOn(next);
    view.setCenter(next.toMap({ lon: westOfDateLine(middle.lon), lat: middle.lat }));
    view.setResolution(metres * stretchAt(middle, next));
    this.map.setView(view);
    return true;
  }

  private planeFor({ lon, lat }: LonLat, zoom: number, present: MapPlane): MapPlane {
    if (this.hasTiles) return MERCATOR;
    if (this.pinned) return this.pinned;
    if (this.choice === 'mercator') return MERCATOR;
    if (this.choice === 'equal-area') return EQUAL_AREA;
    const { west, east, south, north } = CONTIGUOUS;
    const isContiguous = lon >= west && lon <= east && lat >= south && lat <= north;
    const delay = present === EQUAL_AREA ? DELAY : 0;
    const isNational = zoom >= NATIONAL.first - delay && zoom < NATIONAL.last + delay;
    return isContiguous && isNational ? EQUAL_AREA : MERCATOR;
  }
}

/** Map units for a metre of ground; on the equal-area plane, the mean over all directions. */
function stretchAt({ lat }: LonLat, { worldWidth }: MapPlane): number {
  return worldWidth ? 1 / Math.cos((lat * Math.PI) / 180) : 1;
}
