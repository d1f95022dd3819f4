/**
 * The part of JSON Schema (draft 7) in which a plugin says what it takes from other plugins. Values of it are checked
 * without code made from them, on both sides of the wire. Left out on purpose: patterns and references, with which one
 * plugin could keep everybody busy.
 */
export interface DataSchema {
  /** What is expected, for the hint of a problem. */
  readonly description?: string;
  /** What the value is. */
  readonly type?: DataType;
  /** The only values allowed. */
  readonly enum?: readonly (string | number | boolean)[];
  /** Members of an object, by name. */
  readonly properties?: Readonly<Record<string, DataSchema>>;
  /** Members that must be there. */
  readonly required?: readonly string[];
  /** `false`: no others than {@link properties}; a schema: any others, of this form. */
  readonly additionalProperties?: boolean | DataSchema;
  /** Every item of an array. */
  readonly items?: DataSchema;
  /** Fewest items of an array. */
  readonly minItems?: number;
  /** Most items of an array. */
  readonly maxItems?: number;
  /** Fewest characters of a string. */
  readonly minLength?: number;
  /** Most characters of a string. */
  readonly maxLength?: number;
  /** Least value of a number. */
  readonly minimum?: number;
  /** Greatest value of a number. */
  readonly maximum?: number;
  /** The value fits one of these and more. */
  readonly anyOf?: readonly DataSchema[];
}

/** Every type that a {@link DataSchema} can name. */
export const DATA_TYPES = [
  'object',
  'array',
  'string',
  'number',
  'integer',
  'boolean',
  'null',
] as const;
/** What a value can be. */
export type DataType = (typeof DATA_TYPES)[number];
