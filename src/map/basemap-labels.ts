import type { BasemapLabel, LabelLook } from './basemap-label.ts';
import type { BasemapLooks } from './basemap-looks.ts';
import type { BasemapView, Bounds } from './basemap-view.ts';
import type { AreaName, OfflineBasemap, ZipPoints } from './offline-basemap.ts';

const LAST_STATE_ZOOM = 7.6;
const COUNTY_ZOOMS = { first: 8.3, last: 11.6 };
const FIRST_ZIP_ZOOM = 10.4;
/** Where pins stand on the zips, their numbers stand below the largest, and not before these are apart. */
const WITH_PINS = { firstZipZoom: 12, zipDropPixels: 31 };
/** Below this, post office boxes and single buildings would stand beside the areas around them. */
const FIRST_PO_BOX_ZOOM = 13;
/** From here on a town is an area: its name lies over it. */
const FIRST_AREA_ZOOM = 10.6;
const CAPITAL_BONUS = 7;
const ABROAD_PENALTY = 5;
/** Size classes above the least that is named. */
const LARGE_EXCESS = 15;
/** 64,000 people: no suburb among its like stands out. */
const LARGE_SIZE = 24;
const FIRST_COUNTRY_LETTER_SIZE = 10;

/** Names of the basemap in a part of the map, the most important first. */
export class BasemapLabels {
  /** Pins stand at the points of zips. */
  hasPins = false;

  constructor(
    private readonly basemap: OfflineBasemap,
    private readonly zips: ZipPoints | undefined,
  ) {}

  *in(view: BasemapView, looks: BasemapLooks, widthOf: (text: string, look: LabelLook) => number) {
    yield* this.countries(view, looks);
    if (view.zoom < LAST_STATE_ZOOM) yield* this.states(view, looks, widthOf);
    yield* this.waters(view, looks);
    yield* this.towns(view, looks);
    if (isBetween(view.zoom, COUNTY_ZOOMS.first, COUNTY_ZOOMS.last)) {
      yield* this.counties(view, looks, widthOf);
    }
    if (view.zoom >= (this.hasPins ? WITH_PINS.firstZipZoom : FIRST_ZIP_ZOOM))
      yield* this.zipNumbers(view, looks);
  }

  private *countries(view: BasemapView, looks: BasemapLooks): Generator<BasemapLabel> {
    const size = Math.min(15, FIRST_COUNTRY_LETTER_SIZE + Math.max(0, view.zoom - 3) * 1.4);
    yield* this.areas(this.basemap.names.countries, view, looks.country(size), true);
  }

  private *waters(view: BasemapView, looks: BasemapLooks): Generator<BasemapLabel> {
    const size = Math.min(13, 9.5 + Math.max(0, view.zoom - 3) * 0.7);
    yield* this.areas(this.basemap.names.waters, view, looks.water(size), false);
  }

  private *areas(
    names: readonly AreaName[],
    view: BasemapView,
    look: LabelLook,
    isUpperCase: boolean,
  ): Generator<BasemapLabel> {
    for (const { name, lon, lat, firstZoom, lastZoom } of names) {
      if (!isBetween(view.zoom, firstZoom, lastZoom)) continue;
      for (const at of placesInSight(lon, lat, view)) {
        yield { text: isUpperCase ? name.toUpperCase() : name, look, ...at, margin: 4 };
      }
    }
  }

  /** The name where it has room in its state, or else the postal code. */
  private *states(
    view: BasemapView,
    looks: BasemapLooks,
    widthOf: (text: string, look: LabelLook) => number,
  ): Generator<BasemapLabel> {
    if (view.zoom < 2.6) return;
    const look = looks.state(Math.min(13, 9 + Math.max(0, view.zoom - 3.4) * 1.3));
    for (const { name, postalCode, lon, lat, widthDegrees } of this.basemap.names.states) {
      const room = pixelsAcross(widthDegrees, lon, lat, view);
      const text = [name.toUpperCase(), postalCode].find(
        (it, i) => widthOf(it, look) < room * (i === 0 ? 0.92 : 1.1),
      );
      if (!text) continue;
      for (const at of placesInSight(lon, lat, view)) yield { text, look, ...at, margin: 1 };
    }
  }

