import type { Static, TSchema } from '@sinclair/typebox';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { HostError } from '../errors.ts';

/**
 * Properties that a schema does not name are taken out of the value, so that nothing unchecked travels on, and a
 * newer plugin may send more than an older host knows.
 */
const ajv = new Ajv({ removeAdditional: 'all', ownProperties: true }).addKeyword({
  keyword: 'typedArray',
  schemaType: 'string',
  validate: (className: string, value: unknown) =>
    ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === `[object ${className}]`,
  error: { message: ({ schema }) => `must be a ${String(schema)}` },
});

/** Parses a value of the other side: returns it with its type, or throws an `invalid-parameters` error with the path. */
export function schemaChecker<T extends TSchema>(schema: T): (value: unknown) => Static<T> {
  let validate: ValidateFunction<Static<T>> | undefined;
  return (value) => {
    validate ??= ajv.compile<Static<T>>(schema);
    if (validate(value)) return value;
    throw new HostError('invalid-parameters', describe(validate.errors?.[0]));
  };
}

function describe(error: ErrorObject | undefined): string {
  const path = error?.instancePath.replaceAll('/', '.').slice(1) || 'The value';
  return `${path} ${error?.message ?? 'is not valid'}.`;
}
