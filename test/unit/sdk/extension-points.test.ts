import { checkData, type DataSchema, type PluginManifest } from '@mystratus/plugin-sdk';
import { PROBE_MANIFEST } from '@mystratus/plugin-sdk/contract-suite';
import { checkContributions, validateManifest } from '@mystratus/plugin-sdk/host';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const THING: DataSchema = {
  type: 'object',
  required: ['id', 'title'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', maxLength: 100 },
    title: { type: 'string', minLength: 1, maxLength: 10, description: 'A short name.' },
    size: { type: 'integer', minimum: 1, maximum: 9 },
    kind: { type: 'string', enum: ['round', 'square'] },
    points: { type: 'array', maxItems: 2, items: { type: 'array', items: { type: 'number' } } },
    either: { anyOf: [{ type: 'string' }, { type: 'boolean' }] },
  },
};
const FINE = { id: 'a.b.c', title: 'Fine' };

describe('a value and its schema', () => {
  it.each([
    ['fits', FINE, undefined],
    ['is no object', [], ''],
    ['lacks something', { id: 'x' }, '/title'],
    ['has too much', { ...FINE, colour: 'red' }, '/colour'],
    ['is blank', { ...FINE, title: '' }, '/title'],
    ['is long', { ...FINE, title: 'x'.repeat(11) }, '/title'],
    ['is small', { ...FINE, size: 0 }, '/size'],
    ['is great', { ...FINE, size: 10 }, '/size'],
    ['is no integer', { ...FINE, size: 1.5 }, '/size'],
    ['is no number', { ...FINE, size: Number.NaN }, '/size'],
    ['is not among the choices', { ...FINE, kind: 'flat' }, '/kind'],
    ['has too many items', { ...FINE, points: [[], [], []] }, '/points'],
    ['has a wrong item deep inside', { ...FINE, points: [[1], [2, 'x']] }, '/points/1/1'],
    ['is infinite deep inside', { ...FINE, points: [[Number.POSITIVE_INFINITY]] }, '/points/0/0'],
    ['is one of two forms', { ...FINE, either: true }, undefined],
    ['is neither form', { ...FINE, either: 1 }, '/either'],
    ['has a name of every object', { ...FINE, constructor: 1 }, '/constructor'],
  ])('that %s', (_, value, path) => {
    const [problem] = checkData(THING, value);
    expect(problem?.path).toBe(path);
    if (problem) expect(problem).toMatchObject({ reason: /\.$/, hint: /\.$/ } as object);
  });

  it('never throws, whatever the value', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
        for (const { path } of checkData(THING, value)) expect(typeof path).toBe('string');
      }),
    );
  });
});

const POINT = 'acme.owner.things';

function manifest(id: string, more: Record<string, unknown>): unknown {
  const [publisher] = id.split('.');
  return { ...structuredClone(PROBE_MANIFEST), extensionPoints: {}, id, publisher, ...more };
}

function owner(definition: Record<string, unknown> = {}, point = POINT): unknown {
  const extensionPoints = { [point]: { description: 'Things.', schema: THING, ...definition } };
  return manifest('acme.owner', { ...BARE, extensionPoints });
}

const BARE = {
  contributes: { commands: [], menus: {}, panels: [] },
  permissions: { data: [], network: [] },
};

function contributor(contributions: unknown, data: readonly string[] = [], point = POINT): unknown {
  return manifest('acme.other', {
    permissions: { data, network: [] },
    contributes: { ...BARE.contributes, [point]: contributions },
  });
}

function valid(value: unknown): PluginManifest {
  const validation = validateManifest(value);
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return validation.manifest;
}

function problemsOf(value: unknown) {
  const validation = validateManifest(value);
  return validation.ok ? [] : validation.problems;
}

const THINGS = [{ id: 'acme.other.thing', title: 'Thing' }];

