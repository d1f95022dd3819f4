import { DATA_TYPES } from './data-schema.ts';
import type { ManifestProblem } from './manifest-problem.ts';
import { pointerSegment } from './pointer-segment.ts';

/** Deeper than any value that makes sense: the coordinates of a map's areas are ten levels down. */
const MOST_LEVELS = 24;

type Check = (value: unknown) => string | undefined;

const isCount: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 0 ? undefined : 'Write a whole number, 0 or more.';
const isNumber: Check = (value) => (Number.isFinite(value) ? undefined : 'Write a number.');
const isText: Check = (value) => (typeof value === 'string' ? undefined : 'Write a sentence.');

const KEYWORDS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['description', isText],
  [
    'type',
    (value) =>
      DATA_TYPES.some((type) => type === value)
        ? undefined
        : `Write one of: ${DATA_TYPES.join(', ')}.`,
  ],
  ['enum', (value) => (isScalars(value) ? undefined : 'Write a list of texts or numbers.')],
  ['required', (value) => (isTexts(value) ? undefined : 'Write a list of names.')],
  ['minItems', isCount],
  ['maxItems', isCount],
  ['minLength', isCount],
  ['maxLength', isCount],
  ['minimum', isNumber],
  ['maximum', isNumber],
]);
const CHILDREN = ['properties', 'additionalProperties', 'items', 'anyOf'];

/** What of a value is not a {@link DataSchema}. */
export function* checkSchema(
  value: unknown,
  path: string,
  level = 0,
): Generator<ManifestProblem, void> {
  if (!isRecord(value) || level > MOST_LEVELS) {
    const reason = level > MOST_LEVELS ? 'The schema is nested too deeply.' : 'This is no schema.';
    yield { path, reason, hint: 'Write an object with `type` and what belongs to it.' };
    return;
  }
  for (const [keyword, content] of Object.entries(value)) {
    const at = `${path}/${pointerSegment(keyword)}`;
    const check = KEYWORDS.get(keyword);
    const hint = check?.(content);
    if (hint !== undefined) yield { path: at, reason: `“${keyword}” has the wrong value.`, hint };
    if (check) continue;
    switch (keyword) {
      case 'properties':
        yield* checkAll(isRecord(content) ? Object.entries(content) : undefined, at, level);
        break;
      case 'anyOf':
        yield* checkAll(Array.isArray(content) ? [...content.entries()] : undefined, at, level);
        break;
      case 'items':
        yield* checkSchema(content, at, level + 1);
        break;
      case 'additionalProperties':
        if (typeof content !== 'boolean') yield* checkSchema(content, at, level + 1);
        break;
      default:
        yield {
          path: at,
          reason: `“${keyword}” cannot be used here.`,
          hint: `Write one of: ${[...KEYWORDS.keys(), ...CHILDREN].join(', ')}.`,
        };
    }
  }
}

function* checkAll(
  members: readonly (readonly [name: string | number, schema: unknown])[] | undefined,
  path: string,
  level: number,
): Generator<ManifestProblem, void> {
  if (!members) {
    yield { path, reason: 'These are no schemas.', hint: 'Write schemas, each by its name.' };
    return;
  }
  for (const [name, schema] of members)
    yield* checkSchema(schema, `${path}/${pointerSegment(String(name))}`, level + 1);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isScalars(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((one) => ['string', 'number', 'boolean'].includes(typeof one))
  );
}
