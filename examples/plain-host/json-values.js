// wire.md, “Values that JSON lacks”.

const ARRAYS = {
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
};
const NUMBERS = { NaN: Number.NaN, Infinity, '-Infinity': -Infinity, '-0': -0 };

/** A value as JSON can say it. */
export function toJson(value) {
  if (value === undefined) return { $type: 'undefined' };
  if (typeof value === 'number') return numberToJson(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Date) return { $type: 'Date', text: value.toISOString() };
  if (value instanceof ArrayBuffer) return binary('ArrayBuffer', new Uint8Array(value));
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return binary(value.constructor.name, bytes);
  }
  const members = mapMembers(value, toJson, (member) => member !== undefined);
  return Object.hasOwn(members, '$type') ? { $type: 'object', members } : members;
}

/** The value again; throws for what is none. */
export function fromJson(json) {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(fromJson);
  if (!Object.hasOwn(json, '$type')) return mapMembers(json, fromJson);
  const { $type: type, text, members, base64 } = json;
  if (type === 'undefined') return undefined;
  if (type === 'number' && Object.hasOwn(NUMBERS, text)) return NUMBERS[text];
  if (type === 'Date' && !Number.isNaN(Date.parse(text))) return new Date(text);
  if (type === 'object') return mapMembers(members, fromJson);
  if (type === 'ArrayBuffer') return bytesOf(base64).buffer;
  if (Object.hasOwn(ARRAYS, type)) return new ARRAYS[type](bytesOf(base64).buffer);
  throw new TypeError(`There is no $type “${type}”.`);
}

function numberToJson(value) {
  if (Object.is(value, -0)) return { $type: 'number', text: '-0' };
  return Number.isFinite(value) ? value : { $type: 'number', text: String(value) };
}

function mapMembers(object, map, isKept = () => true) {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, member]) => isKept(member))
      .map(([name, member]) => [name, map(member)]),
  );
}

function binary(type, bytes) {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return { $type: type, base64: btoa(text) };
}

function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
