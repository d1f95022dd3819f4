import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemWithName, writeNewPlugin } from '../../../harness/server/new-plugin.mjs';

describe('the name of a new plugin', () => {
  it.each(['a', 'my-plugin', 'map2', 'a-b-c'])('may be %s', (name) => {
    expect(problemWithName(name)).toBeUndefined();
  });

  it.each([
    '',
    undefined,
    'My-Plugin',
    'my_plugin',
    '../elsewhere',
    'a/b',
    '-a',
    'a-',
    'a--b',
    '1st',
    'con.txt',
    'a b',
    'ä',
    'a'.repeat(41),
  ])('may not be %s, and a sentence says why', (name) => {
    expect(problemWithName(name)).toMatch(/^\S.*\.$|my-plugin\.$/);
  });

  it('is refused where there is such a folder, which keeps what it has, before anything is built', async () => {
    const into = await mkdtemp(path.join(tmpdir(), 'new-plugin-'));
    await mkdir(path.join(into, 'taken'));
    const packages = () => Promise.reject(new Error('Something was built.'));
    const options = { publisher: 'example', into, packages };
    await expect(writeNewPlugin({ ...options, name: 'taken' })).rejects.toThrow(/is there already/);
    await expect(writeNewPlugin({ ...options, name: 'Bad Name' })).rejects.toThrow(/small letters/);
    const publisher = 'Acme Inc.';
    const odd = writeNewPlugin({ ...options, name: 'good', publisher });
    await expect(odd).rejects.toThrow(/“Acme Inc\.” cannot be a publisher/);
    expect(await readdir(into)).toEqual(['taken']);
    expect(await readdir(path.join(into, 'taken'))).toEqual([]);
  });
});
