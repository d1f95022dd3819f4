import type { Location, Precision } from '../../common/locations/location.ts';
import type { LedgerEntry } from '../../common/money/ledger-entry.ts';
import type { ProviderLicence } from '../geocoding/geocoding-provider.ts';
import { earlierLicenceOf } from './earlier-licences.ts';
import type { CachedLocation } from './location-cache.ts';
import { NewerDataError } from './newer-data-error.ts';

/** What a journal is made of. The shapes are those on the disk: every later version must read them. */
export type JournalRecord = BatchRecord | ReportRecord | SealRecord;

/** Locations that were found and what they billed: there together or not at all. */
export interface BatchRecord {
  readonly kind: 'batch';
  /** When the locations were found, as an ISO 8601 instant. */
  readonly time: string;
  /** Each place once; thousands of addresses in one zip share it. */
  readonly places: readonly PlaceTuple[];
  readonly addressKeys: readonly string[];
  /** The terms of the places; missing in records from before terms were kept. */
  readonly licences?: readonly LicenceTuple[];
  /** For each address key, an index of `places`. */
  readonly placeOf: readonly number[];
  /** Number of the first entry; the others follow in the order of the groups. */
  readonly firstNumber: number;
  readonly ledger: readonly LedgerGroup[];
}

/** What became of entries that were reported to the host. */
export interface ReportRecord {
  readonly kind: 'report';
  /** Nothing up to this number has to be reported any more, but for what was refused. */
  readonly through: number;
  /** Entries that the host has refused for good, and why. */
  readonly refused: readonly (readonly [number: number, reason: string])[];
  /** Entries that it has taken after all. */
  readonly accepted: readonly number[];
}

/** The last record of a journal: the next one goes on. */
export interface SealRecord {
  readonly kind: 'seal';
}

export type PlaceTuple = readonly [
  lon: number,
  lat: number,
  precision: Precision,
  zip5: string,
  town: string,
  needsAddressCheck: 0 | 1,
  providerId: string,
  /** An index of `licences`. */
  licence?: number,
];

export type LicenceTuple = readonly [
  name: string,
  attribution: string,
  url: string,
  allowsStoring: 0 | 1,
];

/** Ledger entries that differ only in id and client. */
export interface LedgerGroup extends Omit<LedgerEntry, 'id' | 'clientId' | 'precision'> {
  /** Empty for a map. */
  readonly precision: Precision | '';
  readonly ids: readonly string[];
  readonly clientIds: readonly string[];
}

const KINDS: readonly string[] = ['batch', 'report', 'seal'] satisfies JournalRecord['kind'][];

export function encodeRecord(record: JournalRecord): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(record));
}

/** The checksum vouches for the shape; a record of another kind is one that a later version has written. */
export function decodeRecord(payload: Uint8Array): JournalRecord {
  const record = JSON.parse(new TextDecoder().decode(payload)) as JournalRecord;
  if (!KINDS.includes(record.kind)) throw new NewerDataError();
  return record;
}

/** `firstNumber` is the number of the first entry. */
export function batchRecord(
  found: ReadonlyMap<string, CachedLocation>,
  entries: readonly LedgerEntry[],
  firstNumber: number,
): BatchRecord {
  const indexes = new Map<Location, number>();
  const places: PlaceTuple[] = [];
  const licences = new Map<ProviderLicence, number>();
  const placeOf: number[] = [];
  for (const { location, providerId, licence } of found.values()) {
    let index = indexes.get(location);
    if (index === undefined) {
      index = places.length;
      indexes.set(location, index);
      const terms = licences.get(licence) ?? licences.size;
      licences.set(licence, terms);
      places.push(placeTuple(location, providerId, terms));
    }
    placeOf.push(index);
  }
  return {
    kind: 'batch',
    time: new Date().toISOString(),
    places,
    licences: [...licences.keys()].map(licenceTuple),
    addressKeys: [...found.keys()],
    placeOf,
    firstNumber,
    ledger: groupAlike(entries),
  };
}

/** The places of a record, in its order. */
export function cachedLocations({ places, licences = [] }: BatchRecord): readonly CachedLocation[] {
  const terms = licences.map(providerLicence);
  return places.map(([lon, lat, precision, zip5, town, check, providerId, licence]) => ({
    location: { lon, lat, precision, zip5, town, needsAddressCheck: check === 1 },
    providerId,
    licence: terms[licence ?? -1] ?? earlierLicenceOf(providerId),
  }));
}

export function licenceTuple(licence: ProviderLicence): LicenceTuple {
  const { name, attribution, url = '', allowsStoring } = licence;
  return [name, attribution, url, allowsStoring ? 1 : 0];
}

export function providerLicence(tuple: LicenceTuple): ProviderLicence {
  const [name, attribution, url, allowsStoring] = tuple;
  return { name, attribution, ...(url !== '' && { url }), allowsStoring: allowsStoring === 1 };
}

function placeTuple(location: Location, providerId: string, licence: number): PlaceTuple {
  const { lon, lat, precision, zip5, town, needsAddressCheck } = location;
  return [lon, lat, precision, zip5, town, needsAddressCheck ? 1 : 0, providerId, licence];
}

function groupAlike(entries: readonly LedgerEntry[]): readonly LedgerGroup[] {
  const groups = new Map<string, LedgerGroup & { ids: string[]; clientIds: string[] }>();
  for (const { id, clientId, precision = '', ...alike } of entries) {
    const { time, kind, hubId, providerId, isBillable } = alike;
    const key = [time, kind, hubId, providerId, precision, isBillable].join('\n');
    let group = groups.get(key);
    if (!group) {
      group = { ...alike, precision, ids: [], clientIds: [] };
      groups.set(key, group);
    }
    group.ids.push(id);
    group.clientIds.push(clientId);
  }
  return [...groups.values()];
}
