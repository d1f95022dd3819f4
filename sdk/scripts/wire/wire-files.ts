import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PLUGIN_MANIFEST_SCHEMA } from '../../src/manifest/manifest-schema.ts';
import { readInterfaceWords } from './interface-words.ts';
import { createWireDocument } from './wire-document.ts';
import { createWireSchema } from './wire-schema.ts';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What is published of the contract besides its code: the text of each file, by its path in the package. */
export function publishedFiles(): ReadonlyMap<string, string> {
  const schema = createWireSchema(readInterfaceWords(fromHere('../../src/api')));
  const written = readFileSync(fromHere('wire.template.md'), 'utf8');
  return new Map([
    ['schemas/plugin.manifest.schema.json', json(PLUGIN_MANIFEST_SCHEMA)],
    ['schemas/wire.schema.json', json(schema)],
    ['docs/wire.md', createWireDocument(written, schema)],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
