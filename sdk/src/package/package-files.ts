/** The manifest's place in a package. */
export const MANIFEST_FILE = 'plugin.manifest.json';

/** The SHA-256 of every other file but the signature: `<hex>  <path>` lines, sorted by path, as `sha256sum` writes them. */
export const SUMS_FILE = 'SHA256SUMS';

/** Who vouches for the sums; see {@link PackageSignature}. A package may lack it. */
export const SIGNATURE_FILE = 'SIGNATURE';

/** What {@link SIGNATURE_FILE} holds, as JSON. */
export interface PackageSignature {
  /** The only one there is. */
  readonly algorithm: 'Ed25519';
  /** The 32 bytes of the key, base64. */
  readonly publicKey: string;
  /** Of the bytes of {@link SUMS_FILE}, base64. */
  readonly signature: string;
}

/** Files of a package by path, with forward slashes. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** The text of {@link SUMS_FILE} for these files. */
export async function sumsOf(files: PackageFiles): Promise<string> {
  const lines = await Promise.all(
    [...files].map(async ([path, bytes]) => [path, await sha256(bytes)] as const),
  );
  return lines
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
