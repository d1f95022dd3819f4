import { inject, injectable, type ServiceIdentifier } from 'inversify';
import type { Location } from '../../common/locations/location.ts';
import { MapsDatabase } from './maps-database.ts';

export const LocationCache = Symbol('LocationCache') as ServiceIdentifier<LocationCache>;

/** A location as it was found. */
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

/** Keeps locations in SQLite, with a mirror in memory for reading: a join per look-up costs fifty times more. */
@injectable()
export class SqlLocationCache implements LocationCache {
  private readonly mirror = new Map<string, CachedLocation>();

  constructor(@inject(MapsDatabase) private readonly database: MapsDatabase) {}

  get(addressKey: string): CachedLocation | undefined {
    return this.mirror.get(addressKey);
  }

  putAll(locations: ReadonlyMap<string, CachedLocation>): void {
    const locatedAt = new Date().toISOString();
    this.database.runForEach(
      `INSERT OR IGNORE INTO locations
       SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8
       FROM json_each(?)`,
      [...locations].map(([key, { location, providerId }]) => [
        key,
        location.lon,
        location.lat,
        location.precision,
        location.zip5,
        location.town,
        location.needsAddressCheck ? 1 : 0,
        providerId,
        locatedAt,
      ]),
    );
    for (const [key, cached] of locations) {
      if (!this.mirror.has(key)) this.mirror.set(key, cached);
    }
  }
}
