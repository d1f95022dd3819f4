import type { Static, TSchema } from '@sinclair/typebox';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { HostError } from '../errors.ts';

const TYPED_ARRAY = {
  keyword: 'typedArray',
  schemaType: 'string',
  validate: (className: string, value: unknown) =>
    typeof value === 'object' &&
    Object.prototype.toString.call(value) === `[object ${className}]` &&
    (ArrayBuffer.isView(value) || className === 'ArrayBuffer'),
  error: { message: ({ schema }: { readonly schema?: unknown }) => `must be a ${String(schema)}` },
} as const;

/** Not checked themselves, nor made into shorter code: either would take as long as compiling them. */
const OWN_SCHEMAS = {
  ownProperties: true,
  validateSchema: false,
  code: { optimize: false },
} as const;

/**
 * Properties that a schema does not name are taken out of the value, so that nothing unchecked travels on, and a
 * newer plugin may send more than an older host knows.
 */
const received = new Ajv({ ...OWN_SCHEMAS, removeAdditional: 'all' }).addKeyword(TYPED_ARRAY);

/** Nothing is taken out of what the host is about to send: it is the host's own. */
const sent = new Ajv(OWN_SCHEMAS).addKeyword(TYPED_ARRAY);

/** Parses a value of the other side: returns it with its type, or throws an `invalid-parameters` error with the path. */
export function schemaChecker<T extends TSchema>(schema: T): (value: unknown) => Static<T> {
  const validate = lazyValidator(received, schema);
  return (value) => {
    const problem = validate(value);
    if (problem !== undefined) throw new HostError('invalid-parameters', problem);
    return value as Static<T>;
  };
}

/**
 * Checks an answer of the host's own services, and throws a `TypeError` with the path when it is not what the method
 * promises. Rows are checked by column, not by cell.
 */
export function answerChecker(schema: TSchema): (value: unknown) => void {
  const validate = lazyValidator(sent, schema);
  return (value) => {
    const problem = validate(value);
    if (problem !== undefined) throw new TypeError(problem);
  };
}

/** Compiled with the first value; answers what is wrong with a value, if anything. */
function lazyValidator(ajv: Ajv, schema: TSchema): (value: unknown) => string | undefined {
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= ajv.compile(schema);
    return validate(value) ? undefined : describe(validate.errors?.[0]);
  };
}

function describe(error: ErrorObject | undefined): string {
  const path = error?.instancePath.replaceAll('/', '.').slice(1) || 'The value';
  return `${path} ${error?.message ?? 'is not valid'}.`;
}
