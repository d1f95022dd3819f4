/**
 * The part of JSON Schema (draft 7) in which a plugin says what it takes from other plugins. Values of it are checked
 * without code made from them, on both sides of the wire. Left out on purpose: patterns and references, with which one
 * plugin could keep everybody busy.
 */
export interface DataSchema {
  readonly description?: string;
  readonly type?: DataType;
  /** The only values allowed. */
  readonly enum?: readonly (string | number | boolean)[];
  readonly properties?: Readonly<Record<string, DataSchema>>;
  readonly required?: readonly string[];
  /** `false`: no others than {@link properties}; a schema: any others, of this form. */
  readonly additionalProperties?: boolean | DataSchema;
  readonly items?: DataSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The value fits one of these and more. */
  readonly anyOf?: readonly DataSchema[];
}

export const DATA_TYPES = [
  'object',
  'array',
  'string',
  'number',
  'integer',
  'boolean',
  'null',
] as const;
export type DataType = (typeof DATA_TYPES)[number];
