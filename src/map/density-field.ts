import { EARTH_RADIUS_MILES } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { PlaceIndex, type WeightedPlaces } from './place-index.ts';

const RADIANS = Math.PI / 180;
/** How many of the densest neighbourhoods are evaluated to find the maximum. */
const CANDIDATES = 256;

/**
 * Density of weights per square mile of ground, by the quartic (biweight) kernel
 *
 *     f(p) = Σ w · 3 / (π r²) · (1 − d² / r²)²   over places at distance d < r of p
 *
 * (B. W. Silverman, Density Estimation for Statistics and Data Analysis, 1986, eq. 4.5, for two dimensions).
 * It integrates to the weight, and has no influence past the radius. Distances are great-circle distances; d²
 * is taken as the square of the chord, which differs by less than 2 parts in 100,000 up to 50 miles.
 */
export class DensityField {
  readonly index: PlaceIndex;
  /** 3 / (π r²): the density at the place of a single weight of one. */
  readonly peakOfOne: number;
  /** Turns half the squared chord of the unit sphere (the haversine) into (d / r)². */
  readonly haversineScale: number;
  /** The densest place, in weight per square mile; it depends on the data alone, never on the zoom. */
  readonly maximum: number;
  private placeDensities: Float64Array | undefined;

  constructor(
    places: WeightedPlaces,
    readonly radiusMiles: number,
  ) {
    this.peakOfOne = 3 / (Math.PI * radiusMiles ** 2);
    this.haversineScale = (2 * EARTH_RADIUS_MILES) ** 2 / radiusMiles ** 2;
    this.index = new PlaceIndex(places, radiusMiles);
    this.maximum = this.findMaximum();
  }

  /** Weight per square mile at a point, evaluated from the places themselves, not from what is painted. */
  densityAt(point: LonLat): number {
    return this.evaluate(point.lon * RADIANS, point.lat * RADIANS);
  }

  /** The density at each place, in the order of the index; computed once, when first asked for. */
  densitiesOfPlaces(): Float64Array {
    this.placeDensities ??= Float64Array.from(this.index.lons, (lon, i) =>
      this.evaluate(lon, this.index.lats[i] ?? 0),
    );
    return this.placeDensities;
  }

  private evaluate(lon: number, lat: number): number {
    const { lons, lats, weights } = this.index;
    const scale = this.haversineScale;
    const cosine = Math.cos(lat);
    let sum = 0;
    this.index.forEachRange(boxAround(lon, lat, this.radiusMiles), (start, end) => {
      for (let i = start; i < end; i += 1) {
        const placeLat = lats[i] ?? 0;
        const halfLat = Math.sin((placeLat - lat) / 2);
        const latitudeShare = 1 - scale * halfLat * halfLat;
        if (latitudeShare <= 0) continue;
        const halfLon = Math.sin(((lons[i] ?? 0) - lon) / 2);
        const rest = latitudeShare - scale * cosine * Math.cos(placeLat) * halfLon * halfLon;
        if (rest > 0) sum += (weights[i] ?? 0) * rest * rest;
      }
    });
    return sum * this.peakOfOne;
  }

  /**
   * The greatest density at any place, looked for where most weight lies within a cell of one radius; exact for
   * as many places as there are candidates, and within a few per cent beyond that.
   */
  private findMaximum(): number {
    const { lons, lats, weights, count } = this.index;
    const cell = this.radiusMiles / EARTH_RADIUS_MILES;
    const masses = new Map<number, number>();
    const cells = Float64Array.from(lons, (lon, i) => {
      const lat = lats[i] ?? 0;
      const row = Math.floor(lat / cell);
      return row * 1e6 + Math.floor((lon * Math.cos(row * cell)) / cell);
    });
    for (let i = 0; i < count; i += 1) {
      const key = cells[i] ?? 0;
      masses.set(key, (masses.get(key) ?? 0) + (weights[i] ?? 0));
    }
    const massOf = (i: number) => masses.get(cells[i] ?? 0) ?? 0;
    const candidates = Array.from(lons, (_, i) => i);
    if (count > CANDIDATES) {
      const floor = nthLargest(Float64Array.from(candidates, massOf), CANDIDATES);
      const best = candidates.filter((i) => massOf(i) >= floor);
      candidates.splice(0, Infinity, ...best.slice(0, CANDIDATES));
    }
    let maximum = 0;
    for (const i of candidates) {
      maximum = Math.max(maximum, this.evaluate(lons[i] ?? 0, lats[i] ?? 0));
    }
    return maximum;
  }
}

/** Radians of a box that holds every point within the radius. */
export function boxAround(lon: number, lat: number, radiusMiles: number) {
  const halfHeight = radiusMiles / EARTH_RADIUS_MILES;
  const cosine = Math.cos(Math.min(Math.PI / 2, Math.abs(lat) + halfHeight));
  const halfWidth = Math.min(Math.PI, halfHeight / Math.max(cosine, 1e-6));
  return {
    west: lon - halfWidth,
    east: lon + halfWidth,
    south: lat - halfHeight,
    north: lat + halfHeight,
  };
}

function nthLargest(values: Float64Array, n: number): number {
  return values.sort()[values.length - n] ?? 0;
}
