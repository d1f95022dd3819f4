import type { DataSchema, DataType } from './data-schema.ts';
import type { ManifestProblem } from './manifest-problem.ts';
import { pointerSegment } from './pointer-segment.ts';

/**
 * What of a value does not fit a schema, where and why; nothing for a value that fits. Lazy: who takes the first problem
 * only does not pay for the others.
 *
 * @param path JSON Pointer to the value
 */
export function* checkData(
  schema: DataSchema,
  value: unknown,
  path = '',
): Generator<ManifestProblem, void> {
  const { type, enum: allowed, anyOf, description } = schema;
  const problem = (reason: string, hint = description ?? 'Correct the value.') => ({
    path,
    reason,
    hint,
  });
  if (type !== undefined && !isOfType(value, type)) {
    yield problem(`The value must be ${type}.`);
    return;
  }
  if (allowed && !allowed.some((one) => one === value)) {
    const hint = `Write one of: ${allowed.join(', ')}.`;
    yield problem('The value is not one of those allowed.', hint);
  }
  if (anyOf && !anyOf.some((each) => checkData(each, value, path).next().done)) {
    yield problem('The value has none of the forms that are allowed.');
  }
  const { size, least, most, words } = limitsOf(schema, value);
  if (least !== undefined && size < least)
    yield problem(`The value must ${words(`at least ${least}`)}.`);
  if (most !== undefined && size > most) {
    yield problem(`The value must ${words(`at most ${most}`)}.`);
    return;
  }
  if (Array.isArray(value)) yield* checkItems(schema, value, path);
  else if (isObject(value)) yield* checkProperties(schema, value, path);
}

function* checkItems({ items }: DataSchema, values: readonly unknown[], path: string) {
  if (!items) return;
  for (let index = 0; index < values.length; index++) {
    yield* checkData(items, values[index], `${path}/${index}`);
  }
}

function* checkProperties(
  { properties = {}, required = [], additionalProperties = true }: DataSchema,
  value: object,
  path: string,
): Generator<ManifestProblem, void> {
  for (const name of required) {
    if (Object.hasOwn(value, name)) continue;
    const hint = properties[name]?.description ?? 'Add it.';
    yield { path: `${path}/${name}`, reason: `“${name}” is missing.`, hint };
  }
  for (const [name, child] of Object.entries(value)) {
    const childPath = `${path}/${pointerSegment(name)}`;
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known) yield* checkData(known, child, childPath);
    else if (typeof additionalProperties === 'object') {
      yield* checkData(additionalProperties, child, childPath);
    } else if (!additionalProperties) {
      const hint = `Remove it, or write one of: ${Object.keys(properties).join(', ')}.`;
      yield { path: childPath, reason: `“${name}” is not known here.`, hint };
    }
  }
}

interface Limits {
  readonly size: number;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  words(limit: string): string;
}

function limitsOf(schema: DataSchema, value: unknown): Limits {
  if (typeof value === 'number') {
    const { minimum: least, maximum: most } = schema;
    return { size: value, least, most, words: (limit) => `be ${limit}` };
  }
  if (typeof value === 'string') {
    const { minLength: least, maxLength: most } = schema;
    return { size: value.length, least, most, words: (limit) => `have ${limit} characters` };
  }
  const { minItems: least, maxItems: most } = Array.isArray(value) ? schema : {};
  const size = Array.isArray(value) ? value.length : 0;
  return { size, least, most, words: (limit) => `have ${limit} items` };
}

/** Numbers are finite, as in JSON. */
function isOfType(value: unknown, type: DataType): boolean {
  switch (type) {
    case 'object':
      return isObject(value) && !Array.isArray(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'null':
      return value === null;
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
