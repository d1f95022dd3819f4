import type { LonLat } from '../geo/lon-lat.ts';
import { isLocated, type LocateResult } from '../locations/location.ts';

/** A map in a sentence, for people who do not see it. */
export interface MapSummary {
  /** Clients on the map. */
  readonly clientCount: number;
  readonly townCount: number;
  /** Where most clients are, or where the heat map is densest. */
  readonly top: TopTown | undefined;
}

export interface TopTown {
  readonly town: string;
  readonly clientCount: number;
  /** Clients per square mile that the heat map shows there; `undefined` on other maps. */
  readonly density: number | undefined;
}

/** Towns with the most clients; a heat map is not densest far from all of them. */
const CANDIDATES = 25;

/** `densityAt` answers in clients per square mile. */
export function mapSummary(
  results: readonly LocateResult[],
  densityAt: (point: LonLat) => number | undefined,
): MapSummary {
  const towns = new Map<string, { count: number; lon: number; lat: number }>();
  let clientCount = 0;
  for (const result of results) {
    if (!isLocated(result)) continue;
    clientCount += 1;
    const town = towns.get(result.town);
    if (town) town.count += 1;
    else towns.set(result.town, { count: 1, lon: result.lon, lat: result.lat });
  }
  const candidates = [...towns]
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, CANDIDATES)
    .map(([town, { count, ...point }]) => ({
      town,
      clientCount: count,
      density: densityAt(point),
    }));
  const [first, ...others] = candidates;
  const top = others.reduce(
    (best, town) => ((town.density ?? 0) > (best?.density ?? 0) ? town : best),
    first,
  );
  return { clientCount, townCount: towns.size, top };
}
