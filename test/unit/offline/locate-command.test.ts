import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'locate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};

function locate(input: string, output: string) {
  const run = spawnSync(process.execPath, ['scripts/locate.mjs', '--in', input, '--out', output]);
  return { status: run.status, said: `${run.stdout}${run.stderr}` };
}

describe('npm run locate', () => {
  const text = 'id;city;state;zip\r\n1;Cañon City;CO;81212\n2;Peña Blanca;NM;87041\r\n';

  it('reads what spreadsheets write, and writes over what was there', () => {
    const input = put('unicode.csv', Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const output = put('result.csv', 'earlier');
    const { status, said } = locate(input, output);
    expect([status, JSON.parse(said)]).toMatchObject([0, { rows: 2, located: 2 }]);
    const latin = put('latin.csv', Buffer.from(text, 'latin1'));
    expect(locate(latin, at('latin-result.csv')).status).toBe(0);
    expect(readFileSync(at('latin-result.csv'), 'utf8')).toBe(readFileSync(output, 'utf8'));
  });

  it.each([
    ['no such file', () => at('nowhere.csv'), 'result.csv', 'There is no file'],
    ['a folder', () => folder, 'result.csv', 'is a folder'],
    [
      'a workbook',
      () =>
        put(
          'book.xlsx',
          Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 40),
        ),
      'result.csv',
      'save it as “CSV UTF-8”',
    ],
    [
      'no column of an address',
      () => put('phones.csv', 'name,phone\nA,1\n'),
      'result.csv',
      'no column of an address',
    ],
    ['a result in no folder', () => put('in.csv', text), 'none/result.csv', 'There is no folder'],
    [
      'a result in place of its source',
      () => put('in.csv', text),
      'in.csv',
      'is the file that is read',
    ],
  ])('says what is wrong with %s, and leaves files as they are', (_, input, output, sentence) => {
    put('result.csv', 'earlier');
    const { status, said } = locate(input(), at(output));
    expect(status).toBe(1);
    expect(said).toContain(sentence);
    expect(readFileSync(at('result.csv'), 'utf8')).toBe('earlier');
    if (output === 'in.csv') expect(readFileSync(at('in.csv'), 'utf8')).toBe(text);
  });
});
