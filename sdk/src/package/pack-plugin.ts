import { strToU8, zipSync } from 'fflate';
import {
  type PackageFiles,
  type PackageSignature,
  SIGNATURE_FILE,
  SUMS_FILE,
  sumsOf,
} from './package-files.ts';

/** How a package is made. */
export interface PackOptions {
  /** Signs the bytes of the list of sums; the package is unsigned without it. */
  readonly sign?: (sums: Uint8Array) => Promise<PackageSignature>;
}

/** The earliest time that a zip can hold: the same files make the same bytes, whenever they were written. */
const TIME = new Date(1980, 0, 1);

/**
 * Writes a `.msplugin`: a zip of the files, the list of their sums, and the signature if there is one. The same files
 * make the same package, byte for byte.
 */
export async function packPlugin(
  files: PackageFiles,
  { sign }: PackOptions = {},
): Promise<Uint8Array> {
  const sums = strToU8(await sumsOf(files));
  const signature = await sign?.(sums);
  const whole = new Map(files).set(SUMS_FILE, sums);
  if (signature) whole.set(SIGNATURE_FILE, strToU8(`${JSON.stringify(signature)}\n`));
  const sorted = [...whole].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: TIME, os: 3 });
}
