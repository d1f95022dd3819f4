import type { LonLat } from '../common/geo/lon-lat.ts';
import { ByteReader } from './byte-reader.ts';

const MAGIC = 'MSZ1';
const SECTION_COUNT = 10;
const COUNT_COUNT = 3;
const STEPS_PER_DEGREE = 10_000;
const NO_SLOT = 0xffff;

/** Another name of a slot's town, such as `Mt Baldy` for `Mount Baldy`. */
export interface TownAlias {
  readonly slot: number;
  readonly name: string;
}

/** A place without zips of its own name, such as `Weston, FL`. */
export interface BundledPlace extends LonLat {
  readonly stateIndex: number;
  readonly name: string;
}

/**
 * The bundled zip codes: points, states and towns in flat columns, reached by slot (0 … size - 1, in
 * zip order). Points are WGS 84 degrees to 1e-4 (11 m).
 */
export class ZipCentroidTable {
  /**
   * Reads `assets/zip-centroids/zip-centroids.bin`. Throws when the bytes are something else.
   */
  static decode(bytes: ArrayBuffer): ZipCentroidTable {
    const { counts, sections } = split(bytes);
    const [zip, lon, lat, state, area, ...text] = sections;
    const [town, alias, place, stateText, nameText] = text;
    const size = counts.zips;
    return new ZipCentroidTable(
      sums(zip, new Int32Array(size)),
      sums(lon, new Int32Array(size)),
      sums(lat, new Int32Array(size)),
      Uint8Array.from(sums(state, new Int32Array(size))),
      area,
      new TextDecoder().decode(stateText).split('\n'),
      () => readNames(town, alias, place, nameText, counts),
    );
  }

  readonly size: number;
  readonly #slots = new Uint16Array(100_000).fill(NO_SLOT);
  #names: Names | undefined;

  private constructor(
    private readonly zips: Int32Array,
    private readonly lons: Int32Array,
    private readonly lats: Int32Array,
    private readonly stateIndexes: Uint8Array,
    private readonly areaBits: Uint8Array,
    /** The states and territories of the table, as postal codes. */
    readonly states: readonly string[],
    private readonly readNames: () => Names,
  ) {
    this.size = zips.length;
    zips.forEach((it, slot) => {
      this.#slots[it] = slot;
    });
  }

  /** The slot of a zip (0 … 99999), or -1 when there is no such zip. */
  slotOf(zip: number): number {
    const slot = this.#slots[zip] ?? NO_SLOT;
    return slot === NO_SLOT ? -1 : slot;
  }

  zipAt(slot: number): number {
    return this.zips[slot] ?? Number.NaN;
  }

  lonAt(slot: number): number {
    return (this.lons[slot] ?? Number.NaN) / STEPS_PER_DEGREE;
  }

  latAt(slot: number): number {
    return (this.lats[slot] ?? Number.NaN) / STEPS_PER_DEGREE;
  }

  /** The place of the slot's state in {@link states}. */
  stateIndexAt(slot: number): number {
    return this.stateIndexes[slot] ?? -1;
  }

  /** The postal code of the state, such as `CA`. */
  stateAt(slot: number): string {
    return this.states[this.stateIndexAt(slot)] ?? '';
  }

  /** The zip has an area of delivery (a ZCTA). The others are post office boxes and single buildings. */
  hasAreaAt(slot: number): boolean {
    return (((this.areaBits[slot >> 3] ?? 0) >> (slot & 7)) & 1) === 1;
  }

  /** The town's name alone, such as `Grass Valley`. */
  townNameAt(slot: number): string {
    const { names, ofSlot } = this.#readNames();
    return names[ofSlot[slot] ?? -1] ?? '';
  }

  /** Town and state for people, such as `Grass Valley, CA`. */
  townAt(slot: number): string {
    return `${this.townNameAt(slot)}, ${this.stateAt(slot)}`;
  }

