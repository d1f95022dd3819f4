// Publishes the manifest's JSON Schema for editors, from the one that the validator uses.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const source = fileURLToPath(new URL('../src/manifest/manifest-schema.ts', import.meta.url));
const target = new URL('../schemas/plugin.manifest.schema.json', import.meta.url);

const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' });
await writeFile(target, `${JSON.stringify(module.PLUGIN_MANIFEST_SCHEMA, undefined, 2)}\n`);
