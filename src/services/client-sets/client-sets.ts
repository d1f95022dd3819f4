import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable, type ServiceIdentifier } from 'inversify';
import { BehaviorSubject, type Observable } from 'rxjs';
import { parseClientSet, type SavedClientSet } from '../../common/clients/saved-client-set.ts';
import { isLocated } from '../../common/locations/location.ts';
import { viewName } from '../../common/saved-views/saved-view.ts';
import { zipLevelResults } from '../export/zip-level.ts';
import { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import { parseJson } from '../geocoding/json-field.ts';
import { Host } from '../host.ts';
import { MapRequestService } from '../map-request/map-request-service.ts';
import { MapSelectionService } from '../map-selection/map-selection-service.ts';

export const ClientSets = Symbol('ClientSets') as ServiceIdentifier<ClientSets>;

/** Sets of clients that the account has kept, to be compared with others later; of any hub. */
export interface ClientSets {
  /** In the order of their names. */
  readonly state$: Observable<readonly SavedClientSet[]>;
  /** Reads what is kept. Rejects with the host's error. */
  open(): Promise<void>;
  /** Keeps the selected clients of the shown map, or all that are on it; a set of the same name is replaced. */
  save(name: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** More would be many megabytes, and a list that nobody finds anything in. */
export const MOST_CLIENT_SETS = 20;

const PREFIX = 'client-set-';

/** Each set is a file of its own that is written once: windows cannot get in each other's way. */
@injectable()
export class StoredClientSets implements ClientSets {
  private readonly sets = new BehaviorSubject<readonly SavedClientSet[]>([]);
  readonly state$: Observable<readonly SavedClientSet[]> = this.sets;
  /** By the name of the set. */
  private files: ReadonlyMap<string, string> = new Map();

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(MapSelectionService) private readonly selection: MapSelectionService,
    @inject(BundledGeocodingProvider) private readonly provider: BundledGeocodingProvider,
  ) {}

  async open(): Promise<void> {
    const files = (await this.host.storage.list()).filter(({ name }) => name.startsWith(PREFIX));
    const read = await Promise.all(
      files.map(async ({ name: file }) => {
        const bytes = await this.host.storage.read(file);
        const set = bytes && parseClientSet(parseJson(new TextDecoder().decode(bytes)));
        return set ? [{ file, set }] : [];
      }),
    );
    // The later of two windows that have kept the same name counts.
    const known = new Map(
      read
        .flat()
        .sort((a, b) => (a.file < b.file ? -1 : 1))
        .map((each) => [each.set.name, each] as const),
    );
    this.files = new Map([...known].map(([name, { file }]) => [name, file]));
    const sets = [...known.values()].map(({ set }) => set);
    this.sets.next(sets.sort((a, b) => a.name.localeCompare(b.name)));
  }

  async save(text: string): Promise<void> {
    const name = viewName(text);
    const before = this.files.get(name);
    if (name === '' || (before === undefined && this.files.size >= MOST_CLIENT_SETS)) return;
    const set = await this.shownClients(name);
    if (!set) return;
    const bytes = new TextEncoder().encode(JSON.stringify(set));
    await this.host.storage.writeAtomically(newFileName(), bytes);
    if (before !== undefined) await this.host.storage.delete(before);
    await this.open();
  }

  async remove(name: string): Promise<void> {
    const file = this.files.get(name);
    if (file !== undefined) await this.host.storage.delete(file);
    await this.open();
  }

  private async shownClients(name: string): Promise<SavedClientSet | undefined> {
    const { shown } = this.requests;
    if (!shown) return undefined;
    const { clients, locations } = shown;
    const signal = new AbortController().signal;
    const results = await zipLevelResults(locations.results, this.provider, signal);
    const { set, clients: selected } = this.selection.current;
    const wanted =
      set === clients && selected.length > 0
        ? selected
        : Uint32Array.from({ length: clients.size }, (_, client) => client);
    const places = new Map<string, { place: SavedClientSet['places'][number]; ids: string[] }>();
    for (const client of wanted) {
      const result = results[client];
      if (!result || !isLocated(result)) continue;
      const { lon, lat, zip5, town } = result;
      const key = `${zip5} ${town}`;
      const known = places.get(key) ?? { place: { lon, lat, zip5, town, clientIds: [] }, ids: [] };
      known.ids.push(clients.idAt(client));
      places.set(key, known);
    }
    return {
      name,
      places: [...places.values()].map(({ place, ids }) => ({ ...place, clientIds: ids })),
    };
  }
}

/** In the order of time. */
function newFileName(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${PREFIX}${Date.now().toString(36)}-${random.toString(36)}.json`;
}
