import KDBush from 'kdbush';
import { distanceMiles, EARTH_RADIUS_MILES } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';

const RADIANS = Math.PI / 180;
/** Radians, less than an inch: keeps what is just on the edge of a circle within its box. */
const ROUNDING = 1e-9;
/** On a globe of radius 1: so near to the edge of a circle rounding decides, and the distance itself is asked. */
const EDGE = 1e-12;
/** Centres are asked for together by parts of a degree, some nine miles: one search serves all of them. */
const CELLS_PER_DEGREE = 8;

/** `squaredChord` is that of the two on a globe of radius 1; see {@link milesOfChord}. */
export type PairVisitor = (centre: number, point: number, squaredChord: number) => void;

/** Points that are asked for by great-circle distance. Building costs about a microsecond a point. */
export class NearbyIndex {
  private readonly tree: KDBush;
  private readonly vectors: Float64Array;

  constructor(private readonly points: readonly LonLat[]) {
    this.tree = new KDBush(points.length);
    for (const { lon, lat } of points) this.tree.add(lon, lat);
    this.tree.finish();
    this.vectors = unitVectors(points);
  }

  /**
   * Visits each pair of a centre and a point within the radius of it, the edge included, once and in no order. Pairs are
   * told apart by their chord, which costs three multiplications.
   */
  forEachPairWithin(centres: readonly LonLat[], radiusMiles: number, visit: PairVisitor): void {
    const ofCentres = unitVectors(centres);
    const { surelyIn, surelyOut } = chordLimits(radiusMiles);
    for (const group of cells(centres)) {
      for (const point of this.around(centres, group, radiusMiles)) {
        const x = this.vectors[3 * point] ?? 0;
        const y = this.vectors[3 * point + 1] ?? 0;
        const z = this.vectors[3 * point + 2] ?? 0;
        for (const centre of group) {
          const dx = (ofCentres[3 * centre] ?? 0) - x;
          const dy = (ofCentres[3 * centre + 1] ?? 0) - y;
          const dz = (ofCentres[3 * centre + 2] ?? 0) - z;
          const squared = dx * dx + dy * dy + dz * dz;
          if (squared > surelyOut) continue;
          if (squared >= surelyIn && !this.isWithin(centres[centre], point, radiusMiles)) continue;
          visit(centre, point, squared);
        }
      }
    }
  }

  /** Points that may be within the radius of one of the group. */
  private around(
    centres: readonly LonLat[],
    group: readonly number[],
    radiusMiles: number,
  ): readonly number[] {
    const [first] = group;
    const middle = first === undefined ? undefined : centres[first];
    if (!middle) return [];
    let spread = 0;
    for (const each of group) {
      const centre = centres[each];
      if (centre) spread = Math.max(spread, distanceMiles(middle, centre));
    }
    return boxesAround(middle, radiusMiles + spread).flatMap(([west, south, east, north]) =>
      this.tree.range(west, south, east, north),
    );
  }

  private isWithin(centre: LonLat | undefined, index: number, radiusMiles: number): boolean {
    const point = this.points[index];
    return (
      centre !== undefined && point !== undefined && distanceMiles(centre, point) <= radiusMiles
    );
  }
}

/** Great-circle distance from the square of a chord on a globe of radius 1. */
export function milesOfChord(squared: number): number {
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
}

function chordLimits(radiusMiles: number) {
  const angle = Math.min(Math.PI, radiusMiles / EARTH_RADIUS_MILES);
  const chord = 2 * Math.sin(angle / 2);
  return { surelyIn: Math.max(0, chord - EDGE) ** 2, surelyOut: (chord + EDGE) ** 2 };
}

/** x, y and z of each point on a globe of radius 1. */
function unitVectors(points: readonly LonLat[]): Float64Array {
  const vectors = new Float64Array(3 * points.length);
  points.forEach(({ lon, lat }, index) => {
    const cosine = Math.cos(lat * RADIANS);
    vectors[3 * index] = cosine * Math.cos(lon * RADIANS);
    vectors[3 * index + 1] = cosine * Math.sin(lon * RADIANS);
    vectors[3 * index + 2] = Math.sin(lat * RADIANS);
  });
  return vectors;
}

/** Indexes of points that are near to each other. */
function cells(points: readonly LonLat[]): Iterable<readonly number[]> {
  const found = new Map<number, number[]>();
  points.forEach(({ lon, lat }, index) => {
    const key = Math.floor(lat * CELLS_PER_DEGREE) * 4096 + Math.floor(lon * CELLS_PER_DEGREE);
    const cell = found.get(key);
    if (cell) cell.push(index);
    else found.set(key, [index]);
  });
  return found.values();
}

type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Boxes in degrees that hold every point within a distance, two where the circle crosses the date line. A circle
 * reaches furthest east where the meridian touches it, at asin(sin r / cos φ) from its centre.
 */
function boxesAround({ lon, lat }: LonLat, radiusMiles: number): readonly Box[] {
  const angle = radiusMiles / EARTH_RADIUS_MILES + ROUNDING;
  const [south, north] = [lat - angle / RADIANS, lat + angle / RADIANS];
  const sine = Math.sin(Math.min(angle, Math.PI / 2)) / Math.cos(lat * RADIANS);
  // A pole is within the circle, and with it every meridian.
  if (south <= -90 || north >= 90 || sine >= 1) return [[-180, south, 180, north]];
  const reach = Math.asin(sine) / RADIANS;
  const [west, east] = [lon - reach, lon + reach];
  if (west < -180) {
    return [
      [-180, south, east, north],
      [west + 360, south, 180, north],
    ];
  }
  if (east > 180) {
    return [
      [west, south, 180, north],
      [-180, south, east - 360, north],
    ];
  }
  return [[west, south, east, north]];
}
