import { Type } from '@sinclair/typebox';
import { OneOf } from './method-schema.ts';

const BINARY_CLASSES = [
  'ArrayBuffer',
  'Uint8Array',
  'Int8Array',
  'Uint16Array',
  'Int16Array',
  'Uint32Array',
  'Int32Array',
  'Float32Array',
  'Float64Array',
] as const;

/** How `toJsonValue` writes what JSON lacks, by the names that the forms have in the published schema. */
export const ENCODED_VALUE_SCHEMAS = {
  EncodedBinary: Type.Object(
    { $type: OneOf(BINARY_CLASSES), base64: Type.String({ contentEncoding: 'base64' }) },
    { description: 'Bytes, little-endian. Where a schema says which, it refers to that class.' },
  ),
  EncodedNumber: Type.Object({
    $type: Type.Literal('number'),
    text: OneOf(['NaN', 'Infinity', '-Infinity', '-0']),
  }),
  EncodedDate: Type.Object({
    $type: Type.Literal('Date'),
    text: Type.String({ description: 'ISO 8601, in UTC.' }),
  }),
  EncodedUndefined: Type.Object({ $type: Type.Literal('undefined') }),
  EncodedObject: Type.Object(
    { $type: Type.Literal('object'), members: Type.Object({}) },
    { description: 'An object that has a member `$type` itself.' },
  ),
} as const;
