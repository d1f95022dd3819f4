// A plugin's folder as one `.msplugin`.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What ships: source maps, tests and sources do not. */
const FILES = ['plugin.manifest.json', 'LICENSE', 'THIRD-PARTY-NOTICES.md'];
const FOLDERS = ['dist', 'assets'];

/**
 * Packs what is built, opens it again to see that it is whole, and says what was written.
 *
 * @param {object} options
 * @param {typeof import('@mystratus/plugin-sdk/package')} options.sdk
 * @param {string} options.folder of the manifest
 * @param {string} [options.out] `<id>-<version>.msplugin` in the folder unless told
 * @param {string} [options.keyFile] a private Ed25519 key (PEM), which signs the package
 */
export async function packFolder({ sdk, folder, out, keyFile }) {
  const files = await shippedFiles(folder);
  const sign = keyFile && signerWith(await readFile(keyFile));
  const packed = await sdk.packPlugin(files, sign ? { sign } : {});
  const opening = await sdk.openPackage(packed);
  if (!opening.ok) {
    throw new Error(
      opening.problems.map(({ path: at, reason, hint }) => `${at}: ${reason} ${hint}`).join('\n'),
    );
  }
  const { id, version } = opening.package.manifest;
  const file = path.resolve(
    out ?? path.join(folder, `${id.replaceAll('.', '-')}-${version}.msplugin`),
  );
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, packed);
  console.log(`${file}: ${packed.length.toLocaleString('en-US')} bytes${sign ? ', signed' : ''}`);
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

async function shippedFiles(folder) {
  const files = new Map();
  const add = async (file) =>
    files.set(file, new Uint8Array(await readFile(path.join(folder, file))));
  for (const file of FILES) if (existsSync(path.join(folder, file))) await add(file);
  for (const part of FOLDERS.filter((each) => existsSync(path.join(folder, each)))) {
    const entries = await readdir(path.join(folder, part), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries.filter((each) => each.isFile() && !each.name.endsWith('.map'))) {
      const file = path.relative(folder, path.join(entry.parentPath, entry.name));
      await add(file.split(path.sep).join('/'));
    }
  }
  return files;
}
