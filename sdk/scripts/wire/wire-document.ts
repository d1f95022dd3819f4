import { CAPABILITIES } from '../../src/api/host-api.ts';
import { ERROR_MEANINGS } from '../../src/protocol/error-meanings.ts';
import { HOST_NOTIFICATIONS, HOST_REQUESTS } from '../../src/protocol/host-methods.ts';
import * as limits from '../../src/protocol/limits.ts';
import type { NotificationMethod, RequestMethod } from '../../src/protocol/method-schema.ts';
import { PLUGIN_NOTIFICATIONS, PLUGIN_REQUESTS } from '../../src/protocol/plugin-methods.ts';
import { toJsonValue } from '../../src/rpc/json-values.ts';
import { memberRows, typeText } from './type-text.ts';
import type { JsonSchema, PublishedMethod, WireSchema } from './wire-schema.ts';

/** Fills `{{…}}` in the document's written part with what the code says. */
export function createWireDocument(written: string, schema: WireSchema): string {
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      Object.entries(limits).map(([name, limit]) => [name, limit.toLocaleString('en-US')]),
    ),
    version: schema.version,
    capabilities: CAPABILITIES.map((name) => `\`${name}\``).join(', '),
    errors: errorTable(schema),
    'requests to host': sections(schema.requests.toHost, PLUGIN_REQUESTS),
    'notifications to host': sections(schema.notifications.toHost, PLUGIN_NOTIFICATIONS),
    'requests to plugin': sections(schema.requests.toPlugin, HOST_REQUESTS),
    'notifications to plugin': sections(schema.notifications.toPlugin, HOST_NOTIFICATIONS),
    types: typeSections(schema),
  };
  return written.replaceAll(/\{\{([^}]+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The document has no value “${name}”.`);
    return value;
  });
}

function errorTable({ errors }: WireSchema): string {
  const meanings: Readonly<Record<string, string>> = ERROR_MEANINGS;
  return table(
    ['`data.code`', '`code`', 'tells'],
    Object.entries(errors).map(([code, number]) => [
      `\`${code}\``,
      String(number),
      meanings[code] ?? '',
    ]),
  );
}

function sections(
  methods: Readonly<Record<string, PublishedMethod>>,
  sources: Readonly<Record<string, RequestMethod | NotificationMethod>>,
): string {
  return Object.entries(methods)
    .map(([name, method]) => section(name, method, sources[name]?.example))
    .join('\n\n');
}

function section(name: string, method: PublishedMethod, example: object | undefined): string {
  const { description, since, capability, permission, errors, quota, params, result } = method;
  const facts = [
    `Since ${since}`,
    ...(capability ? [`capability \`${capability}\``] : []),
    ...(quota ? [quotaText(quota)] : []),
  ];
  return [
    `### \`${name}\``,
    description,
    `*${facts.join(' · ')}*`,
    ...(permission ? [`**Needs:** ${permission}`] : []),
    ...(params.$ref ? [`**Parameters:** ${typeText(params)}`] : memberTable('Parameter', params)),
    ...(result ? [`**Result:** ${typeText(result)}`, ...memberTable('Member', result)] : []),
    ...(errors
      ? [
          `**Errors:** ${Object.entries(errors)
            .map(([code, reason]) => `\`${code}\`: ${reason}`)
            .join(' ')}`,
        ]
      : []),
    ...exampleMessages(name, example),
  ].join('\n\n');
}

function quotaText(quota: NonNullable<PublishedMethod['quota']>): string {
  return 'atOnce' in quota
    ? `at most ${quota.atOnce} at once`
    : `at most ${quota.count} in ${quota.withinMs / 1000} seconds`;
}

/** The members of an object that has no name; a named one is described among the types. */
function memberTable(heading: string, schema: JsonSchema): readonly string[] {
  const rows = memberRows(schema);
  return rows.length === 0 ? [] : [table([heading, 'type', ''], rows)];
}

function exampleMessages(method: string, example: object | undefined): readonly string[] {
  if (!example || !('params' in example)) return [];
  const isRequest = 'result' in example;
  const message = { jsonrpc: '2.0', ...(isRequest && { id: 1 }), method, params: example.params };
  const answer = isRequest ? [{ jsonrpc: '2.0', id: 1, result: example.result }] : [];
  const lines = [message, ...answer].map((each) => JSON.stringify(toJsonValue(each)));
  return [`\`\`\`json\n${lines.join('\n')}\n\`\`\``];
}

function typeSections({ definitions }: WireSchema): string {
  return Object.entries(definitions)
    .filter(([, { type }]) => type === 'object')
    .filter(([, schema]) => !('x-structuredClone' in schema))
    .map(([name, schema]) => {
      const members = memberTable('Member', schema);
      return [
        `### ${name}`,
        ...(schema.description ? [schema.description] : []),
        ...(members.length > 0 ? members : [`An ${typeText(schema)}.`]),
      ].join('\n\n');
    })
    .join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
