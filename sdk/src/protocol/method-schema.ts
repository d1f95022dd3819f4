import { type Static, type TSchema, Type } from '@sinclair/typebox';

/** The JSON Schemas of a method's named parameters and of its result; `null` where there is nothing to tell. */
export interface MethodSchema {
  readonly params: TSchema;
  readonly result: TSchema;
}

export type MethodSchemas = Readonly<Record<string, MethodSchema>>;

/** The static types of methods, derived from their schemas. */
export type MethodTypes<T extends MethodSchemas> = {
  readonly [M in keyof T]: {
    readonly params: Static<T[M]['params']>;
    readonly result: Static<T[M]['result']>;
  };
};

/** The static types of notifications: their named parameters. */
export type NotificationTypes<T extends Readonly<Record<string, { readonly params: TSchema }>>> = {
  readonly [M in keyof T]: { readonly params: Static<T[M]['params']> };
};

export const Nothing = Type.Object({});
export const Done = Type.Null();

/** An id or a name: not empty, and short enough to be shown. */
export const Name = Type.String({ minLength: 1, maxLength: 200 });

/** Text for people. */
export const Sentence = Type.String({ maxLength: 10_000 });

export const Count = Type.Integer({ minimum: 0 });

export function ReadonlyArray<T extends TSchema>(items: T, maxItems: number) {
  return Type.Unsafe<readonly Static<T>[]>(Type.Array(items, { maxItems }));
}

export function OneOf<const T extends readonly string[]>(values: T) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });
}

/** A value of an exact class, which JSON cannot say: the keyword `typedArray` names it. */
export const Bytes = Type.Unsafe<Uint8Array>({ typedArray: 'Uint8Array' });
export const RowHandles = Type.Unsafe<Uint32Array>({ typedArray: 'Uint32Array' });

/** A value that whoever receives it trusts or passes on; TypeScript alone says what it is. */
export function Trusted<T>() {
  return Type.Unsafe<T>({});
}
