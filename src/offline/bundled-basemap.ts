import type {
  BasemapCounties,
  BasemapGroup,
  BasemapNames,
  BasemapPlaces,
  BasemapTopology,
  OfflineBasemap,
} from '../map/offline-basemap.ts';

const MAGIC = 'MSB1';
const SECTION_COUNT = 6;
const STEPS_PER_DEGREE = 1000;
const WIDTHS_PER_DEGREE = 50;

type Bytes = Uint8Array<ArrayBuffer>;

/** The other half of `scripts/build-basemap.mjs`. Each part is decoded when it is first asked for. */
export class BundledBasemap implements OfflineBasemap {
  readonly #sections: readonly Bytes[];
  readonly #decoded = new Map<number, unknown>();

  /** Reads `assets/basemap/basemap.bin`. Throws when the bytes are something else. */
  constructor(bytes: Bytes) {
    if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw damaged();
    this.#sections = unpack(bytes.subarray(MAGIC.length));
    if (this.#sections.length !== SECTION_COUNT) throw damaged();
  }

  get world(): BasemapTopology {
    return this.#once(0, decodeTopology);
  }

  get states(): BasemapTopology {
    return this.#once(1, decodeTopology);
  }

  get water(): BasemapTopology {
    return this.#once(2, decodeTopology);
  }

  get names(): BasemapNames {
    return this.#once(3, decodeNames);
  }

  get counties(): BasemapCounties {
    return this.#once(4, decodeCounties);
  }

  get places(): BasemapPlaces {
    return this.#once(5, decodePlaces);
  }

  #once<T>(index: number, decode: (bytes: Bytes) => T): T {
    const known = this.#decoded.get(index);
    if (known !== undefined) return known as T;
    const decoded = decode(this.#sections[index] ?? new Uint8Array());
    this.#decoded.set(index, decoded);
    return decoded;
  }
}

function damaged(): Error {
  return new Error('The bundled basemap is damaged. Install the plugin again.');
}

/** The sections of `packSections`. */
function unpack(bytes: Bytes): readonly Bytes[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) throw damaged();
  const count = view.getUint32(0, true);
  if (bytes.length < 4 * (count + 1)) throw damaged();
  let offset = 4 * (count + 1);
  const sections = Array.from({ length: count }, (_, i) => {
    const length = view.getUint32(4 * (i + 1), true);
    offset += length;
    return bytes.subarray(offset - length, offset);
  });
  if (offset !== bytes.length) throw damaged();
  return sections;
}

function decodeTopology(bytes: Bytes): BasemapTopology {
  const [steps, counts, xs, ys, zooms, groups] = unpack(bytes);
  if (!steps || !counts || !xs || !ys || !zooms || !groups) throw damaged();
  const step = new DataView(steps.buffer, steps.byteOffset, steps.byteLength);
  const lengths = varints(counts);
  const arcStarts = new Uint32Array((lengths[0] ?? 0) + 1);
  for (let arc = 1; arc < arcStarts.length; arc += 1) {
    arcStarts[arc] = (arcStarts[arc - 1] ?? 0) + (lengths[arc] ?? 0);
  }
  return {
    lons: sums(xs, zooms.length, step.getFloat64(0, true)),
    lats: sums(ys, zooms.length, step.getFloat64(8, true)),
    zooms,
    arcStarts,
    groups: decodeGroups(varints(groups)),
  };
}

function decodeGroups(numbers: readonly number[]): readonly BasemapGroup[] {
  const groups: BasemapGroup[] = [];
  let offset = 0;
  const next = () => numbers[offset++] ?? 0;
  while (offset < numbers.length) {
    let arc = 0;
    const lists = () =>
      Array.from({ length: next() }, () =>
        Int32Array.from({ length: next() }, () => {
          arc += unfold(next());
          return arc;
        }),
      );
    const rings = lists();
    groups.push({ rings, lines: lists() });
  }
  return groups;
}

interface PackedNames {
  readonly states: readonly (readonly [string, string, number, number, number])[];
  readonly countries: readonly PackedArea[];
  readonly waters: readonly PackedArea[];
}
type PackedArea = readonly [string, number, number, number, number];

function decodeNames(bytes: Bytes): BasemapNames {
  const { states, countries, waters }: PackedNames = JSON.parse(new TextDecoder().decode(bytes));
  const area = ([name, lon, lat, firstZoom, lastZoom]: PackedArea) => ({
    name,
    lon,
    lat,
    firstZoom,
    lastZoom,
  });
  return {
    states: states.map(([name, postalCode, lon, lat, widthDegrees]) => ({
      name,
      postalCode,
      lon,
      lat,
      widthDegrees,
    })),
    countries: countries.map(area),
    waters: waters.map(area),
  };
}

function decodeCounties(bytes: Bytes): BasemapCounties {
  const [lons, lats, widths, names] = unpack(bytes);
  if (!lons || !lats || !widths || !names) throw damaged();
  return {
    lons: sums(lons, widths.length, 1 / STEPS_PER_DEGREE),
    lats: sums(lats, widths.length, 1 / STEPS_PER_DEGREE),
    widthDegrees: Float32Array.from(widths, (width) => width / WIDTHS_PER_DEGREE),
    names: lines(names),
  };
}

function decodePlaces(bytes: Bytes): BasemapPlaces {
  const [lons, lats, sizes, kinds, names] = unpack(bytes);
  if (!lons || !lats || !sizes || !kinds || !names) throw damaged();
  return {
    lons: sums(lons, sizes.length, 1 / STEPS_PER_DEGREE),
    lats: sums(lats, sizes.length, 1 / STEPS_PER_DEGREE),
    sizes,
    kinds,
    names: lines(names),
  };
}

function lines(bytes: Bytes): readonly string[] {
  return new TextDecoder().decode(bytes).split('\n');
}

/** A column of differences in steps. One tight loop, as it runs but once. */
function sums(column: Bytes, length: number, step: number): Float32Array {
  const values = new Float32Array(length);
  let offset = 0;
  let value = 0;
  for (let i = 0; i < length; i += 1) {
    let folded = 0;
    let byte = 128;
    for (let shift = 0; byte > 127; shift += 7) {
      byte = column[offset++] ?? 0;
      folded |= (byte & 127) << shift;
    }
    value += unfold(folded);
    values[i] = value * step;
  }
  if (offset > column.length) throw damaged();
  return values;
}

function varints(column: Bytes): readonly number[] {
  const values: number[] = [];
  for (let offset = 0; offset < column.length; ) {
    let value = 0;
    let byte = 128;
    for (let shift = 0; byte > 127; shift += 7) {
      byte = column[offset++] ?? 0;
      value |= (byte & 127) << shift;
    }
    values.push(value);
  }
  return values;
}

function unfold(folded: number): number {
  return (folded >>> 1) ^ -(folded & 1);
}
