import { EARTH_RADIUS_MILES } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { type Neighbourhood, PlaceIndex, type WeightedPlaces } from './place-index.ts';

const RADIANS = Math.PI / 180;
/** The search for the maximum: places looked at, hills climbed, steps on each. */
const NEIGHBOURHOODS = 128;
const CLIMBS = 8;
const CLIMB_STEPS = 12;
const FEW_PLACES = 300;

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
  /** The greatest density anywhere; it depends on the data alone, never on the zoom. */
  readonly maximum: number;
  private readonly densities = new Map<Neighbourhood, number>();

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

  /** The density at the centre of a neighbourhood; computed once. */
  densityOf(neighbourhood: Neighbourhood): number {
    const known = this.densities.get(neighbourhood);
    if (known !== undefined) return known;
    const density = this.evaluate(neighbourhood.lon, neighbourhood.lat);
    this.densities.set(neighbourhood, density);
    return density;
  }

  private evaluate(lon: number, lat: number): number {
    let sum = 0;
    this.forEachNeighbour(lon, lat, (i, rest) => {
      sum += (this.index.weights[i] ?? 0) * rest * rest;
    });
    return sum * this.peakOfOne;
  }

  /**
   * The top of the field: from the densest of the neighbourhoods that hold most weight, uphill by mean shift
   * (D. Comaniciu and P. Meer, Mean Shift, IEEE PAMI 24, 2002), whose step for this kernel is to the mean of the
   * places weighted by 1 − d² / r².
   */
  private findMaximum(): number {
    const starts = this.index.neighbourhoods
      .toSorted((a, b) => b.mass - a.mass)
      .slice(0, NEIGHBOURHOODS)
      .sort((a, b) => this.densityOf(b) - this.densityOf(a))
      .slice(0, CLIMBS);
    const top = starts.reduce((maximum, start) => Math.max(maximum, this.climbFrom(start)), 0);
    return Math.max(top, this.densestOfFewPlaces());
  }

  /** A climb between a few scattered places may end on the lower of two tops; so few can all be looked at. */
  private densestOfFewPlaces(): number {
    const { lons, lats } = this.index;
    if (lons.length > FEW_PLACES) return 0;
    let densest = 0;
    lons.forEach((lon, i) => {
      densest = Math.max(densest, this.evaluate(lon, lats[i] ?? 0));
    });
    return densest;
  }

  private climbFrom(start: Neighbourhood): number {
    const { lons, lats, weights } = this.index;
    let { lon, lat } = start;
    for (let step = 0; step < CLIMB_STEPS; step += 1) {
      let [mass, east, north] = [0, 0, 0];
      const [fromLon, fromLat] = [lon, lat];
      this.forEachNeighbour(fromLon, fromLat, (i, rest) => {
        const share = (weights[i] ?? 0) * rest;
        mass += share;
        east += share * ((lons[i] ?? 0) - fromLon);
        north += share * ((lats[i] ?? 0) - fromLat);
      });
      if (mass === 0) break;
      lon += east / mass;
      lat += north / mass;
    }
    return Math.max(this.densityOf(start), this.evaluate(lon, lat));
  }

  /** Calls back with every place within the radius of a point, and 1 − d² / r². */
  private forEachNeighbour(
    lon: number,
    lat: number,
    visit: (place: number, rest: number) => void,
  ): void {
    const { lons, lats, cosines } = this.index;
    const scale = this.haversineScale;
    const cosine = Math.cos(lat);
    this.index.forEachRange(boxAround(lon, lat, this.radiusMiles), (start, end) => {
      for (let i = start; i < end; i += 1) {
        const haversine =
          sineSquaredOfHalf((lats[i] ?? 0) - lat) +
          cosine * (cosines[i] ?? 0) * sineSquaredOfHalf((lons[i] ?? 0) - lon);
        const rest = 1 - scale * haversine;
        if (rest > 0) visit(i, rest);
      }
    });
  }
}

/** sin²(angle / 2) of a small angle in radians, to the third term: exact to 1 in 10⁹ at 100 miles. */
export function sineSquaredOfHalf(angle: number): number {
  const square = angle * angle;
  return (square / 4) * (1 - (square / 12) * (1 - square / 30));
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
