import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { locateCsv } from '../../../scripts/locate/locate-csv.mjs';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import { isLocated } from '../../../src/common/locations/location.ts';
import { BundledLocator } from '../../../src/offline/bundled-locator.ts';
import { readZipCentroids } from '../../support/zip-centroids.ts';

const locator = new BundledLocator(readZipCentroids());

async function run(csv: string) {
  const chunks: string[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  const from = Readable.from([Buffer.from(csv)]);
  const summary = await locateCsv({ from, to, locator, isLocated, distanceMiles });
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
    const rows = Array.from({ length: 5001 }, () => 'Grass Valley,CA,95945');
    const { summary, lines } = await run(`city,state,zip\n${rows.join('\n')}\n`);
    expect(summary.rows).toBe(5001);
    expect(lines.at(-1)).toBe('5001,located,,zip,39.2081,-121.0069,95945,');
  });

  it('makes an empty file of an empty file', async () => {
    const { summary, lines } = await run('id,zip\n');
    expect(lines).toEqual(['id,verdict,reason,precision,lat,lon,zip5,flags']);
    expect(summary).toMatchObject({ rows: 0, located: 0 });
  });
});
