import {
  hasMilitaryTown,
  isBlank,
  isUnitedStates,
  MILITARY,
  omissionOf,
} from '../common/address/address-hygiene.ts';
import { type OneLineAddress, parseOneLine } from '../common/address/one-line-address.ts';
import type { PostalAddress } from '../common/address/postal-address.ts';
import { stateCodeOf } from '../common/address/state-codes.ts';
import { formatZip, NO_ZIP, parseZip, ZEROS_LOST } from '../common/address/zip-text.ts';
import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LocateResult, Location, Omission } from '../common/locations/location.ts';
import { type Town, TownIndex } from './town-index.ts';
import type { ZipCentroidTable } from './zip-centroid-table.ts';

/** A zip and a town of one state that are further apart contradict each other: the town is believed. */
const CONTRADICTION_MILES = 30;

/** The point of a zip without an area is believed only this near to the town. */
const BOX_ZIP_MILES = 15;

const NO_STATE = -1;
const NOT_A_STATE = -2;

/**
 * Places addresses by zip or town from bundled data alone: zip first, checked against state and town,
 * then the town. Equal places are one shared, frozen object, so callers may count by identity.
 */
export class BundledLocator {
  readonly #towns: TownIndex;
  readonly #stateIndexes = new Map<string, number>();
  readonly #atZip: (Location | undefined)[];
  readonly #atZipToCheck = new Map<number, Location>();
  readonly #boxesAtTown = new Map<string, Location>();
  readonly #atTown = new Map<Town, Location>();
  readonly #atTownToCheck = new Map<Town, Location>();

  constructor(readonly table: ZipCentroidTable) {
    this.#towns = new TownIndex(table);
    this.#atZip = new Array(table.size).fill(undefined);
  }

  /** Never throws; every address gets a location or the reason why it has none. */
  locate(address: PostalAddress): LocateResult {
    const { street, city, state, country } = address;
    const zip = parseZip(address.zip);
    // The common case first: a whole zip in its state, with the town that the post calls it by.
    const slot = this.table.slotOf(zip);
    if (slot >= 0 && isUnitedStates(country)) {
      const stateIndex = this.#stateIndexOf(state);
      if (stateIndex === this.table.stateIndexAt(slot)) {
        if (this.#isTownOf(slot, city)) return this.#zip(slot);
        // Nothing but its town can make such an address a military one.
        return hasMilitaryTown(street, city)
          ? MILITARY
          : this.#zipUnlessContradicted(slot, stateIndex, isBlank(city) ? '' : city);
      }
    }
    return omissionOf(address) ?? this.#weigh(address, zip);
  }

  /** Whether the post calls the zip's town so, or nothing was said. */
  #isTownOf(slot: number, city: string): boolean {
    return city === '' || equalsIgnoringCase(city, this.table.townNameAt(slot));
  }

