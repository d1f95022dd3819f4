// `npm run package -- [--out FILE] [--key FILE]`: builds the plugin and writes it as one `.msplugin`. With a private
// key (PEM, as `openssl genpkey -algorithm ed25519` makes it) the package is signed.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { buildPlugin } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What ships: source maps, tests and sources do not. */
const FILES = ['plugin.manifest.json', 'LICENSE', 'THIRD-PARTY-NOTICES.md'];
const FOLDERS = ['dist', 'assets'];

const { values } = parseArgs({ options: { out: { type: 'string' }, key: { type: 'string' } } });
const { version } = JSON.parse(await readFile(path.join(root, 'plugin.manifest.json'), 'utf8'));
const out = path.resolve(values.out ?? path.join(root, `mystratus-maps-${version}.msplugin`));

await buildPlugin({ quiet: true });
const bytes = await packageFiles(await shippedFiles(), values.key);
await mkdir(path.dirname(out), { recursive: true });
await writeFile(out, bytes);
console.log(`${out}: ${bytes.length.toLocaleString('en-US')} bytes${values.key ? ', signed' : ''}`);

async function packageFiles(files, keyFile) {
  const { module } = await runnerImport(path.join(root, 'sdk/src/package/index.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  const options = keyFile ? { sign: signerWith(await readFile(keyFile)) } : {};
  const packed = await module.packPlugin(files, options);
  const opening = await module.openPackage(packed);
  if (opening.ok) return packed;
  throw new Error(opening.problems.map(({ path: at, reason }) => `${at}: ${reason}`).join('\n'));
}

function signerWith(pem) {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is not an Ed25519 key.');
  // A public key in SPKI form ends with its 32 bytes.
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return async (sums) => ({
    algorithm: 'Ed25519',
    publicKey: spki.subarray(-32).toString('base64'),
    signature: sign(undefined, sums, key).toString('base64'),
  });
}

async function shippedFiles() {
  const files = new Map();
  const add = async (file) =>
    files.set(file, new Uint8Array(await readFile(path.join(root, file))));
  for (const file of FILES) await add(file);
  for (const folder of FOLDERS) {
    const entries = await readdir(path.join(root, folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries.filter((each) => each.isFile() && !each.name.endsWith('.map'))) {
      const file = path.relative(root, path.join(entry.parentPath, entry.name));
      await add(file.split(path.sep).join('/'));
    }
  }
  return files;
}
