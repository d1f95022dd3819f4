import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

describe('the built plugin', () => {
  it.each([
    ['dist/frame.js.map', 10],
    ['dist/pdf-worker.js.map', 2],
  ])('has every package that is in %s among the third-party notices', async (file, fewest) => {
    const { sources } = JSON.parse(await readFile(file, 'utf8')) as { sources: string[] };
    const notices = await readFile('THIRD-PARTY-NOTICES.md', 'utf8');
    const names = sources.flatMap(
      (source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
    );
    expect(new Set(names).size).toBeGreaterThan(fewest);
    expect([...new Set(names)].filter((name) => !notices.includes(`| ${name} |`))).toEqual([]);
  });

  it('refers to no remote address that it could load', async () => {
    for (const file of ['dist/frame.js', 'dist/pdf-worker.js']) {
      const script = await readFile(file, 'utf8');
      expect(script.match(/(import|importScripts|fetch)\(["']https?:/g)).toBeNull();
    }
  });
});