  /** Addresses that are not plainly right: something is missing, misspelled, or contradicts the rest. */
  #weigh(address: PostalAddress, zip: number): LocateResult {
    const stateIndex = this.#stateIndexOf(address.state);
    const city = isBlank(address.city) ? '' : address.city;
    if (zip === NO_ZIP && stateIndex === NO_STATE) {
      const { street } = address;
      return this.#oneLine(parseOneLine(city === '' ? street : `${street} ${city}`));
    }
    if (zip === NO_ZIP && city === '') {
      // All of it may stand in the street's field: believed where it says the same state.
      const line = parseOneLine(address.street);
      if (line.state !== '' && this.#stateIndexOf(line.state) === stateIndex) {
        return this.#oneLine(line);
      }
    }
    const whole = zip < ZEROS_LOST ? zip : this.#restoreZeros(zip - ZEROS_LOST, stateIndex, city);
    const slot = this.table.slotOf(whole);
    if (slot >= 0) return this.#zipUnlessContradicted(slot, stateIndex, city);
    const town = this.#townIn(stateIndex >= 0 ? stateIndex : this.#stateOfPrefix(whole), city);
    return town === undefined ? missing(whole === NO_ZIP && city === '') : this.#town(town);
  }

  /** A lost zero is put back only where the rest of the address agrees; a Sydney postcode is no zip. */
  #restoreZeros(zip: number, stateIndex: number, city: string): number {
    const slot = this.table.slotOf(zip);
    if (slot < 0) return NO_ZIP;
    const zipState = this.table.stateIndexAt(slot);
    if (stateIndex !== NO_STATE) return stateIndex === zipState ? zip : NO_ZIP;
    return city === '' || this.#isNear(slot, this.#townIn(zipState, city)) ? zip : NO_ZIP;
  }

  #zipUnlessContradicted(slot: number, stateIndex: number, city: string): LocateResult {
    const zipState = this.table.stateIndexAt(slot);
    if (stateIndex < 0) {
      // Many countries have five digits: without a state the town must vouch for the zip.
      const confirmed = city === '' || this.#isNear(slot, this.#townIn(zipState, city));
      if (!confirmed) return missing(false);
      return stateIndex === NO_STATE ? this.#zip(slot) : this.#zipToCheck(slot);
    }
    if (stateIndex !== zipState) {
      const town = this.#townIn(stateIndex, city);
      return town === undefined ? this.#zipToCheck(slot) : this.#townToCheck(town);
    }
    if (this.#isTownOf(slot, city)) return this.#zip(slot);
    const town = this.#townIn(zipState, city);
    return town === undefined ? this.#zip(slot) : this.#zipOrTown(slot, town);
  }

  #zipOrTown(slot: number, town: Town): Location {
    if (town.slots.includes(slot)) return this.#zip(slot);
    const point = this.#pointAt(slot);
    const miles = distanceMiles(point, town);
    const contradict =
      miles > CONTRADICTION_MILES && this.#towns.milesToNearest(town, point) > CONTRADICTION_MILES;
    if (contradict) return this.#townToCheck(town);
    const isBoxAstray = miles > BOX_ZIP_MILES && !this.table.hasAreaAt(slot);
    return isBoxAstray ? this.#boxAtTown(slot, town) : this.#zip(slot);
  }

  /** An address that stands in one field: its end tells state and zip, and mostly the town. */
  #oneLine(line: OneLineAddress): LocateResult {
    if (line.isMilitary) return { reason: 'military', detail: '' };
    if (line.foreign !== undefined) return { reason: 'foreign', detail: line.foreign };
    const stateIndex = this.#stateIndexOf(line.state);
    const whole =
      line.zip < ZEROS_LOST ? line.zip : this.#restoreZeros(line.zip - ZEROS_LOST, stateIndex, '');
    const slot = this.table.slotOf(whole);
    if (slot >= 0) return this.#oneLineZip(slot, stateIndex, line);
    const town = this.#townAtEnd(stateIndex, line.words);
    return town === undefined ? missing(stateIndex < 0) : this.#town(town);
  }

  #oneLineZip(slot: number, stateIndex: number, line: OneLineAddress): LocateResult {
    const zipState = this.table.stateIndexAt(slot);
    if (stateIndex === zipState) return this.#zipUnlessContradicted(slot, zipState, line.city);
    // `Port Washington 53074`: what looked like a state may belong to the town.
    const townWords = [...line.words, ...line.stateWords];
    if (this.#isNear(slot, this.#townAtEnd(zipState, townWords))) return this.#zip(slot);
    // A box number may stand at the end too: without state or town it is no zip.
    if (stateIndex < 0) return missing(true);
    const town = this.#townAtEnd(stateIndex, line.words);
    return town === undefined ? this.#zipToCheck(slot) : this.#townToCheck(town);
  }

  #townAtEnd(stateIndex: number, words: readonly string[]): Town | undefined {
    return stateIndex < 0 ? undefined : this.#towns.findAtEnd(stateIndex, words);
  }

  #townIn(stateIndex: number, city: string): Town | undefined {
    return stateIndex < 0 || city === '' ? undefined : this.#towns.find(stateIndex, city);
  }

  #isNear(slot: number, town: Town | undefined): boolean {
    return (
      town !== undefined &&
      (town.slots.includes(slot) || distanceMiles(this.#pointAt(slot), town) <= CONTRADICTION_MILES)
    );
  }

  /** The state that a retired zip lay in, by its neighbours with the same first three digits. */
  #stateOfPrefix(zip: number): number {
    if (zip < 0) return NO_STATE;
    const first = zip - (zip % 100);
    for (let it = first; it < first + 100; it++) {
      const slot = this.table.slotOf(it);
      if (slot >= 0) return this.table.stateIndexAt(slot);
    }
    return NO_STATE;
  }

  #stateIndexOf(state: string): number {
    const known = this.#stateIndexes.get(state);
    if (known !== undefined) return known;
    const code = stateCodeOf(state);
    const index = code === undefined ? -1 : this.table.states.indexOf(code);
    const result = index >= 0 ? index : isBlank(state) ? NO_STATE : NOT_A_STATE;
    if (this.#stateIndexes.size < 1000) this.#stateIndexes.set(state, result);
    return result;
  }

  #zip(slot: number): Location {
    const known = this.#atZip[slot];
    if (known !== undefined) return known;
    const location = this.#zipLocation(slot, false);
    this.#atZip[slot] = location;
    return location;
  }

  #zipLocation(slot: number, needsAddressCheck: boolean): Location {
    const town = this.table.hasAreaAt(slot)
      ? undefined
      : this.#townIn(this.table.stateIndexAt(slot), this.table.townNameAt(slot));
    const point = this.#pointAt(slot);
    const isAstray = town !== undefined && distanceMiles(point, town) > BOX_ZIP_MILES;
    const { lon, lat } = isAstray ? town : point;
    return Object.freeze({
      lon,
      lat,
      precision: isAstray ? 'town' : 'zip',
      zip5: formatZip(this.table.zipAt(slot)),
      town: this.table.townAt(slot),
      needsAddressCheck,
    });
  }

  /** The zip is right, and its point too far off: it is known to be at the town. */
  #boxAtTown(slot: number, town: Town): Location {
    const zip5 = formatZip(this.table.zipAt(slot));
    const key = `${zip5} ${town.label}`;
    const location = this.#boxesAtTown.get(key) ?? Object.freeze({ ...this.#town(town), zip5 });
    this.#boxesAtTown.set(key, location);
    return location;
  }

  #zipToCheck(slot: number): Location {
    const location = this.#atZipToCheck.get(slot) ?? this.#zipLocation(slot, true);
    this.#atZipToCheck.set(slot, location);
    return location;
  }

  #town(town: Town): Location {
    const location = this.#atTown.get(town) ?? townLocation(town, false);
    this.#atTown.set(town, location);
    return location;
  }

  #townToCheck(town: Town): Location {
    const location = this.#atTownToCheck.get(town) ?? townLocation(town, true);
    this.#atTownToCheck.set(town, location);
    return location;
  }

  #pointAt(slot: number): { lon: number; lat: number } {
    return { lon: this.table.lonAt(slot), lat: this.table.latAt(slot) };
  }
}

function townLocation(town: Town, needsAddressCheck: boolean): Location {
  const { lon, lat, label } = town;
  return Object.freeze({ lon, lat, precision: 'town', zip5: '', town: label, needsAddressCheck });
}

function missing(nothingToGoBy: boolean): Omission {
  return { reason: nothingToGoBy ? 'no-zip-or-town' : 'unknown-zip-and-town', detail: '' };
}

/** ASCII letters only: a name with other letters is compared by its folded form later. */
function equalsIgnoringCase(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right && ((left ^ right) !== 32 || (left | 32) < 97 || (left | 32) > 122)) {
      return false;
    }
  }
  return true;
}
