import type { JsonSchema } from './wire-schema.ts';

/** A row for each member of an object schema: its name, its type and what it is. */
export function memberRows(schema: JsonSchema): readonly (readonly string[])[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(recordOf(schema.properties)).map(([name, member]) => {
    const { description = '' } = recordOf(member);
    const optional = required.includes(name) ? '' : ', optional';
    return [`\`${name}\``, `${typeText(recordOf(member))}${optional}`, String(description)];
  });
}

/** A schema in words, such as “array of string, 1 to 200 characters; at most 10”. */
export function typeText(schema: JsonSchema): string {
  const { $ref, allOf, anyOf, const: constant, enum: values, type } = schema;
  if (typeof $ref === 'string') return reference($ref);
  if (Array.isArray(allOf)) return allOf.map((each) => typeText(recordOf(each))).join(' and ');
  if (Array.isArray(anyOf)) return anyOf.map((each) => typeText(recordOf(each))).join(' or ');
  if (constant !== undefined) return code(constant);
  if (Array.isArray(values)) return values.map(code).join(', ');
  switch (type) {
    case 'null':
      return '`null`';
    case 'string':
      return joined('string', [
        range(schema.minLength, schema.maxLength, ' characters'),
        schema.pattern === undefined ? '' : `matches \`${String(schema.pattern)}\``,
      ]);
    case 'integer':
    case 'number':
      return joined(type, [
        range(schema.minimum, schema.maximum),
        schema.exclusiveMinimum === undefined ? '' : `above ${String(schema.exclusiveMinimum)}`,
      ]);
    case 'array':
      return joined(`array of (${typeText(recordOf(schema.items))})`, [
        range(schema.minItems, schema.maxItems, ' items'),
      ]);
    case 'object':
      return objectText(schema);
    case undefined:
      return 'any value';
    default:
      return String(type);
  }
}

function objectText(schema: JsonSchema): string {
  const members = memberRows(schema).map(([name, type]) => `${name}: ${type}`);
  if (members.length > 0) return `{ ${members.join('; ')} }`;
  const [value] = Object.values(recordOf(schema.patternProperties));
  return value === undefined
    ? 'object'
    : joined(`object, each member ${typeText(recordOf(value))}`, [
        range(schema.minProperties, schema.maxProperties, ' members'),
      ]);
}

function reference(ref: string): string {
  if (!ref.startsWith('#')) return `[manifest](../schemas/${ref})`;
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  const isBinary = /(Array|Buffer)$/.test(name);
  return isBinary ? `[${name}](#values-that-json-lacks)` : `[${name}](#${name.toLowerCase()})`;
}

function range(least: unknown, most: unknown, unit = ''): string {
  const number = (value: unknown) => Number(value).toLocaleString('en-US');
  if (least !== undefined && most !== undefined)
    return `${number(least)} to ${number(most)}${unit}`;
  if (most !== undefined) return `at most ${number(most)}${unit}`;
  return least === undefined ? '' : `at least ${number(least)}${unit}`;
}

function joined(type: string, limits: readonly string[]): string {
  return [type, ...limits.filter((limit) => limit !== '')].join(', ');
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

function recordOf(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
