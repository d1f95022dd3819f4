import { inject, injectable, type ServiceIdentifier } from 'inversify';
import type { Location } from '../../common/locations/location.ts';
import { MapsDatabase } from './maps-database.ts';

export const LocationCache = Symbol('LocationCache') as ServiceIdentifier<LocationCache>;

/** A location as it was found. Addresses in one place share one object. */
export interface CachedLocation {
  readonly location: Location;
  readonly providerId: string;
}

/** Locations by address identity: an identity that is in here is never looked up again. */
export interface LocationCache {
  get(addressKey: string): CachedLocation | undefined;
  /** Adds locations; one that is known already stays as it is. Call within a transaction of the database. */
  putAll(locations: ReadonlyMap<string, CachedLocation>): void;
}

/** Keeps locations in SQLite, with a mirror in memory for reading: a query a look-up costs fifty times more. */
@injectable()
export class SqlLocationCache implements LocationCache {
  private readonly mirror = new Map<string, CachedLocation>();
  private readonly placeIds = new Map<Location, number>();

  constructor(@inject(MapsDatabase) private readonly database: MapsDatabase) {}

  get(addressKey: string): CachedLocation | undefined {
    return this.mirror.get(addressKey);
  }

  putAll(locations: ReadonlyMap<string, CachedLocation>): void {
    const added = [...locations].filter(([key]) => !this.mirror.has(key));
    if (added.length === 0) return;
    const placeIds = this.storePlaces(added.map(([, cached]) => cached));
    this.database.runForPairs(
      'INSERT INTO locations SELECT key, value FROM json_each(?1)',
      added.map(([key], index) => [key, placeIds[index] ?? 0]),
    );
    this.database.afterCommit(() => {
      for (const [key, cached] of added) this.mirror.set(key, cached);
    });
  }

  /** The id of each location's place; a place that is not stored yet is. */
  private storePlaces(located: readonly CachedLocation[]): readonly number[] {
    const unstored = new Map<Location, number>();
    const providerIds: string[] = [];
    const ids = located.map(({ location, providerId }) => {
      const known = this.placeIds.get(location) ?? unstored.get(location);
      if (known !== undefined) return known;
      const id = this.placeIds.size + unstored.size + 1;
      unstored.set(location, id);
      providerIds.push(providerId);
      return id;
    });
    const locatedAt = new Date().toISOString();
    this.database.runForEach(
      'INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [...unstored].map(([location, id], index) => [
        id,
        location.lon,
        location.lat,
        location.precision,
        location.zip5,
        location.town,
        location.needsAddressCheck ? 1 : 0,
        providerIds[index] ?? '',
        locatedAt,
      ]),
    );
    this.database.afterCommit(() => {
      for (const [location, id] of unstored) this.placeIds.set(location, id);
    });
    return ids;
  }
}
