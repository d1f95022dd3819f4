import { readdir, readFile } from 'node:fs/promises';
import type { PluginManifest } from '@mystratus/plugin-sdk';
import { type ManifestProblem, validateManifest } from '@mystratus/plugin-sdk/host';
import type { Static } from '@sinclair/typebox';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import maps from '../../../plugin.manifest.json' with { type: 'json' };
import published from '../../../sdk/schemas/plugin.manifest.schema.json' with { type: 'json' };
import { PROBE_MANIFEST } from '../../../sdk/src/contract-suite/probe-manifest.ts';
import { PLUGIN_MANIFEST_SCHEMA } from '../../../sdk/src/manifest/manifest-schema.ts';
import { BAD_MANIFESTS } from './bad-manifests.ts';
import { COMPLETE_MANIFEST as COMPLETE } from './complete-manifest.ts';
import { undescribed, violationsOf } from './schema-violations.ts';

type Json = Record<string, unknown>;

/** A valid manifest with the value at a JSON Pointer replaced; `undefined` removes it. */
function manifestWith(pointer: string, value: unknown, valid: Json = maps): unknown {
  if (pointer === '') return value;
  const manifest: Json = structuredClone<Json>({ ...valid });
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

describe('validateManifest', () => {
  it('accepts the manifest of this plugin and of the contract suite', () => {
    expect(problemsOf(maps)).toEqual([]);
    expect(problemsOf(PROBE_MANIFEST)).toEqual([]);
  });

  it.each(BAD_MANIFESTS)('$rule', ({ at, value, path = at, reason, hint }) => {
    const problems = problemsOf(manifestWith(at, value));
    expect(problems).toContainEqual({
      path,
      reason: expect.stringContaining(reason),
      hint: expect.stringContaining(hint),
    });
    for (const problem of problems) expect(problem.hint).toMatch(/\S.*[.`]$/);
  });

  it('has a bad example for each of its rules', async () => {
    const told = BAD_MANIFESTS.flatMap(({ at, value }) => problemsOf(manifestWith(at, value)));
    const untold = (await reasonsInSources()).filter(
      (pattern) => !told.some(({ reason }) => pattern.test(reason)),
    );
    expect(untold).toEqual([]);
  });

  it('says where and why, for each keyword of the schema in each of its places', () => {
    expect(problemsOf(COMPLETE)).toEqual([]);
    const violations = [...violationsOf(published, COMPLETE)];
    expect(violations.length).toBeGreaterThan(250);
    const unsaid = violations.filter(({ at, value, path }) => {
      const problems = problemsOf(manifestWith(at, value, COMPLETE));
      return !problems.some((one) => one.path === path && one.reason !== '' && one.hint !== '');
    });
    expect(unsaid).toEqual([]);
  });

  it('describes every value, as editors show it', () => {
    expect(undescribed(published)).toEqual([]);
  });

  it('reports every problem at once', () => {
    const problems = problemsOf({ ...maps, id: 7, version: 'x', license: undefined });
    expect(problems.map(({ path }) => path).sort()).toEqual(['/id', '/license', '/version']);
  });

  it.each([undefined, null, 7, 'text', [], {}])('refuses %j without throwing', (value) => {
    expect(problemsOf(value)).not.toEqual([]);
  });

  it('never throws, accepts what it has accepted, and tells a problem where there is something', () => {
    const anywhere = fc.constantFrom('', ...pointersOf(COMPLETE));
    fc.assert(
      fc.property(anywhere, anyJson, (pointer, value) => {
        const manifest = manifestWith(pointer, value, COMPLETE);
        const result = validateManifest(manifest);
        if (result.ok) expect(problemsOf(structuredClone(result.manifest))).toEqual([]);
        else expectSound(result.problems, manifest);
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(anyJson, (value) => expectSound(problemsOf(value), value)));
  });

  it.each([
    ['members named as parts of every object', JSON.parse('{"__proto__": {}, "constructor": 1}')],
    ['a hundred thousand commands', { contributes: { commands: Array(100_000).fill({}) } }],
    ['a million numbers', Array(1_000_000).fill(7)],
    ['ten thousand levels', JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
    ['a list in itself', circular()],
    ['a hundred thousand unknown names', namesUpTo(100_000)],
  ])('is soon done with %s', (_what, value) => {
    const problems = problemsOf(value);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(50);
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

const SOURCES = 'sdk/src/manifest';
/** These check a plugin against others; see `extension-points.test.ts`. */
const ABOUT_OTHERS = ['check-contributions.ts', 'check-data.ts'];

/** A pattern for each reason that the validator's sources can give. */
async function reasonsInSources(): Promise<readonly RegExp[]> {
  const patterns: RegExp[] = [];
  for (const file of await readdir(SOURCES)) {
    if (ABOUT_OTHERS.includes(file)) continue;
    const source = await readFile(`${SOURCES}/${file}`, 'utf8');
    for (const [, text = ''] of source.matchAll(/\breason(?::| =)\s*[^,;]*?['`](.*?)['`]/g)) {
      const literal = text
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      patterns.push(new RegExp(`^${literal.join('.+')}$`));
    }
  }
  expect(patterns.length).toBeGreaterThan(20);
  return patterns;
}

/** JSON as anybody may write it, with names that every object has and halves of characters. */
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, 0, -1, 1e308, '', ' ', '\ud800', '__proto__', '../../x'),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value')),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'a/b', 'c~d', ''),
        fc.string(),
      ),
      tie('value'),
    ),
  ),
})).value;

/** Each problem is at a value that is there, or says what is missing in one that is. */
function expectSound(problems: readonly ManifestProblem[], manifest: unknown): void {
  expect(problems).not.toEqual([]);
  for (const { path, reason, hint } of problems) {
    const segments = path.split('/').slice(1).map(unescapeSegment);
    const owner = segments
      .slice(0, -1)
      .reduce<unknown>((value, name) => memberOf(value, name), manifest);
    expect(segments.length === 0 || (typeof owner === 'object' && owner !== null), path).toBe(true);
    expect(reason).not.toBe('');
    expect(hint).not.toBe('');
  }
}

function memberOf(value: unknown, name: string): unknown {
  return Object.hasOwn(Object(value), name) ? Reflect.get(Object(value), name) : undefined;
}

function circular(): unknown {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

function namesUpTo(count: number): unknown {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`name${index}`, index]));
}
