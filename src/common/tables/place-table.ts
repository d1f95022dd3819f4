import type { ClientMeasures } from '../clients/client-measures.ts';
import type { PlaceFigures } from '../export/shared-places.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { isLocated, type LocateResult } from '../locations/location.ts';

/** What one row stands for. Where only the town of a client is known, a table of zips has a row for the town. */
export type PlaceUnit = 'zip' | 'town';

/** In {@link PlaceTable.placeOfClient}: a client who is not on the map. */
export const NO_PLACE = -1;

/** Figures of the clients at one place, or of all of them. */
export interface PlaceTotals {
  readonly clientCount: number;
  /** `undefined` where the hub does not tell. */
  readonly sessions: number | undefined;
  /** In the account's currency. */
  readonly sales: number | undefined;
  readonly salesPerClient: number | undefined;
}

export interface PlaceRow extends PlaceFigures, PlaceTotals {
  readonly sessions: number | undefined;
  readonly sales: number | undefined;
  /** Of the located clients, from 0 to 1. */
  readonly share: number;
  /** What the heat map shows at the middle of the place's clients, per square mile; `undefined` on other maps. */
  readonly density: number | undefined;
}

/** The located clients of a map by place; its rows add up to the total. */
export interface PlaceTable {
  readonly unit: PlaceUnit;
  /** In the order in which the clients come. */
  readonly rows: readonly PlaceRow[];
  readonly total: PlaceTotals;
  /** For each client of the set the index of its row, or {@link NO_PLACE}. */
  readonly placeOfClient: Int32Array;
}

export interface PlaceTableInput {
  readonly unit: PlaceUnit;
  /** Of each client. */
  readonly results: readonly LocateResult[];
  /** `undefined` while they are not known. */
  readonly measures: Pick<ClientMeasures, 'sessions' | 'sales'> | undefined;
  readonly densityAt: (point: LonLat) => number | undefined;
}

interface Gathered {
  readonly id: string;
  readonly zip5: string;
  readonly town: string;
  readonly clients: number[];
  lonSum: number;
  latSum: number;
}

/** Adds located clients up by place. */
export function placeTable({ unit, results, measures, densityAt }: PlaceTableInput): PlaceTable {
  const places = new Map<string, Gathered>();
  const order: Gathered[] = [];
  const placeOfClient = new Int32Array(results.length).fill(NO_PLACE);
  const rowOfPlace = new Map<Gathered, number>();
  results.forEach((result, client) => {
    if (!isLocated(result)) return;
    const { lon, lat, zip5, town } = result;
    const id = unit === 'zip' ? zip5 || town : town || zip5;
    let place = places.get(id);
    if (!place) {
      const isZip = unit === 'zip' || town === '';
      place = { id, zip5: isZip ? zip5 : '', town, clients: [], lonSum: 0, latSum: 0 };
      places.set(id, place);
      rowOfPlace.set(place, order.length);
      order.push(place);
    }
    place.clients.push(client);
    place.lonSum += lon;
    place.latSum += lat;
    placeOfClient[client] = rowOfPlace.get(place) ?? NO_PLACE;
  });

  const located = order.flatMap(({ clients }) => clients);
  const total = totalsOf(located, measures);
  const rows = order.map(({ id, zip5, town, clients, lonSum, latSum }): PlaceRow => {
    const point = { lon: lonSum / clients.length, lat: latSum / clients.length };
    return {
      id,
      zip5,
      town,
      ...point,
      ...totalsOf(clients, measures),
      share: clients.length / located.length,
      density: densityAt(point),
    };
  });
  return { unit, rows, total, placeOfClient };
}

/** What some clients of the set make up. */
export function totalsOf(
  clients: readonly number[],
  measures: PlaceTableInput['measures'],
): PlaceTotals {
  const sum = (values: Float64Array | undefined) =>
    values && clients.reduce((total, client) => total + (values[client] ?? 0), 0);
  const sales = sum(measures?.sales);
  return {
    clientCount: clients.length,
    sessions: sum(measures?.sessions),
    sales,
    salesPerClient:
      sales === undefined || clients.length === 0 ? undefined : sales / clients.length,
  };
}

/** How many of the chosen clients each row has. */
export function countByPlace(
  { rows, placeOfClient }: PlaceTable,
  clients: Iterable<number>,
): Uint32Array {
  const counts = new Uint32Array(rows.length);
  for (const client of clients) {
    const place = placeOfClient[client] ?? NO_PLACE;
    if (place !== NO_PLACE) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** The clients of a row, in the order of the set. */
export function clientsOfPlace({ rows, placeOfClient }: PlaceTable, id: string): number[] {
  const place = rows.findIndex((row) => row.id === id);
  const clients: number[] = [];
  if (place < 0) return clients;
  placeOfClient.forEach((at, client) => {
    if (at === place) clients.push(client);
  });
  return clients;
}
