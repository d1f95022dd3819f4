import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';

/** As editors do it that are built on VS Code: the schema is found by what the document says of it. */
const service = getLanguageService({
  schemaRequestService: (address) => readFile(fileURLToPath(address), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, document) => new URL(path, document).href },
});
const SCHEMA = '"$schema": "./sdk/schemas/plugin.manifest.schema.json"';

/** A manifest that is being written, with the cursor where `|` is. */
function open(text: string) {
  const offset = text.indexOf('|');
  const address = new URL('../../../plugin.manifest.json', import.meta.url).href;
  const document = TextDocument.create(address, 'json', 1, text.replace('|', ''));
  const parsed = service.parseJSONDocument(document);
  const position = document.positionAt(offset);
  return { document, parsed, position };
}

async function completionsAt(text: string) {
  const { document, position, parsed } = open(text);
  const list = await service.doComplete(document, position, parsed);
  return new Map(list?.items.map(({ label, documentation }) => [label, String(documentation)]));
}

describe('a manifest in an editor', () => {
  it('is completed with names and what they are for', async () => {
    const names = await completionsAt(`{ ${SCHEMA}, | }`);
    expect(names.get('permissions')).toContain('What the plugin may read and reach');
    expect([...names.keys()]).toEqual(
      expect.arrayContaining(['id', 'capabilities', 'contributes', 'extensionPoints', 'offline']),
    );
    expect((await completionsAt(`{ ${SCHEMA}, "permissions": { | } }`)).get('network')).toContain(
      'origins that the plugin sends requests to',
    );
  });

  it('is completed with the values that are allowed', async () => {
    const capabilities = await completionsAt(
      `{ ${SCHEMA}, "capabilities": { "requires": [ | ] } }`,
    );
    expect([...capabilities.keys()]).toEqual(expect.arrayContaining(['"hubs"', '"storage"']));
    const columns = await completionsAt(`{ ${SCHEMA}, "permissions": { "data": [ | ] } }`);
    expect([...columns.keys()]).toEqual(expect.arrayContaining(['"clientId"', '"zip"']));
  });

  it('says under the pointer what is what', async () => {
    const { document, position, parsed } = open(`{ ${SCHEMA}, "ver|sion": "1.0.0" }`);
    const hover = await service.doHover(document, position, parsed);
    expect(JSON.stringify(hover?.contents)).toContain('Three numbers');
  });

  it('underlines what is wrong, and nothing in the manifest of this plugin', async () => {
    const { document, parsed } = open(`{ ${SCHEMA}, "version": "1", "permisions": {} }`);
    const problems = await service.doValidation(document, parsed);
    const messages = problems.map(({ message }) => message).join('\n');
    expect(messages).toContain('permisions');
    expect(messages).toContain('Missing property "id"');
    const own = open(await readFile('plugin.manifest.json', 'utf8'));
    expect(await service.doValidation(own.document, own.parsed)).toEqual([]);
  });
});
