type Schema = Readonly<Record<string, unknown>>;

/** A value that a schema does not allow, where it is put, and where the problem is. */
export interface Violation {
  readonly keyword: string;
  readonly at: string;
  readonly value: unknown;
  readonly path: string;
}

/**
 * Breaks each keyword of a schema in each of its places once. Throws where the sample lacks a place, or where a keyword
 * is new.
 */
export function* violationsOf(schema: unknown, sample: unknown, at = ''): Iterable<Violation> {
  const node = schemaOf(schema, at);
  for (const [keyword, limit] of Object.entries(node)) {
    for (const { value, path = at } of broken(keyword, limit, sample, at)) {
      yield { keyword, at, value, path };
    }
  }
  for (const [name, child] of childrenOf(node, sample, at)) {
    const member: unknown = Reflect.get(Object(sample), name);
    if (member === undefined) throw new Error(`The sample has no ${at}/${name}.`);
    yield* violationsOf(child, member, `${at}/${escaped(name)}`);
  }
}

/** Pointers to the values that have no description; those of lists describe what is in them. */
export function undescribed(schema: unknown, at = ''): readonly string[] {
  const node = schemaOf(schema, at);
  const isDescribed = at === '' || typeof node.description === 'string';
  const properties = [node.properties, node.patternProperties].flatMap((members) =>
    Object.entries(Object(members)),
  );
  const children = properties.flatMap(([name, child]) => undescribed(child, `${at}/${name}`));
  const items = node.items === undefined ? [] : undescribed(node.items, `${at}/*`);
  return [...(isDescribed || at.endsWith('/*') ? [] : [at]), ...children, ...items];
}

type Broken = { readonly value: unknown; readonly path?: string };

function broken(keyword: string, limit: unknown, sample: unknown, at: string): readonly Broken[] {
  const number = Number(limit);
  switch (keyword) {
    case 'type':
      return [{ value: limit === 'string' || limit === 'object' || limit === 'array' ? 7 : 'x' }];
    case 'required':
      return list(limit).map((name) => ({
        value: without(sample, String(name)),
        path: `${at}/${name}`,
      }));
    case 'additionalProperties':
      return [{ value: { ...Object(sample), 'un/known': 1 }, path: `${at}/un~1known` }];
    case 'minLength':
      return [{ value: '' }];
    case 'maxLength':
      return [{ value: 'x'.repeat(number + 1) }];
    case 'pattern':
      return [
        { value: [' ', '?', '..'].find((text) => !new RegExp(String(limit), 'u').test(text)) },
      ];
    case 'enum':
      return [{ value: 'none of these' }];
    case 'minItems':
      return [{ value: [] }];
    case 'maxItems':
      return [{ value: Array.from({ length: number + 1 }, (_, index) => `x${index}`) }];
    case 'uniqueItems':
      return [{ value: [list(sample)[0], list(sample)[0]] }];
    case 'minimum':
      return [{ value: number - 1 }];
    case 'maximum':
      return [{ value: number + 1 }];
    case 'anyOf':
      return [{ value: [] }];
    case 'properties':
    case 'patternProperties':
    case 'items':
    case 'title':
    case 'description':
    case '$schema':
      return [];
    default:
      throw new Error(`Nobody has thought of how to break “${keyword}”.`);
  }
}

function* childrenOf(
  node: Schema,
  sample: unknown,
  at: string,
): Iterable<readonly [string, unknown]> {
  yield* Object.entries(Object(node.properties));
  for (const [pattern, child] of Object.entries(Object(node.patternProperties))) {
    const names = Object.keys(Object(sample)).filter((name) => new RegExp(pattern).test(name));
    if (names.length === 0) throw new Error(`The sample has nothing like ${pattern} in ${at}.`);
    // Together they have what one alone does not.
    for (const name of names) yield [name, narrowed(child, Reflect.get(Object(sample), name))];
  }
  if (node.items !== undefined) yield ['0', narrowed(node.items, list(sample)[0])];
}

/** Without the optional properties that this sample of many does not have. */
function narrowed(schema: unknown, sample: unknown): unknown {
  const node = schemaOf(schema, '');
  if (node.properties === undefined) return node;
  const properties = Object.fromEntries(
    Object.entries(Object(node.properties)).filter(([name]) => Object.hasOwn(Object(sample), name)),
  );
  return { ...node, properties };
}

function schemaOf(value: unknown, at: string): Schema {
  if (typeof value !== 'object' || value === null) throw new Error(`${at} is no schema.`);
  return { ...value };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function without(sample: unknown, name: string): unknown {
  return Object.fromEntries(Object.entries(Object(sample)).filter(([key]) => key !== name));
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
