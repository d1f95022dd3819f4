import { addressWords } from '../common/address/address-words.ts';
import { stateCodeOf } from '../common/address/state-codes.ts';
import { foldTownName, foldTownWords } from '../common/address/town-name.ts';
import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { middleOf } from './middle-of.ts';
import type { BundledPlace, ZipCentroidTable } from './zip-centroid-table.ts';

/** A town of the bundled data: the zips that carry its name in one state; a mere place has none. */
export interface Town extends LonLat {
  /** Town and state for people, such as `Grass Valley, CA`. */
  readonly label: string;
  readonly slots: readonly number[];
}

/** What is known of a name in a state until it is asked for. */
interface TownSource {
  readonly slots: number[];
  place: BundledPlace | undefined;
}

const LONGEST_TOWN_WORDS = 5;
const MEMO_LIMIT = 20_000;

/** Finds towns by name within a state. A state's towns are indexed when the first of them is asked for. */
export class TownIndex {
  readonly #slotsByState: number[][];
  readonly #sources: (ReadonlyMap<string, TownSource> | undefined)[] = [];
  readonly #towns = new Map<TownSource, Town>();
  readonly #memos: Map<string, Town | undefined>[];

  constructor(private readonly table: ZipCentroidTable) {
    this.#slotsByState = table.states.map(() => []);
    for (let slot = 0; slot < table.size; slot++) {
      this.#slotsByState[table.stateIndexAt(slot)]?.push(slot);
    }
    this.#memos = table.states.map(() => new Map());
  }

  /** The town of that name, however it is written: `St. Paul`, `SAINT PAUL`. */
  find(stateIndex: number, name: string): Town | undefined {
    const memo = this.#memos[stateIndex];
    if (memo === undefined) return undefined;
    const known = memo.get(name);
    if (known !== undefined || memo.has(name)) return known;
    const town = this.#search(stateIndex, addressWords(name));
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(name, town);
    return town;
  }

  /** `Louisville, KY` in the town's column still is Louisville. */
  #search(stateIndex: number, words: readonly string[]): Town | undefined {
    const town = this.#townByKey(stateIndex, foldTownWords(words));
    const endsWithState = stateCodeOf(words.at(-1) ?? '') === this.table.states[stateIndex];
    return town === undefined && endsWithState && words.length > 1
      ? this.#townByKey(stateIndex, foldTownWords(words.slice(0, -1)))
      : town;
  }

  /** The town that the last of some words name; the longest name wins. */
  findAtEnd(stateIndex: number, words: readonly string[]): Town | undefined {
    for (let length = Math.min(LONGEST_TOWN_WORDS, words.length); length > 0; length--) {
      const key = foldTownWords(words.slice(-length));
      const town = this.#townByKey(stateIndex, key);
      if (town !== undefined) return town;
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
    const town = this.#towns.get(source) ?? this.#town(source);
    this.#towns.set(source, town);
    return town;
  }

  #indexState(stateIndex: number): ReadonlyMap<string, TownSource> {
    const sources = new Map<string, TownSource>();
    const sourceOf = (name: string): TownSource => {
      const key = foldTownName(name);
      const source = sources.get(key) ?? { slots: [], place: undefined };
      sources.set(key, source);
      return source;
    };
    let name = '';
    let source: TownSource | undefined;
    for (const slot of this.#slotsByState[stateIndex] ?? []) {
      // Zips of one town mostly follow each other: its name is folded once.
      const nameHere = this.table.townNameAt(slot);
      if (source === undefined || nameHere !== name) source = sourceOf(nameHere);
      name = nameHere;
      source.slots.push(slot);
    }
    for (const { slot, name } of this.table.townAliases) {
      if (this.table.stateIndexAt(slot) === stateIndex) sourceOf(name).slots.push(slot);
    }
    for (const place of this.table.places) {
      if (place.stateIndex === stateIndex) sourceOf(place.name).place = place;
    }
    return sources;
  }

  /** Zips with an area of delivery say where a town is; the points of mere box zips are often its county's. */
  #town({ slots, place }: TownSource): Town {
    if (place !== undefined && slots.length === 0) {
      const label = `${place.name}, ${this.table.states[place.stateIndex]}`;
      return { lon: place.lon, lat: place.lat, label, slots };
    }
    const withArea = slots.filter((slot) => this.table.hasAreaAt(slot));
    const telling = withArea.length > 0 ? withArea : slots;
    const middle = middleOf(telling.map((slot) => this.#pointAt(slot)));
    return { ...middle, label: this.table.townAt(slots[0] ?? -1), slots };
  }

  #pointAt(slot: number): LonLat {
    return { lon: this.table.lonAt(slot), lat: this.table.latAt(slot) };
  }
}
