import type { DistanceUnit } from '@mystratus/plugin-sdk';
import { isLocated, type LocateResult, type Location } from '../locations/location.ts';
import { visibleRadius } from './clearer-radius.ts';
import { fittedMilesPerPixel } from './fitted-miles-per-pixel.ts';
import { type HeatOptions, type HeatWeight, SMALLEST_HEAT_RADIUS } from './heat-options.ts';
import { type HeatScene, NO_PLACE } from './map-scene.ts';
import { weightCap } from './weight-cap.ts';

/** What a heat map shows, besides the picture. */
export interface HeatSummary {
  /** What the user has asked for. */
  readonly options: HeatOptions;
  /** What the map is weighted by: clients where the hub does not tell what was asked for. */
  readonly weight: HeatWeight;
  /** As drawn, in miles: at least {@link minimumRadiusMiles}. */
  readonly radiusMiles: number;
  readonly minimumRadiusMiles: number;
  /** The radius of the settings, where it would be a speck as the clients live far apart. */
  readonly widenedFromMiles: number | undefined;
  /** Located clients who are known by zip or town only, from 0 to 1. */
  readonly roughShare: number;
  /** No client counts for more than this; `undefined` where nobody has more. */
  readonly weightCap: number | undefined;
  readonly lockedMaximum: number | undefined;
}

/**
 * Zip points are half within 1.4 and 90 % within 4 miles of the homes that they stand for (measured; see the README):
 * a smaller radius would draw most homes a spot that they lie outside of, or at the edge of.
 */
const ROUGH_RADIUS_MILES = 3;
/** As few rough places do not shape the map. */
const FEW_ROUGH = 0.05;

export interface HeatInput {
  readonly options: HeatOptions;
  /** The radius of the settings. */
  readonly defaultRadiusMiles: number;
  /** A radius in its place is round in this unit. */
  readonly distanceUnit: DistanceUnit;
  /** The measure of each client that the map is weighted by; `undefined` for clients, each counting one. */
  readonly values: Float64Array | undefined;
}

/**
 * Adds clients up by place. Clients of one zip share one location object, so that a map of ten thousand clients
 * becomes one of a few thousand places before anything is drawn. A client whose refunds exceed the sales counts 0.
 */
export function heatScene(
  results: readonly LocateResult[],
  { options, defaultRadiusMiles, distanceUnit, values }: HeatInput,
): { readonly scene: HeatScene; readonly summary: HeatSummary } {
  const weight = values ? options.weight : 'clients';
  const lockedMaximum = weight === options.weight ? options.lockedMaximum : undefined;
  const cap = values && weightCap(values.filter((_, client) => isOnMap(results[client])));
  const sums = new Map<
    Location,
    { place: number; clients: number; weight: number; total: number }
  >();
  const placeOfClient = new Int32Array(results.length).fill(NO_PLACE);
  let roughCount = 0;
  let locatedCount = 0;
  results.forEach((result, client) => {
    if (!isLocated(result)) return;
    let sum = sums.get(result);
    if (!sum) {
      sum = { place: sums.size, clients: 0, weight: 0, total: 0 };
      sums.set(result, sum);
    }
    const value = values ? (values[client] ?? 0) : 1;
    placeOfClient[client] = sum.place;
    sum.clients += 1;
    sum.weight += Math.max(0, Math.min(value, cap ?? Infinity));
    sum.total += value;
    locatedCount += 1;
    if (result.precision === 'zip' || result.precision === 'town') roughCount += 1;
  });
  const roughShare = locatedCount === 0 ? 0 : roughCount / locatedCount;
  const minimumRadiusMiles = roughShare > FEW_ROUGH ? ROUGH_RADIUS_MILES : SMALLEST_HEAT_RADIUS;
  const places = [...sums.keys()];
  const atPlaces = [...sums.values()];
  const clientCounts = Float64Array.from(atPlaces, ({ clients }) => clients);
  const wanted = Math.max(minimumRadiusMiles, options.radiusMiles ?? defaultRadiusMiles);
  const widened =
    options.radiusMiles === undefined
      ? visibleRadius(wanted, fittedMilesPerPixel(places, clientCounts), distanceUnit)
      : undefined;
  const radiusMiles = widened ?? wanted;
  return {
    scene: {
      kind: 'heat',
      lons: Float64Array.from(places, ({ lon }) => lon),
      lats: Float64Array.from(places, ({ lat }) => lat),
      weights: Float64Array.from(atPlaces, ({ weight }) => weight),
      clientCounts,
      totals: Float64Array.from(atPlaces, ({ total }) => total),
      placeOfClient,
      radiusMiles,
      lockedMaximum,
    },
    summary: {
      options,
      weight,
      radiusMiles,
      minimumRadiusMiles,
      widenedFromMiles: widened === undefined ? undefined : defaultRadiusMiles,
      roughShare,
      weightCap: cap,
      lockedMaximum,
    },
  };
}

function isOnMap(result: LocateResult | undefined): boolean {
  return result !== undefined && isLocated(result);
}
