import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { base64ToUint8Array } from 'uint8array-extras';
import { checkAssetPath } from '../host/grants.ts';
import type { PluginManifest } from '../manifest/manifest.ts';
import type { ManifestProblem } from '../manifest/manifest-problem.ts';
import { validateManifest } from '../manifest/validate-manifest.ts';
import {
  MANIFEST_FILE,
  type PackageFiles,
  SIGNATURE_FILE,
  SUMS_FILE,
  sumsOf,
} from './package-files.ts';

/** Bounds of what a package unpacks to, so that a small file cannot fill the memory. */
const MAX_FILES = 2_000;
const MAX_UNPACKED_BYTES = 200_000_000;

/** A package whose files are what their list says, with a manifest that is valid. */
export interface OpenedPackage {
  /** Validated. */
  readonly manifest: PluginManifest;
  /** Bytes by path from the root of the package, as its list has them. */
  readonly files: PackageFiles;
  /** Base64 of the key that signed it; `undefined` for an unsigned package. */
  readonly signer: string | undefined;
}

/** A package to rely on, or what is wrong with it. */
export type PackageOpening =
  | { readonly ok: true; readonly package: OpenedPackage }
  /** `path` is of the package, or within its manifest. */
  | { readonly ok: false; readonly problems: readonly ManifestProblem[] };

/**
 * Reads a `.msplugin` and checks it whole: every file is listed with its sum and no other is there, paths stay inside,
 * the manifest is valid and its entries exist, and a signature, if there is one, is right. Whatever is wrong comes back
 * as a problem, never as an error.
 */
export async function openPackage(bytes: Uint8Array): Promise<PackageOpening> {
  try {
    const all = unpack(bytes);
    const { sums, files, signature } = split(all);
    await checkSums(files, sums);
    const signer = signature && (await checkSignature(signature, sums));
    const validation = validateManifest(parseJson(files.get(MANIFEST_FILE), MANIFEST_FILE));
    if (!validation.ok) return validation;
    checkEntries(validation.manifest, files);
    return { ok: true, package: { manifest: validation.manifest, files, signer } };
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error;
    return { ok: false, problems: [error.problem] };
  }
}

class PackageProblem extends Error {
  constructor(readonly problem: ManifestProblem) {
    super(problem.reason);
  }
}

const ASK_FOR_ANOTHER =
  'Ask whoever gave you the package for a whole one, and do not use this one.';

function unpack(bytes: Uint8Array): PackageFiles {
  const infos: UnzipFileInfo[] = [];
  const names = new Set<string>();
  let size = 0;
  const filter = (info: UnzipFileInfo) => {
    infos.push(info);
    names.add(info.name);
    size += info.originalSize;
    if (infos.length > MAX_FILES || size > MAX_UNPACKED_BYTES) {
      throw problem('', 'The package unpacks to more than a plugin needs.', ASK_FOR_ANOTHER);
    }
    if (!info.name.endsWith('/')) checkPath(info.name);
    return !info.name.endsWith('/');
  };
  const unpacked = readZip(bytes, filter);
  if (names.size !== infos.length) {
    throw problem('', 'The package holds two files of one name.', ASK_FOR_ANOTHER);
  }
  return new Map(Object.entries(unpacked));
}

function readZip(bytes: Uint8Array, filter: (info: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof PackageProblem) throw error;
    const reason = 'This is not a plugin package, or it is damaged.';
    throw problem('', reason, 'Choose a file that ends in .msplugin, or get it anew.');
  }
}

function checkPath(path: string): void {
  try {
    checkAssetPath(path);
  } catch {
    throw problem(path, `“${path}” leads out of the package.`, ASK_FOR_ANOTHER);
  }
}

function split(all: PackageFiles) {
  const sums = all.get(SUMS_FILE);
  if (!sums) {
    throw problem(
      SUMS_FILE,
      `The package has no ${SUMS_FILE}.`,
      'Make it with the packaging tool.',
    );
  }
  const files = new Map(all);
  files.delete(SUMS_FILE);
  files.delete(SIGNATURE_FILE);
  return { sums, files, signature: all.get(SIGNATURE_FILE) };
}

async function checkSums(files: PackageFiles, sums: Uint8Array): Promise<void> {
  const actual = await sumsOf(files);
  const listed = strFromU8(sums);
  if (actual === listed) return;
  const expected = new Set(listed.split('\n'));
  const changed = actual.split('\n').find((line) => !expected.has(line));
  const path = changed?.split('  ')[1] ?? SUMS_FILE;
  const reason = `“${path}” is not what the package’s list says.`;
  throw problem(path, reason, ASK_FOR_ANOTHER);
}

/** The key that signed the sums. */
async function checkSignature(file: Uint8Array, sums: Uint8Array): Promise<string> {
  const { algorithm, publicKey, signature } = recordOf(parseJson(file, SIGNATURE_FILE));
  const isRight =
    algorithm === 'Ed25519' &&
    typeof publicKey === 'string' &&
    typeof signature === 'string' &&
    (await verify(publicKey, signature, sums));
  if (isRight) return publicKey;
  throw problem(SIGNATURE_FILE, 'The package’s signature is not right.', ASK_FOR_ANOTHER);
}

async function verify(publicKey: string, signature: string, sums: Uint8Array): Promise<boolean> {
  try {
    const raw = new Uint8Array(base64ToUint8Array(publicKey));
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    const bytes = new Uint8Array(base64ToUint8Array(signature));
    return await crypto.subtle.verify('Ed25519', key, bytes, new Uint8Array(sums));
  } catch {
    // Not base64, or not a key.
    return false;
  }
}

function checkEntries({ entries }: PluginManifest, files: PackageFiles): void {
  for (const path of [entries.frame, entries.module, ...(entries.styles ?? [])]) {
    if (files.has(path)) continue;
    const reason = `The package has no “${path}”, which its manifest names.`;
    throw problem('/entries', reason, 'Build the plugin before it is packaged.');
  }
}

function parseJson(file: Uint8Array | undefined, path: string): unknown {
  if (!file) throw problem(path, `The package has no ${path}.`, 'Make it with the packaging tool.');
  try {
    return JSON.parse(strFromU8(file));
  } catch {
    throw problem(path, `${path} is not JSON.`, ASK_FOR_ANOTHER);
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function problem(path: string, reason: string, hint: string): PackageProblem {
  return new PackageProblem({ path, reason, hint });
}
