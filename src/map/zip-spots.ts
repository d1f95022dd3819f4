import type { ZipPin } from '../common/maps/map-scene.ts';
import type { MapPlane } from './map-plane.ts';
import { onPlane } from './on-plane.ts';

/** More than the metres around the earth: a whole metre west and north together are one number. */
const METRES = 0x4_00_00_00;

/** Zips at one point of the map, as post office boxes are at their post office. */
export interface ZipSpot {
  readonly x: number;
  readonly y: number;
  /** Indexes of the scene's pins, the greatest count first. */
  readonly pins: readonly number[];
  readonly clientCount: number;
}

/** The spots of a map, those of most clients first. */
export function zipSpots(pins: readonly ZipPin[], plane: MapPlane): readonly ZipSpot[] {
  const { xs, ys } = onPlane(pins, plane);
  const membersByPoint = new Map<number, number[]>();
  pins.forEach((_, pin) => {
    // Places within a metre are one point on every map.
    const point = Math.round(xs[pin] ?? 0) * METRES + Math.round(ys[pin] ?? 0);
    const members = membersByPoint.get(point);
    if (members) members.push(pin);
    else membersByPoint.set(point, [pin]);
  });
  const spots: ZipSpot[] = [];
  for (const members of membersByPoint.values()) spots.push(spotOf(members, pins, xs, ys));
  return spots.sort((a, b) => b.clientCount - a.clientCount);
}

function spotOf(
  members: number[],
  pins: readonly ZipPin[],
  xs: Float64Array,
  ys: Float64Array,
): ZipSpot {
  const countOf = (pin: number) => pins[pin]?.clientCount ?? 0;
  if (members.length > 1) members.sort((a, b) => countOf(b) - countOf(a));
  const [first = 0] = members;
  return {
    x: xs[first] ?? 0,
    y: ys[first] ?? 0,
    pins: members,
    clientCount: members.reduce((sum, pin) => sum + countOf(pin), 0),
  };
}