  private *towns(view: BasemapView, looks: BasemapLooks): Generator<BasemapLabel> {
    const { lons, lats, sizes, kinds, names } = this.basemap.places;
    const least = leastTownSize(view.zoom);
    for (let i = 0; i < names.length; i += 1) {
      const size = sizes[i] ?? 0;
      if (size + CAPITAL_BONUS < least) break;
      const lon = lons[i] ?? 0;
      const lat = lats[i] ?? 0;
      if (!isInSight(lon, lat, view)) continue;
      const kind = kinds[i] ?? 0;
      const isForeign = kind >= 4;
      const isCapital = kind === 1 || kind === 2;
      const excess =
        size - least + (isCapital ? CAPITAL_BONUS : 0) - (isForeign ? ABROAD_PENALTY : 0);
      if (excess < 0) continue;
      const isArea = view.zoom >= FIRST_AREA_ZOOM;
      const isLarge = excess > LARGE_EXCESS && size >= LARGE_SIZE;
      const look = looks.town(Math.min(isArea ? 15 : 13.5, 10.5 + excess / 9), isLarge, isForeign);
      const dot = isArea
        ? undefined
        : { radius: isLarge ? 2.4 : 1.8, color: look.color, isCapital };
      for (const at of placesInSight(lon, lat, view)) {
        const margin = isArea ? 8 : 4;
        yield { text: names[i] ?? '', look, ...at, margin, isLoose: isArea, ...(dot && { dot }) };
      }
    }
  }

  private *counties(
    view: BasemapView,
    looks: BasemapLooks,
    widthOf: (text: string, look: LabelLook) => number,
  ): Generator<BasemapLabel> {
    const { lons, lats, widthDegrees, names } = this.basemap.counties;
    const look = looks.county();
    for (let i = 0; i < names.length; i += 1) {
      const lon = lons[i] ?? 0;
      const lat = lats[i] ?? 0;
      if (!isInSight(lon, lat, view)) continue;
      const text = (names[i] ?? '').toUpperCase();
      if (widthOf(text, look) > pixelsAcross(widthDegrees[i] ?? 0, lon, lat, view)) continue;
      for (const at of placesInSight(lon, lat, view)) yield { text, look, ...at, margin: 5 };
    }
  }

  private *zipNumbers(view: BasemapView, looks: BasemapLooks): Generator<BasemapLabel> {
    const { zips } = this;
    if (!zips) return;
    const look = looks.zip();
    const drop = this.hasPins ? WITH_PINS.zipDropPixels * view.resolution : 0;
    for (let slot = 0; slot < zips.size; slot += 1) {
      const lat = zips.latAt(slot);
      if (lat < view.bounds.south || lat > view.bounds.north) continue;
      const lon = zips.lonAt(slot);
      if (view.zoom < FIRST_PO_BOX_ZOOM && !zips.hasAreaAt(slot)) continue;
      for (const at of placesInSight(lon > 0 ? lon - 360 : lon, lat, view)) {
        const text = String(zips.zipAt(slot)).padStart(5, '0');
        yield { text, look, x: at.x, y: at.y - drop, margin: 6 };
      }
    }
  }
}

/** The size class (see `BasemapPlaces`) from which on towns are named: half the people with each two thirds of a zoom level. */
function leastTownSize(zoom: number): number {
  return 40.5 - 6.1 * (zoom - 3.6);
}

function isBetween(value: number, first: number, last: number): boolean {
  return value >= first && value <= last;
}

function isInSight(lon: number, lat: number, { bounds, plane }: BasemapView): boolean {
  if (lat < bounds.south || lat > bounds.north) return false;
  return plane.worldWidth !== undefined || isBetween(lon, bounds.west, bounds.east);
}

/** Where a place is seen: on each copy of the world that is in sight. */
function* placesInSight(lon: number, lat: number, { bounds, plane }: BasemapView) {
  if (lat < bounds.south || lat > bounds.north) return;
  const copies: Bounds = bounds;
  const first = plane.worldWidth ? Math.ceil((copies.west - lon) / 360) : 0;
  const last = plane.worldWidth ? Math.floor((copies.east - lon) / 360) : 0;
  for (let copy = first; copy <= last; copy += 1) {
    const [x = 0, y = 0] = plane.toMap({ lon: lon + 360 * copy, lat });
    yield { x, y };
  }
}

function pixelsAcross(widthDegrees: number, lon: number, lat: number, view: BasemapView): number {
  const [west = 0, south = 0] = view.plane.toMap({ lon: lon - widthDegrees / 2, lat });
  const [east = 0, north = 0] = view.plane.toMap({ lon: lon + widthDegrees / 2, lat });
  return Math.hypot(east - west, north - south) / view.resolution;
}
