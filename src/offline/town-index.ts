import { expandWord, foldTownName } from '../common/address/town-name.ts';
import { distanceMiles } from '../common/geo/great-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { middleOf } from './middle-of.ts';
import type { ZipCentroidTable } from './zip-centroid-table.ts';

/** A town of the bundled data: the zips that carry its name in one state. */
export interface Town extends LonLat {
  readonly name: string;
  readonly slots: readonly number[];
}

type SlotsByName = ReadonlyMap<string, readonly number[]>;

const LONGEST_TOWN_WORDS = 5;
const MEMO_LIMIT = 20_000;

/** Finds towns by name within a state. A state's towns are indexed when the first of them is asked for. */
export class TownIndex {
  readonly #slotsByState: number[][];
  readonly #slotsByName: (SlotsByName | undefined)[] = [];
  readonly #towns = new Map<readonly number[], Town>();
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
    const town = this.#townByKey(stateIndex, foldTownName(name));
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(name, town);
    return town;
  }

  /** The town that the last of some words name; the longest name wins. */
  findAtEnd(stateIndex: number, words: readonly string[]): Town | undefined {
    for (let length = Math.min(LONGEST_TOWN_WORDS, words.length); length > 0; length--) {
      const key = words.slice(-length).map(expandWord).join('');
      const town = this.#townByKey(stateIndex, key);
      if (town !== undefined) return town;
    }
    return undefined;
  }

  /** Miles from a point to the nearest zip of a town. */
  milesToNearestZip(town: Town, from: LonLat): number {
    return Math.min(...town.slots.map((slot) => distanceMiles(from, this.#pointAt(slot))));
  }

  #townByKey(stateIndex: number, key: string): Town | undefined {
    this.#slotsByName[stateIndex] ??= this.#indexState(stateIndex);
    const slots = this.#slotsByName[stateIndex]?.get(key);
    if (slots === undefined) return undefined;
    const town = this.#towns.get(slots) ?? this.#town(slots);
    this.#towns.set(slots, town);
    return town;
  }

  #indexState(stateIndex: number): SlotsByName {
    const slotsByName = new Map<string, number[]>();
    for (const slot of this.#slotsByState[stateIndex] ?? []) {
      const key = foldTownName(this.table.townNameAt(slot));
      const others = slotsByName.get(key);
      if (others === undefined) slotsByName.set(key, [slot]);
      else others.push(slot);
    }
    for (const { slot, name } of this.table.townAliases) {
      if (this.table.stateIndexAt(slot) !== stateIndex) continue;
      const key = foldTownName(name);
      if (!slotsByName.has(key)) slotsByName.set(key, [slot]);
    }
    return slotsByName;
  }

  /** Zips with an area of delivery say where a town is; the points of mere box zips are often its county's. */
  #town(slots: readonly number[]): Town {
    const withArea = slots.filter((slot) => this.table.hasAreaAt(slot));
    const telling = withArea.length > 0 ? withArea : slots;
    const middle = middleOf(telling.map((slot) => this.#pointAt(slot)));
    return { ...middle, name: this.table.townNameAt(slots[0] ?? -1), slots };
  }

  #pointAt(slot: number): LonLat {
    return { lon: this.table.lonAt(slot), lat: this.table.latAt(slot) };
  }
}
