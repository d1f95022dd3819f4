// `npm run package -- [--out FILE] [--key FILE]`: builds the plugin and writes it as one `.msplugin`. With a private
// key (PEM, as `openssl genpkey -algorithm ed25519` makes it) the package is signed.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { packFolder } from '../harness/server/pack-folder.mjs';
import { buildPlugin } from './build.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string' }, key: { type: 'string' } } });
const { version } = JSON.parse(await readFile(path.join(folder, 'plugin.manifest.json'), 'utf8'));

await buildPlugin({ quiet: true });
const { module: sdk } = await runnerImport(path.join(folder, 'sdk/src/package/index.ts'), {
  configFile: false,
  logLevel: 'error',
});
const out = values.out ?? path.join(folder, `mystratus-maps-${version}.msplugin`);
await packFolder({ sdk, folder, out, keyFile: values.key });
