import type { LocateResult } from '../../common/locations/location.ts';
import type { CachedLocation } from '../cache/location-cache.ts';

/** Where each client of a set is; arrays are by client index. */
export interface ClientLocations {
  readonly results: readonly LocateResult[];
  readonly addressKeys: readonly string[];
  /** Who found the location; empty for a client without one. */
  readonly providerIds: readonly string[];
  /** By address key: locations that were not known before. */
  readonly found: ReadonlyMap<string, CachedLocation>;
}
