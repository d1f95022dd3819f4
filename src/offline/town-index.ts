import { addressWords } from '../common/address/address-words.ts';
import { stateCodeOf } from '../common/address/state-codes.ts';
import { foldTownName, foldTownWords } from '../common/address/town-name.ts';
import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { middleOf } from './middle-of.ts';
import type { ZipCentroidTable } from './zip-centroid-table.ts';

/** A town of the bundled data: the zips that carry its name in one state; a mere place has none. */
export interface Town extends LonLat {
  /** Town and state for people, such as `Grass Valley, CA`. */
  readonly label: string;
  readonly slots: readonly number[];
}

const LONGEST_TOWN_WORDS = 5;
/** Before one of these a name is not whole: the Jackson of `Fort Jackson` is another town. */
const FIRST_WORDS = new Set(
  'CAMP CAPE EL FORT FT GRAND LA LAKE LAS LOS MOUNT MT NEW OLD PORT SAINT SAN SANTA'.split(' '),
);

const MEMO_LIMIT = 20_000;

/**
 * Finds towns by name within a state. A state is indexed when its first town is asked for, and a town is
 * made when it is: a studio's clients live in few of 56 states and few of 34,000 towns.
 */
export class TownIndex {
  /** By state: the key of a name to where its town is found, see {@link TownIndex.#indexState}. */
  readonly #sources: (ReadonlyMap<string, number> | undefined)[] = [];
  /** The next slot of the same town, or -1. */
  readonly #nextSlots: Int32Array;
  readonly #towns = new Map<number, Town>();
  readonly #memos: Map<string, Town | undefined>[];
  #slotsByState: readonly number[][] | undefined;

  constructor(private readonly table: ZipCentroidTable) {
    this.#nextSlots = new Int32Array(table.size).fill(-1);
    this.#memos = table.states.map(() => new Map());
  }

  /** The town of that name, however it is written: `St. Paul`, `SAINT PAUL`. */
  find(stateIndex: number, name: string): Town | undefined {
    const memo = this.#memos[stateIndex];
    if (memo === undefined) return undefined;
    const known = memo.get(name);
    if (known !== undefined || memo.has(name)) return known;
    const town = this.#townByKey(stateIndex, foldTownName(name)) ?? this.#search(stateIndex, name);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(name, town);
    return town;
  }

  /** `Louisville, KY` in the town's column still is Louisville. */
  #search(stateIndex: number, name: string): Town | undefined {
    const words = addressWords(name);
    const endsWithState = stateCodeOf(words.at(-1) ?? '') === this.table.states[stateIndex];
    return endsWithState && words.length > 1
      ? this.#townByKey(stateIndex, foldTownWords(words.slice(0, -1)))
      : undefined;
  }

  /** The town that the last of some words name; the longest name wins. */
  findAtEnd(stateIndex: number, words: readonly string[]): Town | undefined {
    for (let length = Math.min(LONGEST_TOWN_WORDS, words.length); length > 0; length--) {
      const town = this.#townByKey(stateIndex, foldTownWords(words.slice(-length)));
      const isWhole = !FIRST_WORDS.has(words.at(-length - 1) ?? '');
      if (town !== undefined) return isWhole ? town : undefined;
    }
    return undefined;
  }

  /** Miles from a point to the town or the nearest zip of its name. */
  milesToNearest(town: Town, from: LonLat): number {
    const toZips = town.slots.map((slot) => distanceMiles(from, this.#pointAt(slot)));
    return Math.min(distanceMiles(from, town), ...toZips);
  }

  #townByKey(stateIndex: number, key: string): Town | undefined {
    this.#sources[stateIndex] ??= this.#indexState(stateIndex);
    const source = this.#sources[stateIndex]?.get(key);
    if (source === undefined) return undefined;
    const town = this.#towns.get(source) ?? this.#townOf(source);
    this.#towns.set(source, town);
    return town;
  }

  /**
   * A town's source is a number, as thousands of objects would cost more than all else: the first of its
   * slots, the table's size + the index of a mere place, or -1 - the slot that an alias names.
   */
  #indexState(stateIndex: number): ReadonlyMap<string, number> {
    const { table } = this;
    const sources = new Map<string, number>();
    this.#slotsByState ??= groupSlots(table);
    const slots = this.#slotsByState[stateIndex] ?? [];
    let name = '';
    let key = '';
    // From the last to the first, so that the chain of a town's slots runs forward.
    for (let i = slots.length - 1; i >= 0; i--) {
      const slot = slots[i] ?? -1;
      const nameHere = table.townNameAt(slot);
      if (nameHere !== name) key = foldTownName(nameHere);
      name = nameHere;
      this.#nextSlots[slot] = sources.get(key) ?? -1;
      sources.set(key, slot);
    }
    const addIfNew = (other: string, source: number) => {
      const otherKey = foldTownName(other);
      if (!sources.has(otherKey)) sources.set(otherKey, source);
    };
    for (const { slot, name: alias } of table.townAliases) {
      if (table.stateIndexAt(slot) === stateIndex) addIfNew(alias, -1 - slot);
    }
    table.places.forEach((place, i) => {
      if (place.stateIndex === stateIndex) addIfNew(place.name, table.size + i);
    });
    return sources;
  }

  #townOf(source: number): Town {
    const place = this.table.places[source - this.table.size];
    if (place !== undefined) {
      const label = `${place.name}, ${this.table.states[place.stateIndex]}`;
      return { lon: place.lon, lat: place.lat, label, slots: [] };
    }
    const slots: number[] = [];
    if (source < 0) slots.push(-1 - source);
    else for (let it = source; it >= 0; it = this.#nextSlots[it] ?? -1) slots.push(it);
    return this.#townOfZips(slots);
  }

  /** Zips with an area of delivery say where a town is; the points of mere box zips are often its county's. */
  #townOfZips(slots: readonly number[]): Town {
    const withArea = slots.filter((slot) => this.table.hasAreaAt(slot));
    const telling = withArea.length > 0 ? withArea : slots;
    const middle = middleOf(telling.map((slot) => this.#pointAt(slot)));
    return { ...middle, label: this.table.townAt(slots[0] ?? -1), slots };
  }

  #pointAt(slot: number): LonLat {
    return { lon: this.table.lonAt(slot), lat: this.table.latAt(slot) };
  }
}

function groupSlots(table: ZipCentroidTable): readonly number[][] {
  const groups: number[][] = table.states.map(() => []);
  for (let slot = 0; slot < table.size; slot++) groups[table.stateIndexAt(slot)]?.push(slot);
  return groups;
}
