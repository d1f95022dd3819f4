import { API_VERSION } from '../../src/api/host-api.ts';
import { ENCODED_VALUE_SCHEMAS } from '../../src/protocol/encoded-value-schemas.ts';
import { ERROR_NUMBERS } from '../../src/protocol/error-numbers.ts';
import { HOST_NOTIFICATIONS, HOST_REQUESTS } from '../../src/protocol/host-methods.ts';
import { MESSAGE_SCHEMAS } from '../../src/protocol/message-schemas.ts';
import type { NotificationMethod, RequestMethod } from '../../src/protocol/method-schema.ts';
import { PLUGIN_NOTIFICATIONS, PLUGIN_REQUESTS } from '../../src/protocol/plugin-methods.ts';
import type { InterfaceWords } from './interface-words.ts';

/** A JSON Schema, as far as it is written here. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly [keyword: string]: unknown;
}

/** One method as it is published. */
export interface PublishedMethod {
  readonly description: string;
  readonly since: string;
  readonly capability?: string;
  readonly permission?: string;
  readonly errors?: RequestMethod['errors'];
  readonly quota?: RequestMethod['quota'];
  readonly params: JsonSchema;
  readonly result?: JsonSchema;
}

type PublishedMethods = Readonly<Record<string, PublishedMethod>>;

export interface WireSchema {
  readonly $schema: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly anyOf: readonly JsonSchema[];
  readonly errors: Readonly<Record<string, number>>;
  readonly requests: { readonly toHost: PublishedMethods; readonly toPlugin: PublishedMethods };
  readonly notifications: {
    readonly toHost: PublishedMethods;
    readonly toPlugin: PublishedMethods;
  };
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** The wire as one JSON Schema, made of the schemas that the types are inferred from. */
export function createWireSchema(words: ReadonlyMap<string, InterfaceWords>): WireSchema {
  const { publish, definitions } = createPublisher(words);
  const method = (
    { summary, since, permission, params, ...rest }: RequestMethod | NotificationMethod,
    capability?: string,
  ): PublishedMethod => ({
    description: summary,
    since,
    ...(capability !== undefined && { capability }),
    ...(permission !== undefined && { permission }),
    ...('errors' in rest && { errors: rest.errors }),
    ...('quota' in rest && { quota: rest.quota }),
    params: publish(params),
    ...('result' in rest && { result: publish(rest.result) }),
  });
  const toHost = (methods: Readonly<Record<string, RequestMethod | NotificationMethod>>) =>
    mapEntries(methods, (each, name) => method(each, name.slice(0, name.indexOf('/'))));
  const toPlugin = (methods: Readonly<Record<string, RequestMethod | NotificationMethod>>) =>
    mapEntries(methods, (each) => method(each));
  for (const [name, schema] of Object.entries({ ...MESSAGE_SCHEMAS, ...ENCODED_VALUE_SCHEMAS })) {
    definitions[name] = publish(schema);
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `The wire between a myStratus host and a plugin, version ${API_VERSION}`,
    description:
      'Any message in either direction, as JSON. The parameters and the result of a method are the schemas `#/requests/toHost/hubs~1readRows/params` and `…/result`, and so on. Members that no schema names are to be ignored. See docs/wire.md.',
    version: API_VERSION,
    anyOf: Object.keys(MESSAGE_SCHEMAS).map((name) => ({ $ref: `#/definitions/${name}` })),
    errors: ERROR_NUMBERS,
    requests: { toHost: toHost(PLUGIN_REQUESTS), toPlugin: toPlugin(HOST_REQUESTS) },
    notifications: {
      toHost: toHost(PLUGIN_NOTIFICATIONS),
      toPlugin: toPlugin(HOST_NOTIFICATIONS),
    },
    definitions: Object.fromEntries(
      Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

/** Makes plain JSON Schemas: named ones and binary values become definitions. */
function createPublisher(words: ReadonlyMap<string, InterfaceWords>) {
  const definitions: Record<string, JsonSchema> = {};

  function publish(schema: object): JsonSchema {
    const { title, ...rest }: JsonSchema = { ...schema };
    if (typeof rest.typedArray === 'string') {
      definitions[rest.typedArray] ??= binaryDefinition(rest.typedArray);
      return { $ref: `#/definitions/${rest.typedArray}` };
    }
    // It has a file of its own.
    if (title === 'PluginManifest') return { $ref: 'plugin.manifest.schema.json' };
    if (typeof title === 'string') {
      definitions[title] ??= withWords(plain(withNamedProperties(rest)), words.get(title));
      return { $ref: `#/definitions/${title}` };
    }
    return plain(schema);
  }

  function plain(schema: object): JsonSchema {
    return mapEntries({ ...schema }, (value) => publishValue(value));
  }

  function publishValue(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(publishValue);
    return typeof value === 'object' && value !== null ? publish(value) : value;
  }

  return { publish, definitions };
}

function binaryDefinition(className: string): JsonSchema {
  return {
    description: `A ${className}. As JSON: its bytes, little-endian, in base64. By structured clone: the ${className} itself.`,
    'x-structuredClone': className,
    type: 'object',
    required: ['$type', 'base64'],
    properties: {
      $type: { const: className },
      base64: { type: 'string', contentEncoding: 'base64' },
    },
  };
}

/** Properties by name, where a pattern is a list of names: `^(a|b)$`. */
function withNamedProperties(schema: JsonSchema): JsonSchema {
  const { patternProperties, ...rest } = schema;
  if (!isRecord(patternProperties)) return schema;
  const named = Object.entries(patternProperties).flatMap(([pattern, member]) => {
    const [, names] = /^\^\(([\w|]+)\)\$$/.exec(pattern) ?? [];
    return names === undefined ? [] : names.split('|').map((name) => [name, member] as const);
  });
  return named.length === 0 ? schema : { ...rest, properties: Object.fromEntries(named) };
}

function withWords(schema: JsonSchema, words: InterfaceWords | undefined): JsonSchema {
  const { properties, ...rest } = schema;
  return {
    ...(words?.text && { description: words.text }),
    ...rest,
    ...(isRecord(properties) && {
      properties: mapEntries(properties, (member, name) =>
        describe(member, words?.members.get(name) ?? ''),
      ),
    }),
  };
}

/** In draft 7 whatever stands beside a `$ref` is ignored, so a described one stands in an `allOf`. */
function describe(schema: unknown, description: string): unknown {
  if (description === '' || !isRecord(schema)) return schema;
  return '$ref' in schema ? { description, allOf: [schema] } : { description, ...schema };
}

function mapEntries<T, R>(
  record: Readonly<Record<string, T>>,
  map: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
