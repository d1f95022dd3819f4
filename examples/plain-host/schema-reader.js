// Reads values by wire.schema.json: as much of JSON Schema as that file uses. A program would take a library.

import { WireError } from './wire-error.js';

const ANNOTATIONS = ['description', 'title', '$schema', 'contentEncoding'];

/** Reads what a plugin sends: what the schema names and nothing else, or `invalid-parameters` with the place. */
export class SchemaReader {
  #definitions;

  constructor({ definitions }) {
    this.#definitions = definitions;
  }

  read(schema, value, path = 'The value') {
    const refuse = (problem) => {
      throw new WireError('invalid-parameters', `${path} ${problem}.`);
    };
    const { $ref, allOf, anyOf, ...rest } = schema;
    if ($ref) return this.read(this.#definitions[$ref.slice('#/definitions/'.length)], value, path);
    if (allOf) return this.read(allOf[0], value, path);
    if (anyOf) return this.#readAny(anyOf, value, path, refuse);
    const className = rest['x-structuredClone'];
    if (className) {
      const actual = Object.prototype.toString.call(value);
      return actual === `[object ${className}]` ? value : refuse(`must be a ${className}`);
    }
    return this.#readPlain(rest, value, path, refuse);
  }

  #readAny(schemas, value, path, refuse) {
    for (const schema of schemas) {
      try {
        return this.read(schema, value, path);
      } catch {
        // Perhaps it is the next.
      }
    }
    return refuse('is none of what it may be');
  }

  #readPlain({ type, enum: values, const: constant, ...rest }, value, path, refuse) {
    if (constant !== undefined && value !== constant) refuse(`must be ${constant}`);
    if (values && !values.includes(value)) refuse(`must be one of ${values.join(', ')}`);
    switch (type) {
      case undefined:
        return value;
      case 'null':
        return value === null ? value : refuse('must be null');
      case 'boolean':
        return typeof value === 'boolean' ? value : refuse('must be a boolean');
      case 'string':
        if (typeof value !== 'string') refuse('must be a string');
        checkLimits(rest, { minLength: value.length, maxLength: value.length }, value, refuse);
        return value;
      case 'integer':
      case 'number':
        if (typeof value !== 'number' || Number.isNaN(value)) refuse('must be a number');
        if (type === 'integer' && !Number.isInteger(value)) refuse('must be an integer');
        checkLimits(
          rest,
          { minimum: value, maximum: value, exclusiveMinimum: value },
          value,
          refuse,
        );
        return value;
      case 'array':
        if (!Array.isArray(value)) refuse('must be an array');
        checkLimits(rest, { minItems: value.length, maxItems: value.length }, value, refuse);
        return value.map((item, index) => this.read(rest.items ?? {}, item, `${path}.${index}`));
      case 'object':
        return this.#readObject(rest, value, path, refuse);
      default:
        throw new Error(`There is no type “${type}”.`);
    }
  }

  #readObject(schema, value, path, refuse) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      refuse('must be an object');
    }
    const { required = [], properties = {}, patternProperties = {}, propertyNames } = schema;
    const { maxProperties = Number.POSITIVE_INFINITY } = schema;
    for (const name of required) if (!Object.hasOwn(value, name)) refuse(`must have ${name}`);
    const names = Object.keys(value);
    if (names.length > maxProperties) refuse(`must not have more than ${maxProperties} members`);
    // The only pattern in that file is the empty one: every other member.
    const member = patternProperties[''];
    const members = [];
    for (const name of names) {
      if (propertyNames && !new RegExp(propertyNames.pattern, 'u').test(name)) {
        refuse(`must not have ${name}`);
      }
      const known = Object.hasOwn(properties, name) ? properties[name] : member;
      if (known && value[name] !== undefined) {
        members.push([name, this.read(known, value[name], `${path}.${name}`)]);
      }
    }
    return Object.fromEntries(members);
  }
}

const LIMITS = {
  minLength: (actual, limit) => actual >= limit,
  maxLength: (actual, limit) => actual <= limit,
  minItems: (actual, limit) => actual >= limit,
  maxItems: (actual, limit) => actual <= limit,
  minimum: (actual, limit) => actual >= limit,
  maximum: (actual, limit) => actual <= limit,
  exclusiveMinimum: (actual, limit) => actual > limit,
};

function checkLimits(schema, actual, value, refuse) {
  for (const [keyword, limit] of Object.entries(schema)) {
    if (keyword === 'pattern') {
      if (!new RegExp(limit, 'u').test(value)) refuse('is not of the expected form');
    } else if (keyword in actual) {
      if (!LIMITS[keyword](actual[keyword], limit)) refuse(`is beyond ${keyword} ${limit}`);
    } else if (keyword !== 'items' && !ANNOTATIONS.includes(keyword)) {
      throw new Error(`There is no keyword “${keyword}”.`);
    }
  }
}
