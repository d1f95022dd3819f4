import type { Precision } from '../../common/locations/location.ts';
import { type BatchRecord, cachedLocation } from './journal-record.ts';
import type { CachedLocation, LocationCache } from './location-cache.ts';
import type { MapsDatabase } from './maps-database.ts';
import { MIRROR_LIMIT } from './mirror-limit.ts';

/** Keeps locations in SQLite, with a mirror in memory for reading: a query a look-up costs fifty times more. */
export class SqlLocationCache implements LocationCache {
  /** By the id of the place; ids begin with 1. */
  private readonly places: (CachedLocation | undefined)[] = [undefined];
  private readonly placeIds = new Map<string, number>();
  private readonly mirror = new Map<string, CachedLocation>();
  private readonly isMirrorWhole: boolean;
  stamp: object = {};

  constructor(private readonly database: MapsDatabase) {
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
  apply({ time, places, addressKeys, placeOf }: BatchRecord): void {
    if (addressKeys.length === 0) return;
    if (places.some(([, , precision]) => precision !== 'zip' && precision !== 'town')) {
      this.stamp = {};
    }
    const placeIds = this.storePlaces(places.map(cachedLocation));
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
      'INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      this.places.slice(firstId).flatMap((cached, index) => {
        if (!cached) return [];
        const { lon, lat, precision, zip5, town, needsAddressCheck } = cached.location;
        const check = needsAddressCheck ? 1 : 0;
        return [[firstId + index, lon, lat, precision, zip5, town, check, cached.providerId]];
      }),
    );
    return ids;
  }

  private loadPlaces(): void {
    const rows = this.database.query(
      'SELECT id, lon, lat, precision, zip5, town, needs_address_check, provider FROM places',
    );
    for (const [id, lon, lat, precision, zip5, town, needsAddressCheck, provider] of rows) {
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

function contentOf({ location, providerId }: CachedLocation): string {
  const { lon, lat, precision, zip5, town, needsAddressCheck } = location;
  return [lon, lat, precision, zip5, needsAddressCheck, providerId, town].join('\n');
}
