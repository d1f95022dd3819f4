import { PROBE_MANIFEST } from '@mystratus/plugin-sdk/contract-suite';
import {
  checkUpgrade,
  openPackage,
  type PackageFiles,
  type PackageSignature,
  packPlugin,
  SIGNATURE_FILE,
  SUMS_FILE,
} from '@mystratus/plugin-sdk/package';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { uint8ArrayToBase64 } from 'uint8array-extras';
import { beforeAll, describe, expect, it } from 'vitest';

const FILES: PackageFiles = new Map([
  ['plugin.manifest.json', strToU8(JSON.stringify(PROBE_MANIFEST))],
  ['probe.js', strToU8('globalThis.probe = 1;')],
  ['assets/zips.bin', Uint8Array.from({ length: 5000 }, (_, index) => index % 7)],
  ['LICENSE', strToU8('MIT')],
]);

let sign: (sums: Uint8Array) => Promise<PackageSignature>;
let publicKey: string;

beforeAll(async () => {
  const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('privateKey' in keys)) throw new Error('No key pair.');
  const raw = await crypto.subtle.exportKey('raw', keys.publicKey);
  publicKey = uint8ArrayToBase64(new Uint8Array(raw));
  sign = async (sums) => ({
    algorithm: 'Ed25519',
    publicKey,
    signature: uint8ArrayToBase64(
      new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, new Uint8Array(sums))),
    ),
  });
});

/** The package with some of its files put in another's place, as somebody in between could. */
function tampered(bytes: Uint8Array, change: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...unzipSync(bytes), ...change });
}

