import type { ClientSet } from '../../common/clients/client-set.ts';
import type { SavedClientSet } from '../../common/clients/saved-client-set.ts';
import type { LocateResult, Location } from '../../common/locations/location.ts';

/** Clients of the shown map, and after them those of saved sets who are not on it. */
export interface ComparedClients {
  readonly results: readonly LocateResult[];
  /** The clients of a saved set; everybody of the shown map where it has no name. */
  membersOf(set: string | undefined): Uint8Array;
}

/** Saved sets set beside a map: who is on it is where the map has them, the others where they lived then. */
export function comparedClients(
  clients: ClientSet,
  shown: readonly LocateResult[],
  sets: readonly SavedClientSet[],
): ComparedClients {
  const indexes = new Map<string, number>();
  for (let client = 0; client < clients.size; client++) indexes.set(clients.idAt(client), client);
  const results = [...shown];
  const members = new Map<string, number[]>();
  for (const { name, places } of sets) {
    const own: number[] = [];
    for (const { clientIds, lon, lat, zip5, town } of places) {
      const then: Location = {
        ...{ lon, lat, zip5, town },
        precision: zip5 ? 'zip' : 'town',
        needsAddressCheck: false,
      };
      for (const id of clientIds) {
        const index = indexes.get(id) ?? results.push(then) - 1;
        indexes.set(id, index);
        own.push(index);
      }
    }
    members.set(name, own);
  }
  return {
    results,
    membersOf: (set) => {
      const isMember = new Uint8Array(results.length);
      const own = set === undefined ? undefined : members.get(set);
      if (!own) return isMember.fill(1, 0, clients.size);
      for (const index of own) isMember[index] = 1;
      return isMember;
    },
  };
}
