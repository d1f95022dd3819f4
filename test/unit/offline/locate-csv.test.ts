import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { bundledLocationService } from '../../../scripts/locate/bundled-location-service.ts';
import { clientsAt } from '../../../scripts/locate/clients-at.ts';
import { locateCsv } from '../../../scripts/locate/locate-csv.mjs';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import { isLocated } from '../../../src/common/locations/location.ts';
import { readZipCentroidBytes } from '../../support/zip-centroids.ts';

const parts = {
  service: await bundledLocationService(readZipCentroidBytes()),
  clientsAt,
  isLocated,
  distanceMiles,
};

async function run(csv: string) {
  const chunks: string[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  const bytes = Buffer.from(csv);
  // In pieces that end anywhere, as a file's do.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7001) }, (_, i) =>
    bytes.subarray(i * 7001, (i + 1) * 7001),
  );
  const from = Readable.from(pieces, { objectMode: false }).setEncoding('utf8');
  const summary = await locateCsv({ from, to, ...parts });
  return { summary, lines: chunks.join('').trimEnd().split('\n') };
}

describe('npm run locate', () => {
  it('writes one row for each row, in order, and sums up', async () => {
    const { summary, lines } = await run(
      [
        '\uFEFFClient ID,Street Address,City,State,Zip Code,Latitude,Longitude',
        'a,"1 Main St, Apt 2",Grass Valley,CA,95945-1234,39.21,-121.07',
        'b,1 Main St,Phoenix,AZ,15006,33.45,-112.07',
        'c,1 King St,Toronto,ON,M5H 1J9,,',
        'd,"say ""hi""",none,CA,',
        ',1 Main St,Manchester,CT,6040,,',
      ].join('\r\n'),
    );
    expect(lines).toEqual([
      'id,verdict,reason,precision,lat,lon,zip5,flags',
      'a,located,,zip,39.2081,-121.0069,95945,',
      expect.stringMatching(/^b,located,,town,33\.\d+,-11[12]\.\d+,,check-address$/),
      'c,omitted,foreign,,,,,',
      'd,omitted,no-zip-or-town,,,,,',
      expect.stringMatching(/^,located,,zip,41\.\d+,-72\.\d+,06040,$/),
    ]);
    expect(summary).toMatchObject({
      rows: 5,
      located: 3,
      omitted: 2,
      flagged: 1,
      byPrecision: { zip: 2, town: 1 },
      byReason: { foreign: 1, 'no-zip-or-town': 1 },
      errorMiles: { count: 2, over30: 0, shareOver30: 0 },
    });
  });

  it('streams more rows than fit a batch, and numbers rows without an id', async () => {
    const rows = Array.from({ length: 20_001 }, () => 'Grass Valley,CA,95945');
    const { summary, lines } = await run(`city,state,zip\n${rows.join('\n')}\n`);
    expect(summary.rows).toBe(20_001);
    expect(lines.at(-1)).toBe('20001,located,,zip,39.2081,-121.0069,95945,');
  });

  it('keeps one row for each row with line breaks, commas, marks and blanks in cells', async () => {
    const { lines } = await run(
      [
        'Record Id;Address Line 1;Town;State/Province;Postal Code;Notes',
        '"a;1";"1 Main St\nRear";Grass Valley;CA;95945;"two\nlines"',
        ...Array.from({ length: 3000 }, (_, i) => `ñ${i};Calle Peña ${i};Cañon City;CO;81212;`),
        ';;;;;',
        'b;1 Main St;Grass Valley;CA;95945',
      ].join('\n'),
    );
    expect(lines).toHaveLength(3004);
    expect(lines[1]).toBe('a;1,located,,zip,39.2081,-121.0069,95945,');
    expect(lines.slice(2, 3002).every((line, i) => line.startsWith(`ñ${i},located,,zip,`))).toBe(
      true,
    );
    expect(lines.slice(-2)).toEqual([
      ',omitted,blank-address,,,,,',
      'b,located,,zip,39.2081,-121.0069,95945,',
    ]);
  });

  it('reads addresses that stand in one column', async () => {
    const { lines } = await run('Full Address\n"1 Main St, Grass Valley, CA 95945"\n');
    expect(lines[1]).toBe('1,located,,zip,39.2081,-121.0069,95945,');
  });

  it('believes the plainest name where several columns could be meant', async () => {
    const { lines } = await run(
      'NUMBER,STREET,CITY,REGION,POSTCODE,ID,ID\n12,Main St,Grass Valley,CA,95945,abc,d\n',
    );
    expect(lines[1]).toBe('abc,located,,zip,39.2081,-121.0069,95945,');
  });

  it('says which columns it looks for when there is none of them', async () => {
    await expect(run('name,phone\nA,1\n')).rejects.toThrow('id, street, city, state and zip');
  });

  it('makes an empty file of an empty file', async () => {
    expect((await run('')).summary.rows).toBe(0);
    const { summary, lines } = await run('id,zip\n');
    expect(lines).toEqual(['id,verdict,reason,precision,lat,lon,zip5,flags']);
    expect(summary).toMatchObject({ rows: 0, located: 0 });
  });
});
