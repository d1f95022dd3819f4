// Publishes the contract from the schemas that its code uses: the manifest's for editors, the wire's for hosts in any
// language, and the wire's document.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const source = fileURLToPath(new URL('wire/wire-files.ts', import.meta.url));

const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' });
for (const [path, text] of module.publishedFiles()) {
  await writeFile(new URL(`../${path}`, import.meta.url), text);
}
