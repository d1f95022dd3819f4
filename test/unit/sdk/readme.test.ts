import { readFile } from 'node:fs/promises';
import { createTestHost, type TestHost } from '@mystratus/plugin-harness/testing';
import { PROBE_MANIFEST } from '@mystratus/plugin-sdk/contract-suite';
import { describe, expect, it } from 'vitest';

const README = 'sdk/README.md';

async function textOf(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).trim();
}

describe('the README of the SDK', () => {
  it.each(['plugin.manifest.json', 'src/plugin.ts', 'src/frame.ts', 'test/plugin.test.ts'])(
    'shows %s as a new plugin has it',
    async (file) => {
      expect(await textOf(README)).toContain(await textOf(`harness/template/${file}`));
    },
  );

  it('names no member of the host for tests that is not there', async () => {
    const [, table = ''] = /## Testing a plugin(.*?)## /s.exec(await textOf(README)) ?? [];
    const rows = table
      .split('\n')
      .filter((line) => /^\| [a-z]/.test(line) && !/^\| to /.test(line));
    const named = rows.flatMap((row) =>
      [...row.matchAll(/`(\w+)(\.\w+)?/g)].map(([, name = '', part = '']) => name + part),
    );
    const host: TestHost = createTestHost({ manifest: PROBE_MANIFEST });
    const options = ['controlsTime', 'online', 'denied', 'activate', 'HostApi', 'host.plugins'];
    const isThere = (path: string) =>
      path.split('.').reduce<unknown>((value, name) => Reflect.get(Object(value), name), host) !==
      undefined;
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !options.includes(name) && !isThere(name))).toEqual([]);
  });
});
