import { addressLine } from '../address/address-line.ts';
import type { ClientSet } from '../clients/client-set.ts';
import { isLocated, type LocateResult } from '../locations/location.ts';
import type { Messages } from '../messages/messages.ts';
import type { ExportPoint } from './export-point.ts';
import type { ExportTable } from './export-table.ts';

/** A home with the clients who live there: personal data. Coordinates are degrees. */
export interface Home {
  readonly lon: number;
  readonly lat: number;
  readonly zip5: string;
  readonly town: string;
  readonly address: string;
  readonly names: readonly string[];
}

/** Located clients by address; `results[i]` and `addressKeys[i]` belong to client `i`. */
export function homesOf(
  clients: ClientSet,
  results: readonly LocateResult[],
  addressKeys: readonly string[],
): readonly Home[] {
  const homes = new Map<string, Home & { readonly names: string[] }>();
  results.forEach((result, client) => {
    if (!isLocated(result)) return;
    const key = addressKeys[client] ?? '';
    const name = clients.nameAt(client);
    const known = homes.get(key);
    if (known) {
      known.names.push(name);
      return;
    }
    const { lon, lat, zip5, town } = result;
    const address = addressLine(clients.addressAt(client));
    homes.set(key, { lon, lat, zip5, town, address, names: [name] });
  });
  return [...homes.values()];
}

export interface HomeOptions {
  readonly hasNames: boolean;
}

/** A row a home; or, with names, a row a client. */
export function homeTable(
  homes: readonly Home[],
  { hasNames }: HomeOptions,
  { export: { columns } }: Messages,
): ExportTable {
  const text = (title: string) => ({ title, kind: 'text' }) as const;
  const place = (home: Home) => [home.address, home.zip5, home.town, home.lat, home.lon];
  return {
    columns: [
      hasNames ? text(columns.name) : { title: columns.clients, kind: 'count' },
      text(columns.address),
      text(columns.zip),
      text(columns.town),
      text(columns.latitude),
      text(columns.longitude),
    ],
    rows: homes.flatMap((home) =>
      hasNames
        ? home.names.map((name) => [name, ...place(home)])
        : [[home.names.length, ...place(home)]],
    ),
  };
}

export function homePoints(
  homes: readonly Home[],
  { hasNames }: HomeOptions,
  { export: { columns } }: Messages,
): readonly ExportPoint[] {
  return homes.map((home) => ({
    lon: home.lon,
    lat: home.lat,
    name: home.address,
    properties: {
      [columns.clients]: home.names.length,
      [columns.zip]: home.zip5,
      [columns.town]: home.town,
      ...(hasNames ? { [columns.names]: home.names.join('; ') } : {}),
    },
  }));
}
