import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../../harness/src/page/read-text-file.ts';
import { decodeText } from '../../../src/common/text/decode-text.ts';

const TEXT = 'name,city\r\nÑandú,São Paulo\r\n';
const utf16 = (isLittle: boolean) => {
  const bytes = new DataView(new ArrayBuffer(2 * TEXT.length + 2));
  bytes.setUint16(0, 0xfeff, isLittle);
  [...TEXT].forEach((letter, at) => {
    bytes.setUint16(2 * at + 2, letter.charCodeAt(0), isLittle);
  });
  return new Uint8Array(bytes.buffer);
};
const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['Windows-1252', Uint8Array.from(TEXT, (letter) => letter.charCodeAt(0))],
  ['UTF-16, as Excel’s “Unicode text”', utf16(true)],
  ['UTF-16, the other way round', utf16(false)],
];
const OTHERS: readonly (readonly [string, Uint8Array])[] = [
  [
    'a workbook',
    Uint8Array.from({ length: 900 }, (_, at) =>
      at < 4 ? ([80, 75, 3, 4][at] ?? 0) : (at * 167 + (at >> 3) * 31) % 256,
    ),
  ],
  [
    'a picture',
    Uint8Array.from({ length: 300 }, (_, at) => [0x89, 0x50, 0x4e, 0x47, 0, 0, 1][at % 7] ?? 0),
  ],
];

// The host and the plugin cannot share code: what one reads the other reads too.
describe.each([
  [
    'the harness',
    (bytes: Uint8Array<ArrayBuffer>) =>
      readTextFile(new File([bytes], 'clients.csv')).catch((error) => String(error)),
  ],
  ['the plugin', async (bytes: Uint8Array<ArrayBuffer>) => decodeText(bytes) ?? 'not a CSV file'],
])('%s', (_, read) => {
  it.each(FILES)('reads text in %s', async (_, bytes) => {
    expect(await read(new Uint8Array(bytes))).toBe(TEXT);
  });

  it.each(OTHERS)('tells %s from text', async (_, bytes) => {
    expect(await read(new Uint8Array(bytes))).toContain('not a CSV file');
  });

  it('reads an empty file, and a name with a stray control character', async () => {
    expect(await read(new Uint8Array())).toBe('');
    expect(await read(new TextEncoder().encode('id,name\n1,A\0na\n'))).toBe('id,name\n1,A\0na\n');
  });
});
