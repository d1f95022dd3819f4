import type { LonLat } from '../geo/lon-lat.ts';

/** How exactly a location is known, best first. */
export const PRECISIONS = ['by-hand', 'rooftop', 'street', 'zip', 'town'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Why a client cannot be on the map. */
export const OMISSION_REASONS = [
  'blank-address',
  'no-zip-or-town',
  'foreign',
  'military',
  'unknown-zip-and-town',
] as const;
export type OmissionReason = (typeof OMISSION_REASONS)[number];

/** Where an address is. Locations of one zip or town may be one shared object. */
export interface Location extends LonLat {
  readonly precision: Precision;
  /** Five digits, the zip that the location belongs to; empty where only the town is known. */
  readonly zip5: string;
  /** Town and state for people, such as `Grass Valley, CA`. */
  readonly town: string;
  /** The zip and the state or town contradict each other; placed by town. */
  readonly needsAddressCheck: boolean;
}

/** An address that has no location. */
export interface Omission {
  readonly reason: OmissionReason;
  /** More for people, such as the country of a foreign address; may be empty. */
  readonly detail: string;
}

export type LocateResult = Location | Omission;

export function isLocated(result: LocateResult): result is Location {
  return 'precision' in result;
}
