import type { FrameState } from 'ol/Map.js';
import ViewHint from 'ol/ViewHint.js';
import type { MapPlane } from './map-plane.ts';
import { planeWith } from './map-planes.ts';
import { zoomOf } from './map-zoom.ts';

/** Degrees; longitudes go on past the date line. */
export interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** A frame of the map, seen from the basemap. */
export interface BasemapView {
  readonly plane: MapPlane;
  readonly bounds: Bounds;
  readonly zoom: number;
  /** Of the frame's top left, in map coordinates. */
  readonly left: number;
  readonly top: number;
  /** Map units in a pixel of CSS, and pixels of the screen in one. */
  readonly resolution: number;
  readonly pixelRatio: number;
  readonly width: number;
  readonly height: number;
  /** The user is moving or zooming it, or an animation is. */
  readonly isMoving: boolean;
}

export function viewOf({ viewState, viewHints, size, pixelRatio }: FrameState): BasemapView {
  const { resolution, center, projection } = viewState;
  const [x = 0, y = 0] = center;
  const [width = 0, height = 0] = size;
  return viewAt({
    plane: planeWith(projection),
    resolution,
    pixelRatio,
    width,
    height,
    left: x - (width * resolution) / 2,
    top: y + (height * resolution) / 2,
    isMoving: Boolean(viewHints[ViewHint.ANIMATING] || viewHints[ViewHint.INTERACTING]),
  });
}

function viewAt(frame: Omit<BasemapView, 'bounds' | 'zoom'>): BasemapView {
  const { left, top, width, height, resolution, plane } = frame;
  const box = [left, top - height * resolution, left + width * resolution, top] as const;
  return { ...frame, bounds: boundsOf(box, plane), zoom: zoomOf(resolution, plane) };
}

/** A wider view around one, by a share of its size on each side. */
export function withMargin(view: BasemapView, share: number): BasemapView {
  const x = Math.round(view.width * share);
  const y = Math.round(view.height * share);
  return viewAt({
    ...view,
    left: view.left - x * view.resolution,
    top: view.top + y * view.resolution,
    width: view.width + 2 * x,
    height: view.height + 2 * y,
  });
}

/** Whether one view shows everything that another does, up to half a pixel. */
export function shows(outer: BasemapView, inner: BasemapView): boolean {
  const tolerance = inner.resolution / 2;
  return (
    outer.left <= inner.left + tolerance &&
    outer.top >= inner.top - tolerance &&
    outer.left + outer.width * outer.resolution >=
      inner.left + inner.width * inner.resolution - tolerance &&
    outer.top - outer.height * outer.resolution <=
      inner.top - inner.height * inner.resolution + tolerance
  );
}

export function widened({ west, east, south, north }: Bounds, share: number): Bounds {
  const width = (east - west) * share;
  const height = (north - south) * share;
  return {
    west: west - width,
    east: east + width,
    south: Math.max(-90, south - height),
    north: Math.min(90, north + height),
  };
}

export function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    outer.west <= inner.west &&
    outer.east >= inner.east &&
    outer.south <= inner.south &&
    outer.north >= inner.north
  );
}

export function intersects(one: Bounds, other: Bounds): boolean {
  return (
    one.west <= other.east &&
    one.east >= other.west &&
    one.south <= other.north &&
    one.north >= other.south
  );
}

const SAMPLES = 8;

/** The degrees that a part of the plane lies within. */
function boundsOf(
  [left, bottom, right, top]: readonly [number, number, number, number],
  plane: MapPlane,
): Bounds {
  const { worldWidth } = plane;
  const south = plane.toLonLat([left, bottom]);
  const north = plane.toLonLat([right, top]);
  if (worldWidth) {
    const degrees = 360 / worldWidth;
    return { west: left * degrees, east: right * degrees, south: south.lat, north: north.lat };
  }
  const bounds = { west: 180, east: -360, south: 90, north: -90 };
  for (let i = 0; i <= SAMPLES; i += 1) {
    const x = left + ((right - left) * i) / SAMPLES;
    const y = bottom + ((top - bottom) * i) / SAMPLES;
    for (const at of [
      [x, bottom],
      [x, top],
      [left, y],
      [right, y],
    ]) {
      const { lon, lat } = plane.toLonLat(at);
      const westward = lon > 90 ? lon - 360 : lon;
      bounds.west = Math.min(bounds.west, westward);
      bounds.east = Math.max(bounds.east, westward);
      bounds.south = Math.min(bounds.south, lat);
      bounds.north = Math.max(bounds.north, lat);
    }
  }
  return bounds;
}
