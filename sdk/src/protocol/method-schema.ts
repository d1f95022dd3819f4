import { type Static, type TSchema, Type } from '@sinclair/typebox';
import type { HostErrorCode } from '../errors.ts';

/** How often a plugin may call a method: more than a working plugin needs, less than would keep anybody from working. */
export type MethodQuota =
  /** So many may wait for their answer at once. */
  | { readonly atOnce: number }
  /** So many may begin within so long. */
  | { readonly count: number; readonly withinMs: number };

interface DocumentedMethod {
  /** What it does and what an implementer must know, in wire terms. */
  readonly summary: string;
  /** Version of the contract that brought it. */
  readonly since: string;
  /** What the manifest must name, besides the capability before the slash. */
  readonly permission?: string;
}

/** A method that is answered: the JSON Schemas of its named parameters and of its result, and what to know of it. */
export interface RequestMethod<P extends TSchema = TSchema, R extends TSchema = TSchema>
  extends DocumentedMethod {
  readonly params: P;
  readonly result: R;
  /** When it is refused, besides what every method is refused for. */
  readonly errors?: Readonly<Partial<Record<HostErrorCode, string>>>;
  readonly quota?: MethodQuota;
  readonly example: {
    readonly params: NoInfer<Static<P>>;
    readonly result: NoInfer<Static<R>>;
  };
}

/** A method that is not answered. */
export interface NotificationMethod<P extends TSchema = TSchema> extends DocumentedMethod {
  readonly params: P;
  readonly example: { readonly params: NoInfer<Static<P>> };
}

export function request<P extends TSchema, R extends TSchema>(
  method: RequestMethod<P, R>,
): RequestMethod<P, R> {
  return method;
}

export function notification<P extends TSchema>(
  method: NotificationMethod<P>,
): NotificationMethod<P> {
  return method;
}

/** The static types of methods, derived from their schemas. */
export type MethodTypes<T extends Readonly<Record<string, RequestMethod>>> = {
  readonly [M in keyof T]: {
    readonly params: Static<T[M]['params']>;
    readonly result: Static<T[M]['result']>;
  };
};

/** The static types of notifications: their named parameters. */
export type NotificationTypes<T extends Readonly<Record<string, NotificationMethod>>> = {
  readonly [M in keyof T]: { readonly params: Static<T[M]['params']> };
};

export const Nothing = Type.Object({});
export const Done = Type.Null();

/** An id or a name: not empty, and short enough to be shown. */
export const Name = Type.String({ minLength: 1, maxLength: 200 });

/** Text for people. */
export const Sentence = Type.String({ maxLength: 10_000 });

export const Count = Type.Integer({ minimum: 0 });

/** A number of bytes, or the place of one in a file. */
export const ByteCount = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

export const HubId = Type.Object({ hubId: Name });
export const CommandId = Type.Object({ commandId: Name });

export function ReadonlyArray<T extends TSchema>(items: T, maxItems?: number) {
  return Type.Unsafe<readonly Static<T>[]>(
    Type.Array(items, maxItems === undefined ? {} : { maxItems }),
  );
}

export function OneOf<const T extends readonly string[]>(values: T) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });
}

/** A value, or `null` where there is none. */
export function Nullable<T extends TSchema>(schema: T) {
  return Type.Unsafe<Static<T> | null>({ anyOf: [schema, Type.Null()] });
}

/** A value of an exact class, which JSON cannot say: the keyword `typedArray` names it. */
function binary<T>(className: string) {
  return Type.Unsafe<T>({ typedArray: className });
}

export const Bytes = binary<Uint8Array>('Uint8Array');
export const Uint32s = binary<Uint32Array>('Uint32Array');
export const Float64s = binary<Float64Array>('Float64Array');
export const BareBuffer = binary<ArrayBuffer>('ArrayBuffer');
