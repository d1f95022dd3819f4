import type { LocateResult } from '../../common/locations/location.ts';
import type { CachedLocation } from '../cache/location-cache.ts';

/** Where each client of a set is; arrays are by client index. */
export interface ClientLocations {
  readonly results: readonly LocateResult[];
  readonly addressKeys: readonly string[];
  /** Who found the location; empty for a client without one. */
  readonly providerIds: readonly string[];
  /** What must be said where these locations are shown, such as `© OpenStreetMap contributors`; each once. */
  readonly attributions: readonly string[];
  /** By address key: locations that were not known before, and may be kept. */
  readonly found: ReadonlyMap<string, CachedLocation>;
}
