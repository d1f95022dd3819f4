import type { PluginManifest } from '@mystratus/plugin-sdk';
import { validateManifest } from '@mystratus/plugin-sdk/host';
import type { Static } from '@sinclair/typebox';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import maps from '../../../plugin.manifest.json' with { type: 'json' };
import published from '../../../sdk/schemas/plugin.manifest.schema.json' with { type: 'json' };
import { PROBE_MANIFEST } from '../../../sdk/src/contract-suite/probe-manifest.ts';
import { PLUGIN_MANIFEST_SCHEMA } from '../../../sdk/src/manifest/manifest-schema.ts';

type Json = Record<string, unknown>;

/** A valid manifest with the value at a JSON Pointer replaced; `undefined` removes it. */
function manifestWith(pointer: string, value: unknown): unknown {
  const manifest: Json = structuredClone<Json>({ ...maps });
  const segments = pointer.slice(1).split('/').map(unescapeSegment);
  const last = segments.pop() ?? '';
  let owner: unknown = manifest;
  for (const segment of segments) owner = Reflect.get(Object(owner), segment);
  if (value === undefined) Reflect.deleteProperty(Object(owner), last);
  else Reflect.set(Object(owner), last, value);
  return manifest;
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function problemsOf(value: unknown) {
  const result = validateManifest(value);
  return result.ok ? [] : result.problems;
}

const COMMAND = { id: 'mystratus.maps.heatMap', title: 'Heat Map' };
const SETTING = { type: 'integer', default: 5, description: 'A number.' };
const SETTINGS = '/contributes/configuration/properties';
const RIBBON = '/contributes/menus/hub~1ribbon';

/** Every rule: a bad value, where it is put, where the problem is reported, and words of the reason. */
const BAD_EXAMPLES: readonly (readonly [
  rule: string,
  pointer: string,
  value: unknown,
  path: string,
  reason: string,
])[] = [
  ['id is there', '/id', undefined, '/id', 'is missing'],
  ['id has a publisher', '/id', 'maps', '/id', 'expected form'],
  ['id has no path', '/id', '../maps.x', '/id', 'expected form'],
  ['id is of the publisher', '/publisher', 'other', '/id', 'publisher “other”'],
  ['publisher is a name', '/publisher', 'My Stratus', '/publisher', 'expected form'],
  ['names are text', '/displayName', 7, '/displayName', 'must be string'],
  ['names are not blank', '/displayName', '   ', '/displayName', 'expected form'],
  ['names are short', '/displayName', 'x'.repeat(61), '/displayName', '60 characters'],
  ['description is there', '/description', undefined, '/description', 'is missing'],
  ['version is semver', '/version', '1.0', '/version', 'expected form'],
  ['version has no leading zero', '/version', '1.02.0', '/version', 'expected form'],
  ['license is there', '/license', '', '/license', 'fewer than 1'],
  ['engine is a range', '/engines/mystratusHost', '>=1', '/engines/mystratusHost', 'expected form'],
  ['engine is there', '/engines', {}, '/engines/mystratusHost', 'is missing'],
  ['editions are known', '/editions', ['ultimate'], '/editions/0', 'not one of those allowed'],
  ['editions are not empty', '/editions', [], '/editions', 'fewer than 1'],
  ['editions differ', '/editions', ['standard', 'standard'], '/editions', 'duplicate'],
  ['sign-up is https', '/service/signUpUrl', 'http://a.example', '/service/signUpUrl', 'form'],
  ['sign-up is a page', '/service/signUpUrl', 'javascript:x', '/service/signUpUrl', 'form'],
  ['service has an id', '/service/id', undefined, '/service/id', 'is missing'],
  ['entries stay inside', '/entries/frame', '../frame.js', '/entries/frame', 'expected form'],
  ['entries are relative', '/entries/module', '/plugin.js', '/entries/module', 'expected form'],
  ['styles stay inside', '/entries/styles', ['a/../../b.css'], '/entries/styles/0', 'form'],
  ['capabilities are known', '/capabilities/requires/0', 'root', '/capabilities/requires/0', 'not'],
  [
    'capabilities are said once',
    '/capabilities/optional/0',
    'hubs',
    '/capabilities/optional/0',
    'required already',
  ],
  [
    'commands need theirs',
    '/capabilities/requires',
    ['hubs', 'panels'],
    '/contributes/commands',
    '“commands”',
  ],
  [
    'panels need theirs',
    '/capabilities/requires',
    ['hubs', 'commands'],
    '/contributes/panels',
    '“panels”',
  ],
  [
    'data needs hubs',
    '/capabilities/requires',
    ['commands', 'panels'],
    '/permissions/data',
    '“hubs”',
  ],
  ['columns are known', '/permissions/data/0', 'password', '/permissions/data/0', 'not one of'],
  [
    'origins are https',
    '/permissions/network',
    [{ origin: 'http://a.example', reason: 'x' }],
    '/permissions/network/0/origin',
    'form',
  ],
  [
    'origins have no path',
    '/permissions/network',
    [{ origin: 'https://a.example/x', reason: 'x' }],
    '/permissions/network/0/origin',
    'form',
  ],
  [
    'origins have no wildcard',
    '/permissions/network',
    [{ origin: 'https://*.example', reason: 'x' }],
    '/permissions/network/0/origin',
    'form',
  ],
  [
    'origins have a reason',
    '/permissions/network',
    [{ origin: 'https://a.example' }],
    '/permissions/network/0/reason',
    'is missing',
  ],
  ['offline is said', '/offline', undefined, '/offline', 'is missing'],
  ['offline is yes or no', '/offline/supported', 'yes', '/offline/supported', 'must be boolean'],
  ['nothing unknown', '/permisions', {}, '/permisions', 'not known here'],
  ['nothing unknown inside', '/contributes/hooks', [], '/contributes/hooks', 'not known here'],
  [
    'command ids begin with the plugin’s',
    '/contributes/commands/0/id',
    'other.maps.x',
    '/contributes/commands/0/id',
    'does not begin',
  ],
  [
    'command ids differ',
    '/contributes/commands/1',
    COMMAND,
    '/contributes/commands/1/id',
    'used twice',
  ],
  [
    'commands have a title',
    '/contributes/commands/0/title',
    undefined,
    '/contributes/commands/0/title',
    'is missing',
  ],
  [
    'menus name a command',
    `${RIBBON}/0/command`,
    'mystratus.maps.other',
    `${RIBBON}/0/command`,
    'no command',
  ],
  [
    'menus are known',
    '/contributes/menus/hub~1left',
    [],
    '/contributes/menus/hub~1left',
    'not known',
  ],
  ['when clauses parse', `${RIBBON}/0/when`, 'hub.id ==', `${RIBBON}/0/when`, 'at character 10'],
  [
    'panel ids begin with the plugin’s',
    '/contributes/panels/0/id',
    'a.b',
    '/contributes/panels/0/id',
    'does not begin',
  ],
  [
    'panel places are known',
    '/contributes/panels/0/location',
    'hub/left',
    '/contributes/panels/0/location',
    'not one of',
  ],
  [
    'panels are wide enough',
    '/contributes/panels/0/minimumWidth',
    10,
    '/contributes/panels/0/minimumWidth',
    '>= 200',
  ],
  [
    'panel widths agree',
    '/contributes/panels/0/preferredWidth',
    300,
    '/contributes/panels/0/preferredWidth',
    'less than the minimum',
  ],
  [
    'settings begin with the plugin’s name',
    `${SETTINGS}/other.size`,
    SETTING,
    `${SETTINGS}/other.size`,
    'does not begin',
  ],
  [
    'setting keys are dotted names',
    `${SETTINGS}/__proto__x`,
    SETTING,
    `${SETTINGS}/__proto__x`,
    'not known here',
  ],
  [
    'settings have a description',
    `${SETTINGS}/maps.a`,
    { type: 'integer', default: 1 },
    `${SETTINGS}/maps.a/description`,
    'is missing',
  ],
  [
    'settings are scalars',
    `${SETTINGS}/maps.a`,
    { ...SETTING, default: [] },
    `${SETTINGS}/maps.a/default`,
    'wrong type',
  ],
  [
    'defaults have the type',
    `${SETTINGS}/maps.a`,
    { ...SETTING, default: 1.5 },
    `${SETTINGS}/maps.a/default`,
    'not of the type',
  ],
  [
    'defaults keep the minimum',
    `${SETTINGS}/maps.a`,
    { ...SETTING, minimum: 6 },
    `${SETTINGS}/maps.a/default`,
    'minimum of 6',
  ],
  [
    'defaults keep the maximum',
    `${SETTINGS}/maps.a`,
    { ...SETTING, maximum: 4 },
    `${SETTINGS}/maps.a/default`,
    'maximum of 4',
  ],
  [
    'limits are for numbers',
    `${SETTINGS}/maps.a`,
    { ...SETTING, type: 'string', default: '', minimum: 1 },
    `${SETTINGS}/maps.a/minimum`,
    'has no minimum',
  ],
  [
    'choices are for strings',
    `${SETTINGS}/maps.a`,
    { ...SETTING, enum: ['5'] },
    `${SETTINGS}/maps.a/enum`,
    'has no choices',
  ],
  [
    'defaults are one of the choices',
    `${SETTINGS}/maps.a`,
    { ...SETTING, type: 'string', default: 'c', enum: ['a', 'b'] },
    `${SETTINGS}/maps.a/default`,
    'not one of the choices',
  ],
];

describe('validateManifest', () => {
  it('accepts the manifest of this plugin and of the contract suite', () => {
    expect(problemsOf(maps)).toEqual([]);
    expect(problemsOf(PROBE_MANIFEST)).toEqual([]);
  });

  it.each(BAD_EXAMPLES)('%s', (_rule, pointer, value, path, reason) => {
    const problems = problemsOf(manifestWith(pointer, value));
    expect(problems).toContainEqual({
      path,
      reason: expect.stringContaining(reason),
      hint: expect.stringMatching(/\S.*[.`]$/),
    });
  });

  it('reports every problem at once', () => {
    const problems = problemsOf({ ...maps, id: 7, version: 'x', license: undefined });
    expect(problems.map(({ path }) => path).sort()).toEqual(['/id', '/license', '/version']);
  });

  it.each([undefined, null, 7, 'text', [], {}])('refuses %j without throwing', (value) => {
    expect(problemsOf(value)).not.toEqual([]);
  });

  it('never throws, and finds the same in what it accepted', () => {
    const anywhere = fc.constantFrom(...pointersOf(maps));
    fc.assert(
      fc.property(anywhere, fc.jsonValue(), (pointer, value) => {
        const result = validateManifest(manifestWith(pointer, value));
        if (result.ok) expect(problemsOf(structuredClone(result.manifest))).toEqual([]);
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => problemsOf(value).length > 0));
  });
});

describe('the manifest’s JSON Schema', () => {
  it('is published as it is used (npm run schemas -w sdk)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(PLUGIN_MANIFEST_SCHEMA)));
  });

  it('describes the documented type', () => {
    type FromSchema = Omit<Static<typeof PLUGIN_MANIFEST_SCHEMA>, '$schema'>;
    expectTypeOf<FromSchema>().toExtend<PluginManifest>();
    expectTypeOf<PluginManifest>().toExtend<FromSchema>();
  });
});

function pointersOf(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const path = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [path, ...pointersOf(child, path)];
  });
}