describe('extension points in a manifest', () => {
  it('are valid with a schema each', () => {
    expect(problemsOf(owner({ result: { type: 'array' }, data: ['zip'] }))).toEqual([]);
    expect(problemsOf(contributor(THINGS))).toEqual([]);
  });

  it.each([
    [
      'have an id of the plugin',
      owner({}, 'acme.others.things'),
      '/extensionPoints/acme.others.things',
    ],
    ['say what they are for', owner({ description: '' }), `/extensionPoints/${POINT}/description`],
    ['have a schema', owner({ schema: undefined }), `/extensionPoints/${POINT}/schema`],
    ['name known columns', owner({ data: ['password'] }), `/extensionPoints/${POINT}/data/0`],
    [
      'use no patterns',
      owner({ schema: { pattern: '(a+)+$' } }),
      `/extensionPoints/${POINT}/schema/pattern`,
    ],
    [
      'use no references',
      owner({ schema: { items: { $ref: '#' } } }),
      `/extensionPoints/${POINT}/schema/items/$ref`,
    ],
    [
      'have known types',
      owner({ schema: { type: 'date' } }),
      `/extensionPoints/${POINT}/schema/type`,
    ],
    [
      'have whole limits',
      owner({ schema: { maxItems: -1 } }),
      `/extensionPoints/${POINT}/schema/maxItems`,
    ],
    [
      'have schemas inside',
      owner({ schema: { properties: { a: 1 } } }),
      `/extensionPoints/${POINT}/schema/properties/a`,
    ],
    [
      'have results with schemas',
      owner({ result: { properties: [0] } }),
      `/extensionPoints/${POINT}/result/properties`,
    ],
  ])('%s', (_, value, path) => {
    const problems = problemsOf(value);
    expect(problems.map((problem) => problem.path)).toContain(path);
    for (const { reason, hint } of problems) expect([reason, hint]).not.toContain('');
  });

  it('are not nested without end', () => {
    let schema: object = { type: 'array' };
    for (let level = 0; level < 5_000; level++) schema = { items: schema };
    expect(problemsOf(owner({ schema }))[0]?.reason).toContain('nested too deeply');
  });

  it.each([
    ['are lists', contributor({}), `/contributes/${POINT}`],
    ['have ids', contributor([{ title: 'x' }]), `/contributes/${POINT}/0/id`],
    [
      'have ids of their plugin',
      contributor([{ id: 'acme.owner.thing' }]),
      `/contributes/${POINT}/0/id`,
    ],
    [
      'have different ids',
      contributor([THINGS[0], { ...THINGS[0], title: 'y' }]),
      `/contributes/${POINT}/1/id`,
    ],
    ['go to a named point', contributor(THINGS, [], 'acme.things'), '/contributes/acme.things'],
  ])('are filled by contributions that %s', (_, value, path) => {
    expect(problemsOf(value).map((problem) => problem.path)).toContain(path);
  });
});

describe('contributions and the plugins that they extend', () => {
  it('fit', () => {
    const check = checkContributions(valid(contributor(THINGS)), [valid(owner())]);
    expect(check).toEqual({ problems: [], unowned: [] });
  });

  it('are refused with path, reason and hint where they do not fit the schema', () => {
    const bad = [{ id: 'acme.other.thing', title: 'A title that is too long' }];
    const { problems } = checkContributions(valid(contributor(bad)), [valid(owner())]);
    expect(problems).toEqual([
      {
        path: `/contributes/${POINT}/0/title`,
        reason: 'The value must have at most 10 characters.',
        hint: 'A short name.',
      },
    ]);
  });

  it('are refused with the known points where the owner has no such point', () => {
    const manifest = valid(contributor(THINGS, [], 'acme.owner.thongs'));
    const { problems } = checkContributions(manifest, [valid(owner())]);
    expect(problems[0]).toMatchObject({
      path: '/contributes/acme.owner.thongs',
      hint: `Write one of: ${POINT}.`,
    });
  });

  it('wait, and say so, where the owner is not there', () => {
    expect(checkContributions(valid(contributor(THINGS)), [])).toEqual({
      problems: [],
      unowned: [POINT],
    });
  });

  it('are refused where the plugin would see more than its user has agreed to', () => {
    const owners = [valid(owner({ data: ['zip', 'sales'] }))];
    const { problems } = checkContributions(valid(contributor(THINGS, ['zip'])), owners);
    expect(problems).toMatchObject([{ path: '/permissions/data', hint: /`sales`/ } as object]);
    const asked = valid(contributor(THINGS, ['zip', 'sales']));
    expect(checkContributions(asked, owners).problems).toEqual([]);
  });
});
