import type { ZipPin } from '../common/maps/map-scene.ts';
import type { MapPlane } from './map-plane.ts';
import { onPlane } from './on-plane.ts';

/** Places nearer than this many metres are one point on every map. */
const ONE_POINT = 1;

/** Zips at one point of the map, as post office boxes are at their post office. */
export interface ZipSpot {
  readonly x: number;
  readonly y: number;
  /** Indexes of the scene's pins, the greatest count first. */
  readonly pins: readonly number[];
  readonly clientCount: number;
  /** Without the state, for a label; empty where it is not known. */
  readonly town: string;
}

/** The spots of a map, those of most clients first. */
export function zipSpots(pins: readonly ZipPin[], plane: MapPlane): readonly ZipSpot[] {
  const { xs, ys } = onPlane(pins, plane);
  const membersByPoint = new Map<string, number[]>();
  pins.forEach((_, pin) => {
    const point = `${Math.round((xs[pin] ?? 0) / ONE_POINT)} ${Math.round((ys[pin] ?? 0) / ONE_POINT)}`;
    const members = membersByPoint.get(point);
    if (members) members.push(pin);
    else membersByPoint.set(point, [pin]);
  });
  const countOf = (pin: number) => pins[pin]?.clientCount ?? 0;
  return [...membersByPoint.values()]
    .map((members): ZipSpot => {
      members.sort((a, b) => countOf(b) - countOf(a));
      const [first = 0] = members;
      return {
        x: xs[first] ?? 0,
        y: ys[first] ?? 0,
        pins: members,
        clientCount: members.reduce((sum, pin) => sum + countOf(pin), 0),
        town: pins[first]?.town.replace(/,[^,]*$/, '') ?? '',
      };
    })
    .sort((a, b) => b.clientCount - a.clientCount);
}
