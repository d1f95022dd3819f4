// `npm run locate -- --in FILE.csv --out FILE.csv`: the plugin's own location service, offline, on a
// CSV of any size.
import { createReadStream, createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { locateCsv } from './locate/locate-csv.mjs';
import { openLocationService } from './locate/open-location-service.mjs';

const USAGE = 'Usage: npm run locate -- --in FILE.csv --out FILE.csv';

try {
  const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
  if (values.in === undefined || values.out === undefined) throw new Error(USAGE);
  await access(values.in).catch(() => {
    throw new Error(`There is no file ${values.in} that can be read. ${USAGE}`);
  });
  const summary = await locateCsv({
    // As text: a letter of several bytes may lie across two chunks.
    from: createReadStream(values.in, 'utf8'),
    to: createWriteStream(values.out),
    ...(await openLocationService()),
  });
  console.log(JSON.stringify(summary, undefined, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
