import { isLocated, type LocateResult, type Location } from '../locations/location.ts';
import type { PlaceFigures } from './shared-places.ts';

/** Figures of each client by its index, where they are known. */
export interface FiguresOfClients {
  readonly sessions: Float64Array | undefined;
  readonly sales: Float64Array | undefined;
}

/** Adds located clients up by zip; those of whom only the town is known by town. */
export function figuresByPlace(
  results: readonly LocateResult[],
  { sessions, sales }: FiguresOfClients,
): readonly PlaceFigures[] {
  const places = new Map<string, { at: Location; clients: number[] }>();
  results.forEach((result, client) => {
    if (!isLocated(result)) return;
    const id = result.zip5 || result.town;
    const place = places.get(id);
    if (place) place.clients.push(client);
    else places.set(id, { at: result, clients: [client] });
  });
  const sum = (values: Float64Array | undefined, clients: readonly number[]) =>
    values && clients.reduce((total, client) => total + (values[client] ?? 0), 0);
  return [...places].map(([id, { at, clients }]) => ({
    id,
    zip5: at.zip5,
    town: at.town,
    lon: at.lon,
    lat: at.lat,
    clientCount: clients.length,
    sessions: sum(sessions, clients),
    sales: sum(sales, clients),
  }));
}
