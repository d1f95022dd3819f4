import { ByteWriter } from './byte-writer.mjs';

/** Tells the file and its layout; ZipCentroidTable refuses another one. */
const MAGIC = 'MSZ1';

/** 1e-4 degrees is 11 m, the step of GeoNames' own points. */
const STEPS_PER_DEGREE = 10_000;

/**
 * The file: magic, counts of zips, aliases and places, byte lengths of the sections, then the sections.
 * Columns are differences to the row before, so neighbours in zip order cost a byte or two.
 */
export function encodeTable(rows, places) {
  const names = new NameIndex();
  const states = [...new Set(rows.map((it) => it.state))].sort();
  const aliases = rows.flatMap((row, slot) => row.towns.slice(1).map((name) => ({ slot, name })));
  const sections = [
    differences(rows.map((it) => Number(it.zip))),
    differences(rows.map((it) => steps(it.lon))),
    differences(rows.map((it) => steps(it.lat))),
    differences(rows.map((it) => states.indexOf(it.state))),
    bits(rows.map((it) => it.hasArea)),
    nameColumn(rows, names),
    aliasColumn(aliases, names),
    placeColumn(places, states, names),
    text(states),
    text(names.inOrder),
  ];
  return concat([
    new TextEncoder().encode(MAGIC),
    uint32([rows.length, aliases.length, places.length, ...sections.map((it) => it.length)]),
    ...sections,
  ]);
}

/** Town names by first appearance: then most rows say "the same" or "the next new one". */
class NameIndex {
  inOrder = [];
  #ids = new Map();

  /** @returns how far back the name is: 0 = new, 1 = the youngest, 2 = the one before … */
  backReference(name) {
    const known = this.#ids.get(name);
    if (known !== undefined) return this.inOrder.length - known;
    this.#ids.set(name, this.inOrder.length);
    this.inOrder.push(name);
    return 0;
  }
}

function nameColumn(rows, names) {
  const writer = new ByteWriter();
  for (const { towns } of rows) writer.unsigned(names.backReference(towns[0]));
  return writer.toBytes();
}

function aliasColumn(aliases, names) {
  const writer = new ByteWriter();
  let before = 0;
  for (const { slot, name } of aliases) {
    writer.unsigned(slot - before);
    writer.unsigned(names.backReference(name));
    before = slot;
  }
  return writer.toBytes();
}

function placeColumn(places, states, names) {
  const writer = new ByteWriter();
  let before = { state: 0, lon: 0, lat: 0 };
  for (const { state, name, lon, lat } of places) {
    const here = { state: states.indexOf(state), lon: steps(lon), lat: steps(lat) };
    writer.unsigned(here.state - before.state);
    writer.unsigned(names.backReference(name));
    writer.signed(here.lon - before.lon);
    writer.signed(here.lat - before.lat);
    before = here;
  }
  return writer.toBytes();
}

function steps(degrees) {
  return Math.round(degrees * STEPS_PER_DEGREE);
}

function differences(values) {
  const writer = new ByteWriter();
  let before = 0;
  for (const value of values) {
    writer.signed(value - before);
    before = value;
  }
  return writer.toBytes();
}

function bits(flags) {
  const bytes = new Uint8Array(Math.ceil(flags.length / 8));
  flags.forEach((flag, i) => {
    if (flag) bytes[i >> 3] |= 1 << (i & 7);
  });
  return bytes;
}

function text(lines) {
  return new TextEncoder().encode(lines.join('\n'));
}

function uint32(values) {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, i) => {
    view.setUint32(4 * i, value, true);
  });
  return new Uint8Array(view.buffer);
}

function concat(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
