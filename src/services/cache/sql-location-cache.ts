import type { Precision } from '../../common/locations/location.ts';
import type { ProviderLicence } from '../geocoding/geocoding-provider.ts';
import { earlierLicenceOf } from './earlier-licences.ts';
import {
  type BatchRecord,
  cachedLocations,
  licenceTuple,
  providerLicence,
} from './journal-record.ts';
import type { CachedLocation, LocationCache } from './location-cache.ts';
import type { MapsDatabase } from './maps-database.ts';
import { MIRROR_LIMIT } from './mirror-limit.ts';

/** Keeps locations in SQLite, with a mirror in memory for reading: a query a look-up costs fifty times more. */
export class SqlLocationCache implements LocationCache {
  /** By the id of the place; ids begin with 1. */
  private readonly places: (CachedLocation | undefined)[] = [undefined];
  private readonly placeIds = new Map<string, number>();
  /** By id, and by content; ids begin with 1. */
  private readonly licences: (ProviderLicence | undefined)[] = [undefined];
  private readonly licenceIds = new Map<string, number>();
  private readonly mirror = new Map<string, CachedLocation>();
  private readonly isMirrorWhole: boolean;
  stamp: object = {};

  constructor(private readonly database: MapsDatabase) {
    this.loadLicences();
    this.loadPlaces();
    const count = database.number(
      `SELECT count(*) FROM (SELECT 1 FROM locations LIMIT ${MIRROR_LIMIT + 1})`,
    );
    this.isMirrorWhole = count <= MIRROR_LIMIT;
    if (this.isMirrorWhole)
      this.mirrorAll(database.query('SELECT address_key, place FROM locations'));
  }

  get(addressKey: string): CachedLocation | undefined {
    return this.mirror.get(addressKey);
  }

  recall(addressKeys: readonly string[]): void {
    if (this.isMirrorWhole) return;
    const missing = addressKeys.filter((key) => !this.mirror.has(key));
    if (missing.length === 0) return;
    this.mirrorAll(
      this.database.query(
        `SELECT address_key, place FROM json_each(?) JOIN locations ON address_key = value`,
        [JSON.stringify(missing)],
      ),
    );
  }

  /** Takes in the locations of a record; the newest stands. Call within a transaction. */
  apply(record: BatchRecord): void {
    const { time, places, addressKeys, placeOf } = record;
    if (addressKeys.length === 0) return;
    if (places.some(([, , precision]) => precision !== 'zip' && precision !== 'town')) {
      this.stamp = {};
    }
    const placeIds = this.storePlaces(cachedLocations(record));
    const locatedAt = Math.floor(Date.parse(time) / 1000);
    this.database.runForEach(
      'INSERT OR REPLACE INTO locations VALUES (?, ?, ?)',
      addressKeys.map((key, index) => [key, placeIds[placeOf[index] ?? -1] ?? 0, locatedAt]),
    );
    addressKeys.forEach((key, index) => {
      const cached = this.places[placeIds[placeOf[index] ?? -1] ?? 0];
      if (cached) this.mirror.set(key, cached);
    });
  }

  /** The ids of places; those that are new are stored. */
  private storePlaces(places: readonly CachedLocation[]): readonly number[] {
    const firstId = this.places.length;
    const ids = places.map((cached) => {
      const content = contentOf(cached);
      const known = this.placeIds.get(content);
      if (known !== undefined) return known;
      const id = this.places.push(cached) - 1;
      this.placeIds.set(content, id);
      return id;
    });
    this.database.runForEach(
      'INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      this.places.slice(firstId).flatMap((cached, index) => {
        if (!cached) return [];
        const { lon, lat, precision, zip5, town, needsAddressCheck } = cached.location;
        const check = needsAddressCheck ? 1 : 0;
        const { providerId, licence } = cached;
        const terms = this.licenceIdOf(licence);
        return [[firstId + index, lon, lat, precision, zip5, town, check, providerId, terms]];
      }),
    );
    return ids;
  }

  /** The id of a licence; one that is new is stored. */
  private licenceIdOf(licence: ProviderLicence): number {
    const tuple = licenceTuple(licence);
    const content = tuple.join('\n');
    const known = this.licenceIds.get(content);
    if (known !== undefined) return known;
    const id = this.licences.push(licence) - 1;
    this.licenceIds.set(content, id);
    this.database.run('INSERT INTO licences VALUES (?, ?, ?, ?, ?)', [id, ...tuple]);
    return id;
  }

  private loadLicences(): void {
    const rows = this.database.query(
      'SELECT id, name, attribution, url, allows_storing FROM licences',
    );
    for (const [id, name, attribution, url, allowsStoring] of rows) {
      const tuple = [
        String(name),
        String(attribution),
        String(url),
        allowsStoring === 1 ? 1 : 0,
      ] as const;
      this.licences[Number(id)] = providerLicence(tuple);
      this.licenceIds.set(tuple.join('\n'), Number(id));
    }
  }

  private loadPlaces(): void {
    const rows = this.database.query(
      'SELECT id, lon, lat, precision, zip5, town, needs_address_check, provider, licence FROM places',
    );
    for (const [
      id,
      lon,
      lat,
      precision,
      zip5,
      town,
      needsAddressCheck,
      provider,
      licence,
    ] of rows) {
      const cached: CachedLocation = {
        location: {
          lon: Number(lon),
          lat: Number(lat),
          precision: String(precision) as Precision,
          zip5: String(zip5),
          town: String(town),
          needsAddressCheck: needsAddressCheck === 1,
        },
        providerId: String(provider),
        licence: this.licences[Number(licence)] ?? earlierLicenceOf(String(provider)),
      };
      this.places[Number(id)] = cached;
      this.placeIds.set(contentOf(cached), Number(id));
    }
  }

  private mirrorAll(rows: readonly (readonly unknown[])[]): void {
    for (const [key, place] of rows) {
      const cached = this.places[Number(place)];
      if (cached) this.mirror.set(String(key), cached);
    }
  }
}

function contentOf({ location, providerId, licence }: CachedLocation): string {
  const { lon, lat, precision, zip5, town, needsAddressCheck } = location;
  const { name, attribution } = licence;
  return [lon, lat, precision, zip5, needsAddressCheck, providerId, name, attribution, town].join(
    '\n',
  );
}
