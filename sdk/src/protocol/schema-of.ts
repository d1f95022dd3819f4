import { type Static, type TSchema, type TUnsafe, Type } from '@sinclair/typebox';

/** A type without `readonly`, which no schema can say. */
type Plain<T> = T extends ArrayBufferView | ArrayBuffer
  ? T
  : T extends readonly (infer E)[]
    ? Plain<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Plain<T[K]> }
      : T;

type IsSame<A, B> =
  (<G>() => G extends A ? 1 : 2) extends <G>() => G extends B ? 1 : 2 ? true : false;

/**
 * The schema of an interface of the contract. It compiles only while both say the same, member by member, so that
 * neither can be changed alone. Its name is the interface's: the published documents take what its docstrings say.
 */
export function schemaOf<T>(name: string) {
  return <S extends TSchema>(
    schema: IsSame<Plain<Static<S>>, Plain<T>> extends true ? S : never,
  ): TUnsafe<T> => Type.Unsafe<T>({ ...schema, title: name });
}
