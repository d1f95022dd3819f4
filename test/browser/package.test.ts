import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

describe('the built plugin', () => {
  it('has every package that is in it among the third-party notices', async () => {
    const { sources } = JSON.parse(await readFile('dist/frame.js.map', 'utf8')) as {
      sources: string[];
    };
    const notices = await readFile('THIRD-PARTY-NOTICES.md', 'utf8');
    const names = sources.flatMap(
      (source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
    );
    expect(new Set(names).size).toBeGreaterThan(10);
    expect([...new Set(names)].filter((name) => !notices.includes(`| ${name} |`))).toEqual([]);
  });

  it('refers to no remote address that it could load', async () => {
    const script = await readFile('dist/frame.js', 'utf8');
    const loads = script.match(/(import|importScripts|fetch)\(["']https?:/g);
    expect(loads).toBeNull();
  });
});
