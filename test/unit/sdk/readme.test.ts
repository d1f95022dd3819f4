import { readFile } from 'node:fs/promises';
import { createTestHost } from '@mystratus/plugin-harness/testing';
import { type Plugin, type PluginManifest, textCell } from '@mystratus/plugin-sdk';
import { validateManifest } from '@mystratus/plugin-sdk/host';
import { describe, expect, it } from 'vitest';

const blocks = readFile('sdk/README.md', 'utf8').then((text) =>
  [...text.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language, code = '']) => ({ language, code })),
);

async function blockOf(language: string, word: string): Promise<string> {
  const block = (await blocks).find(
    (each) => each.language === language && each.code.includes(word),
  );
  if (!block) throw new Error(`The README has no ${language} with “${word}”.`);
  return block.code;
}

async function manifestOf(): Promise<PluginManifest> {
  const validation = validateManifest(JSON.parse(await blockOf('json', 'acme.counter')));
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return validation.manifest;
}

/** What stands in the README, without its types and its import. */
async function pluginOf(): Promise<Plugin> {
  const code = (await blockOf('ts', 'plugin.ts'))
    .replace(/^import.*$/m, '')
    .replace('export const plugin: Plugin =', 'return')
    .replace('new Set<string>()', 'new Set()');
  const make: unknown = new Function('textCell', code);
  if (typeof make !== 'function') throw new Error('No function.');
  return make(textCell);
}

describe('the plugin in the README', () => {
  it('has a manifest that is valid, and counts the clients that are listed', async () => {
    const host = createTestHost({
      manifest: await manifestOf(),
      plugin: await pluginOf(),
      data: { clients: [{ clientId: 'a' }, { clientId: 'b' }, { clientId: 'a' }] },
    });
    await host.run('acme.counter.count');
    expect(host.messages).toEqual([{ severity: 'info', message: '2 clients' }]);
    await host.expectNoLeaks();
  });
});