/** A zip of one file that says of it that it is so long. */
function claiming(size: number, zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const entry = bytes.findLastIndex(
    (_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1,
  );
  new DataView(bytes.buffer).setUint32(entry + 24, size, true);
  return bytes;
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const opening = await openPackage(bytes);
  if (opening.ok) throw new Error('It was opened.');
  for (const { hint } of opening.problems) expect(hint).not.toBe('');
  return opening.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n');
}

describe('a package', () => {
  it('is opened with all that was put into it', async () => {
    const opening = await openPackage(await packPlugin(FILES));
    if (!opening.ok) throw new Error('It was refused.');
    expect(opening.package.manifest).toEqual(PROBE_MANIFEST);
    expect(opening.package.signer).toBeUndefined();
    expect(new Map(opening.package.files)).toEqual(new Map(FILES));
  });

  it('is the same, byte for byte, whenever and in whatever order it is made', async () => {
    const one = await packPlugin(FILES);
    const other = await packPlugin(new Map([...FILES].reverse()));
    expect(other).toEqual(one);
  });

  it('tells who signed it', async () => {
    const opening = await openPackage(await packPlugin(FILES, { sign }));
    expect(opening).toMatchObject({ ok: true, package: { signer: publicKey } });
  });

  it.each([
    ['a changed file', { 'probe.js': strToU8('steal()') }, 'probe.js'],
    ['a file more', { 'extra.js': strToU8('steal()') }, 'extra.js'],
    ['a list of sums that says something else', { [SUMS_FILE]: strToU8('') }, 'LICENSE'],
    [
      'a signature of something else',
      { [SIGNATURE_FILE]: strToU8('{"algorithm":"none"}') },
      SIGNATURE_FILE,
    ],
    ['a signature that is no JSON', { [SIGNATURE_FILE]: strToU8('signed') }, SIGNATURE_FILE],
    ['a path that leads out', { '../autostart.js': strToU8('steal()') }, '../autostart.js'],
    ['a path from the root', { '/etc/cron': strToU8('steal()') }, '/etc/cron'],
  ])('is refused with %s', async (_what, change, path) => {
    const bytes = await packPlugin(FILES, { sign });
    expect(await problemOf(tampered(bytes, change))).toMatch(path);
  });

  it('is refused when a file is missing', async () => {
    const { 'probe.js': _, ...rest } = unzipSync(await packPlugin(FILES));
    expect(await problemOf(zipSync(rest))).toContain('list says');
    const { [SUMS_FILE]: __, ...unlisted } = unzipSync(await packPlugin(FILES));
    expect(await problemOf(zipSync(unlisted))).toContain(SUMS_FILE);
  });

  it('is refused when its list was made anew but its signature was not', async () => {
    const signed = unzipSync(await packPlugin(FILES, { sign }));
    const forged = await packPlugin(new Map(FILES).set('probe.js', strToU8('steal()')));
    const [sums, signature] = [unzipSync(forged)[SUMS_FILE], signed[SIGNATURE_FILE]];
    if (!sums || !signature) throw new Error('Nothing to forge.');
    expect(await problemOf(tampered(forged, { [SIGNATURE_FILE]: signature }))).toContain(
      'signature',
    );
  });

  it('is refused when its manifest is broken, or names what is not there', async () => {
    const manifest = strToU8(JSON.stringify({ ...PROBE_MANIFEST, id: 7 }));
    expect(
      await problemOf(await packPlugin(new Map(FILES).set('plugin.manifest.json', manifest))),
    ).toContain('/id');
    const incomplete = new Map(FILES);
    incomplete.delete('probe.js');
    expect(await problemOf(await packPlugin(incomplete))).toContain('probe.js');
  });

  it('is refused when it would fill the memory', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2_100 }, (_, index) => [`f${index}`, new Uint8Array()]),
    );
    expect(await problemOf(zipSync(many, { level: 0 }))).toContain('more than a plugin needs');
    const bomb = claiming(210_000_000, zipSync({ a: new Uint8Array(1_000) }));
    expect(await problemOf(bomb)).toContain('more than a plugin needs');
    const liar = claiming(10, zipSync({ a: new Uint8Array(5_000_000) }));
    expect(await problemOf(liar)).toMatch(/damaged|SHA256SUMS/);
  });

  it('is refused, and throws nothing, whatever its bytes are', async () => {
    const whole = await packPlugin(FILES, { sign });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc
            .tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }))
            .map(([at, change]) =>
              whole.map((byte, index) => (index === at ? byte ^ change : byte)),
            ),
          fc.nat(whole.length - 1).map((length) => whole.slice(0, length)),
        ),
        async (bytes) => {
          const opening = await openPackage(bytes);
          // A changed byte of the zip's own book-keeping may leave every file as it was.
          if (opening.ok) expect(new Map(opening.package.files)).toEqual(new Map(FILES));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('an upgrade', () => {
  const next = async (version: string, isSigned: boolean) => {
    const manifest = strToU8(JSON.stringify({ ...PROBE_MANIFEST, version }));
    const files = new Map(FILES).set('plugin.manifest.json', manifest);
    const opening = await openPackage(await packPlugin(files, isSigned ? { sign } : {}));
    if (!opening.ok) throw new Error('It was refused.');
    return opening.package;
  };

  it('may be newer, or the same again', async () => {
    const installed = { version: '1.2.0', signer: undefined };
    expect(checkUpgrade(installed, await next('1.10.0', false))).toBeUndefined();
    expect(checkUpgrade(installed, await next('1.2.0', true))).toBeUndefined();
  });

  it('may not be older', async () => {
    const refusal = checkUpgrade(
      { version: '1.10.0', signer: undefined },
      await next('1.9.9', true),
    );
    expect(refusal?.reason).toContain('1.10.0');
  });

  it('is signed by who signed what is installed', async () => {
    const installed = { version: '1.0.0', signer: publicKey };
    expect(checkUpgrade(installed, await next('2.0.0', true))).toBeUndefined();
    expect(checkUpgrade(installed, await next('2.0.0', false))?.path).toBe(SIGNATURE_FILE);
    const stranger = { version: '1.0.0', signer: 'somebody else' };
    expect(checkUpgrade(stranger, await next('2.0.0', true))?.path).toBe(SIGNATURE_FILE);
  });
});
