import { addressLine } from '../address/address-line.ts';
import type { ClientSet } from '../clients/client-set.ts';
import { isLocated, type LocateResult, type Location } from '../locations/location.ts';
import { type HeatInput, type HeatSummary, heatScene } from './heat-scene.ts';
import type { MapRecipe } from './map-kind.ts';
import {
  type AddressPin,
  type MapScene,
  NO_PIN,
  type PinOfClient,
  type ZipPin,
} from './map-scene.ts';

/** Located clients as something to draw, and the way back from a pin to its clients. */
export interface ArrangedMap {
  readonly scene: MapScene;
  /** Of a heat map. */
  readonly heat?: HeatSummary;
  /** What one pin is. */
  readonly pinKind: 'home' | 'zip';
  /** Indexes of the clients at a pin; empty for an unknown pin, and for maps without pins. */
  clientsAt(pinId: string): readonly number[];
  /** What a pin stands for, for people: a zip and its town, or an address. */
  labelOf(pinId: string): string;
}

/** `results[i]` and `addressKeys[i]` belong to client `i`; clients without a location are not drawn. */
export interface Arrangeable {
  readonly clients: ClientSet;
  readonly results: readonly LocateResult[];
  readonly addressKeys: readonly string[];
}

/** Arranges located clients by the recipe of a map kind. */
export function arrangeMap(recipe: MapRecipe, located: Arrangeable, heat: HeatInput): ArrangedMap {
  switch (recipe) {
    case 'density': {
      const { scene, summary } = heatScene(located.results, heat);
      return {
        scene,
        heat: summary,
        pinKind: 'zip',
        clientsAt: () => [],
        labelOf: () => '',
      };
    }
    case 'pins-by-zip':
      return pinsByZip(located);
    case 'pins-by-address':
      return pinsByAddress(located);
  }
}

/** A client placed by town has no zip; its pin is the town's. */
function pinsByZip(located: Arrangeable): ArrangedMap {
  const groups = groupClients(located, ({ zip5, town }) => zip5 || town);
  const pins = groups.map(([id, location, clients]): ZipPin => {
    const { lon, lat, zip5, town } = location;
    return { id, lon, lat, zip5, town, clientCount: clients.length };
  });
  return {
    scene: { kind: 'zip-pins', pins, pinOfClient: pinOfClient(groups, located.clients.size) },
    pinKind: 'zip',
    clientsAt: lookUpIn(groups),
    labelOf: (pinId) => {
      const pin = pins.find(({ id }) => id === pinId);
      return pin ? `${pin.zip5} ${pin.town}`.trim() : '';
    },
  };
}

/** One pin a home: clients at one address are one pin. */
function pinsByAddress(located: Arrangeable): ArrangedMap {
  const groups = groupClients(located, (_, client) => located.addressKeys[client] ?? '');
  const pins = groups.map(([id, location, clients]): AddressPin => {
    const { lon, lat, precision } = location;
    return { id, lon, lat, precision, clientCount: clients.length };
  });
  const clientsAt = lookUpIn(groups);
  return {
    scene: { kind: 'address-pins', pins, pinOfClient: pinOfClient(groups, located.clients.size) },
    pinKind: 'home',
    clientsAt,
    labelOf: (pinId) => {
      const [client] = clientsAt(pinId);
      return client === undefined ? '' : addressLine(located.clients.addressAt(client));
    },
  };
}

type Group = readonly [id: string, location: Location, clients: readonly number[]];

function groupClients(
  { results }: Arrangeable,
  keyOf: (location: Location, client: number) => string,
): readonly Group[] {
  const groups = new Map<string, { readonly location: Location; readonly clients: number[] }>();
  results.forEach((result, client) => {
    if (!isLocated(result)) return;
    const key = keyOf(result, client);
    const group = groups.get(key);
    if (group) group.clients.push(client);
    else groups.set(key, { location: result, clients: [client] });
  });
  return [...groups].map(([id, { location, clients }]) => [id, location, clients]);
}

function pinOfClient(groups: readonly Group[], clientCount: number): PinOfClient {
  const pins = new Int32Array(clientCount).fill(NO_PIN);
  groups.forEach(([, , clients], pin) => {
    for (const client of clients) pins[client] = pin;
  });
  return pins;
}

function lookUpIn(groups: readonly Group[]): (pinId: string) => readonly number[] {
  const clientsById = new Map(groups.map(([id, , clients]) => [id, clients]));
  return (pinId) => clientsById.get(pinId) ?? [];
}
