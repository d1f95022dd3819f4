import type { LonLat } from '../common/geo/lon-lat.ts';
import { type InsightClients, NOWHERE } from './insight-clients.ts';

export type MarketUnit = 'zip' | 'town';

/** A zip or a town in which clients live, at the middle of their places. */
export interface Market extends LonLat {
  /** The zip with its town, or the town. */
  readonly label: string;
  readonly town: string;
}

export interface Markets {
  readonly unit: MarketUnit;
  readonly list: readonly Market[];
  /** For each client the index of its market, or -1 for one who is not on the map. */
  readonly marketOf: Int32Array;
}

/** Towns or zips of the clients. Where only the town of a client is known, it is a market among the zips too. */
export function marketsOf({ places, placeOf }: InsightClients, unit: MarketUnit): Markets {
  const indexes = new Map<string, number>();
  const members: (typeof places)[number][][] = [];
  const marketOfPlace = places.map((place) => {
    const { zip5, town } = place;
    const key = unit === 'zip' ? zip5 || town : town || zip5;
    const index = indexes.get(key) ?? indexes.size;
    indexes.set(key, index);
    const group = members[index];
    if (group) group.push(place);
    else members[index] = [place];
    return index;
  });
  const list = members.map((group): Market => {
    const [first] = group;
    const mean = (axis: 'lon' | 'lat') =>
      group.reduce((sum, place) => sum + place[axis], 0) / group.length;
    const zip = unit === 'zip' || !first?.town ? (first?.zip5 ?? '') : '';
    const town = first?.town ?? '';
    return { lon: mean('lon'), lat: mean('lat'), town, label: `${zip} ${town}`.trim() };
  });
  const marketOf = placeOf.map((place) => (place === NOWHERE ? -1 : (marketOfPlace[place] ?? -1)));
  return { unit, list, marketOf };
}
