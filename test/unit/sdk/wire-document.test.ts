import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedFiles } from '../../../sdk/scripts/wire/wire-files.ts';
import { fromJsonValue } from '../../../sdk/src/rpc/json-values.ts';
import { pointerTo, problemWith, type Receiver } from '../../support/wire-conformance.ts';

const document = readFileSync('sdk/docs/wire.md', 'utf8');

interface Example {
  readonly method?: string;
  readonly id?: number;
  readonly params?: unknown;
  readonly result?: unknown;
}

function examplesIn(text: string): readonly Example[] {
  return [...text.matchAll(/```json\n(.*?)```/gs)].flatMap(([, block = '']) =>
    block
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
}

/** The method's heading, and the examples below it. */
function methodsUnder(heading: string): readonly (readonly [string, readonly Example[]])[] {
  const [, rest = ''] = document.split(`\n## ${heading}\n`);
  const [chapter = ''] = rest.split('\n## ');
  return chapter
    .split('\n### ')
    .slice(1)
    .map((section) => [/`([^`]+)`/.exec(section)?.[1] ?? '', examplesIn(section)]);
}

describe('what is published of the wire', () => {
  it('is what the code says (npm run schemas -w sdk)', () => {
    for (const [path, text] of publishedFiles()) {
      const published = readFileSync(`sdk/${path}`, 'utf8');
      if (path.endsWith('.json')) expect(JSON.parse(published), path).toEqual(JSON.parse(text));
      else expect(published, path).toBe(text);
    }
  });

  it('shows messages alone that are messages', () => {
    const examples = examplesIn(document);
    expect(examples.length).toBeGreaterThan(90);
    for (const example of examples) {
      expect(problemWith('', fromJsonValue(example)), JSON.stringify(example)).toBeUndefined();
    }
  });

  it.each<readonly [string, 'requests' | 'notifications', Receiver, number]>([
    ['Requests of the plugin', 'requests', 'toHost', 35],
    ['Notifications of the plugin', 'notifications', 'toHost', 3],
    ['Requests of the host', 'requests', 'toPlugin', 6],
    ['Notifications of the host', 'notifications', 'toPlugin', 7],
  ])('shows examples that are as their schemas say: %s', (heading, kind, receiver, count) => {
    const methods = methodsUnder(heading);
    expect(methods.length).toBeGreaterThanOrEqual(count);
    for (const [method, [asked, answered]] of methods) {
      expect(asked?.method).toBe(method);
      const pointer = pointerTo(kind, receiver, method, 'params');
      expect(problemWith(pointer, fromJsonValue(asked?.params))).toBeUndefined();
      if (kind === 'notifications') continue;
      const result = pointerTo(kind, receiver, method, 'result');
      expect(problemWith(result, fromJsonValue(answered?.result))).toBeUndefined();
    }
  });

  it.each([
    ['EncodedBinary', Float32Array.of(1)],
    ['EncodedBinary', new ArrayBuffer(2)],
    ['EncodedNumber', -0],
    ['EncodedNumber', Number.NaN],
    ['EncodedNumber', -Infinity],
    ['EncodedDate', new Date(0)],
    ['EncodedObject', { $type: 'mine' }],
    ['Uint32Array', Uint32Array.of(1)],
  ])('says how a value is written that JSON lacks: %s of %o', (name, value) => {
    expect(problemWith(`/definitions/${name}`, value)).toBeUndefined();
    expect(problemWith(`/definitions/${name}`, 'something else')).toBeDefined();
  });

  it('has a heading for everything it links to', () => {
    const headings = [...document.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...document.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([]);
  });
});
