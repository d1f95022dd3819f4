import { isRecord } from '../json/is-record.ts';

/** Clients that were kept under a name, by where they lived then: zips and towns only, no addresses and no names. */
export interface SavedClientSet {
  readonly name: string;
  readonly places: readonly SavedPlace[];
}

export interface SavedPlace {
  readonly lon: number;
  readonly lat: number;
  readonly zip5: string;
  /** Town and state. */
  readonly town: string;
  readonly clientIds: readonly string[];
}

/** What was kept as JSON, or `undefined` when it is no set: another version may have written it, or anybody. */
export function parseClientSet(value: unknown): SavedClientSet | undefined {
  if (!isRecord(value) || typeof value.name !== 'string' || !Array.isArray(value.places)) {
    return undefined;
  }
  const places = value.places.map(parsePlace);
  const known = places.filter((place) => place !== undefined);
  return known.length === places.length ? { name: value.name, places: known } : undefined;
}

function parsePlace(value: unknown): SavedPlace | undefined {
  if (!isRecord(value)) return undefined;
  const { lon, lat, zip5, town, clientIds } = value;
  if (
    !isFiniteNumber(lon) ||
    !isFiniteNumber(lat) ||
    typeof zip5 !== 'string' ||
    typeof town !== 'string'
  ) {
    return undefined;
  }
  if (!Array.isArray(clientIds)) return undefined;
  return { lon, lat, zip5, town, clientIds: clientIds.filter((id) => typeof id === 'string') };
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
