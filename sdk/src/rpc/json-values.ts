import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';

/**
 * What JSON lacks, as objects with a `$type`, for channels that carry JSON only:
 *
 * | value | on the wire |
 * |---|---|
 * | typed array, `ArrayBuffer` | `{ "$type": "Float64Array", "base64": "…" }`, little-endian |
 * | `NaN`, `Infinity`, `-Infinity`, `-0` | `{ "$type": "number", "text": "NaN" }` |
 * | `Date` | `{ "$type": "Date", "text": "2026-05-31T00:00:00.000Z" }` |
 * | `undefined` in an array | `{ "$type": "undefined" }`; as a member it is left out |
 * | an object that has a member `$type` itself | `{ "$type": "object", "members": { … } }` |
 *
 * Throws a `TypeError` for a value that is none of these and not JSON (a function, a `Map`), and a `RangeError` for one
 * that contains itself.
 */
export function toJsonValue(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return isJsonNumber(value) ? value : { $type: 'number', text: textOf(value) };
    case 'undefined':
      return { $type: 'undefined' };
    case 'object':
      return value === null ? null : objectToJson(value);
    default:
      throw new TypeError(`A ${typeof value} could not be cloned.`);
  }
}

/** The value that {@link toJsonValue} made this of; throws a `TypeError` for an unknown `$type`. */
export function fromJsonValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromJsonValue);
  if (!('$type' in value)) return membersFromJson(value);
  const { $type: type } = value;
  if (type === 'undefined') return undefined;
  if (type === 'number' && 'text' in value) return numberOf(value.text);
  if (type === 'Date' && 'text' in value) return dateOf(value.text);
  if (type === 'object' && 'members' in value && isObject(value.members)) {
    return membersFromJson(value.members);
  }
  if ('base64' in value && typeof value.base64 === 'string') return binaryOf(type, value.base64);
  throw new TypeError(`There is no type “${String(type)}”.`);
}

const ARRAYS = {
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
} as const;

function objectToJson(value: object): unknown {
  if (Array.isArray(value)) return Array.from(value, toJsonValue);
  if (value instanceof ArrayBuffer) {
    return { $type: 'ArrayBuffer', base64: uint8ArrayToBase64(new Uint8Array(value)) };
  }
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { $type: classOf(value), base64: uint8ArrayToBase64(bytes) };
  }
  if (value instanceof Date) return { $type: 'Date', text: value.toISOString() };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && classOf(value) !== 'Object') {
    throw new TypeError(`A ${classOf(value)} could not be cloned.`);
  }
  const members = Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, toJsonValue(member)]),
  );
  return '$type' in members ? { $type: 'object', members } : members;
}

/** `Object.fromEntries` defines members, so that one named `__proto__` is only a member. */
function membersFromJson(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, fromJsonValue(member)]),
  );
}

function binaryOf(type: unknown, base64: string): ArrayBuffer | ArrayBufferView {
  const { buffer } = new Uint8Array(base64ToUint8Array(base64));
  if (type === 'ArrayBuffer') return buffer;
  const arrays: Readonly<Record<string, (typeof ARRAYS)[keyof typeof ARRAYS]>> = ARRAYS;
  const View = typeof type === 'string' && Object.hasOwn(arrays, type) ? arrays[type] : undefined;
  if (!View) throw new TypeError(`There is no binary type “${String(type)}”.`);
  return new View(buffer);
}

const NUMBERS = { NaN: Number.NaN, Infinity: Infinity, '-Infinity': -Infinity, '-0': -0 } as const;

function isJsonNumber(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

function textOf(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function numberOf(text: unknown): number {
  const entry = Object.entries(NUMBERS).find(([name]) => name === text);
  if (!entry) throw new TypeError(`“${String(text)}” is not a number that needs a type.`);
  return entry[1];
}

function dateOf(text: unknown): Date {
  const date = new Date(String(text));
  if (Number.isNaN(date.getTime())) throw new TypeError(`“${String(text)}” is not a date.`);
  return date;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function classOf(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}