  get townAliases(): readonly TownAlias[] {
    return this.#readNames().aliases;
  }

  get places(): readonly BundledPlace[] {
    return this.#readNames().places;
  }

  /** Names are decoded when first asked for: a heat map on clean zips shows before anyone needs them. */
  #readNames(): Names {
    this.#names ??= this.readNames();
    return this.#names;
  }
}

interface Names {
  readonly names: readonly string[];
  /** Index into names, by slot. */
  readonly ofSlot: Uint16Array;
  readonly aliases: readonly TownAlias[];
  readonly places: readonly BundledPlace[];
}

interface Counts {
  readonly zips: number;
  readonly aliases: number;
  readonly places: number;
}

type Section = Uint8Array<ArrayBuffer>;
type FiveSections = readonly [Section, Section, Section, Section, Section];
type Sections = readonly [...FiveSections, ...FiveSections];

function split(bytes: ArrayBuffer): { counts: Counts; sections: Sections } {
  const headerLength = MAGIC.length + 4 * (COUNT_COUNT + SECTION_COUNT);
  const magic = new TextDecoder().decode(new Uint8Array(bytes).subarray(0, MAGIC.length));
  if (magic !== MAGIC || bytes.byteLength < headerLength) {
    throw new Error('This is not a zip code table that this version can read');
  }
  const header = new DataView(bytes, MAGIC.length);
  let offset = headerLength;
  const next = (index: number): Section => {
    const length = header.getUint32(4 * (COUNT_COUNT + index), true);
    const section = new Uint8Array(bytes, offset, length);
    offset += length;
    return section;
  };
  return {
    counts: {
      zips: header.getUint32(0, true),
      aliases: header.getUint32(4, true),
      places: header.getUint32(8, true),
    },
    // Read in order: each section begins where the one before ends.
    sections: [
      ...([next(0), next(1), next(2), next(3), next(4)] as const),
      ...([next(5), next(6), next(7), next(8), next(9)] as const),
    ],
  };
}

/**
 * Columns are stored as differences to the row before. One tight loop, as it runs but once, before the
 * first map, and there is no time to warm up.
 */
function sums(column: Uint8Array, into: Int32Array): Int32Array {
  let offset = 0;
  let value = 0;
  for (let i = 0; i < into.length; i++) {
    let folded = 0;
    let byte = 128;
    for (let shift = 0; byte > 127; shift += 7) {
      byte = column[offset++] ?? 0;
      folded |= (byte & 127) << shift;
    }
    value += (folded >>> 1) ^ -(folded & 1);
    into[i] = value;
  }
  if (offset > column.length) throw new RangeError('The zip code table ends too soon');
  return into;
}

function readNames(
  town: Uint8Array,
  alias: Uint8Array,
  place: Uint8Array,
  text: Uint8Array,
  counts: Counts,
): Names {
  const names = new TextDecoder().decode(text).split('\n');
  let known = 0;
  const nameIndex = (reader: ByteReader) => {
    const backReference = reader.unsigned();
    return backReference === 0 ? known++ : known - backReference;
  };
  const towns = new ByteReader(town);
  const ofSlot = Uint16Array.from({ length: counts.zips }, () => nameIndex(towns));
  const others = new ByteReader(alias);
  let slot = 0;
  const aliases = Array.from({ length: counts.aliases }, () => {
    slot += others.unsigned();
    return { slot, name: names[nameIndex(others)] ?? '' };
  });
  const remaining = new ByteReader(place);
  let stateIndex = 0;
  let lon = 0;
  let lat = 0;
  const places = Array.from({ length: counts.places }, () => {
    stateIndex += remaining.unsigned();
    const name = names[nameIndex(remaining)] ?? '';
    lon += remaining.signed();
    lat += remaining.signed();
    return { stateIndex, name, lon: lon / STEPS_PER_DEGREE, lat: lat / STEPS_PER_DEGREE };
  });
  return { names, ofSlot, aliases, places };
}
