// `npm run locate -- --in FILE.csv --out FILE.csv`: the plugin's own offline locating, on any CSV of any size.
import { createReadStream, createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { locateCsv } from './locate/locate-csv.mjs';
import { openLocator } from './locate/open-locator.mjs';

const USAGE = 'Usage: npm run locate -- --in FILE.csv --out FILE.csv';

try {
  const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
  if (values.in === undefined || values.out === undefined) throw new Error(USAGE);
  await access(values.in).catch(() => {
    throw new Error(`There is no file ${values.in} that can be read. ${USAGE}`);
  });
  const summary = await locateCsv({
    from: createReadStream(values.in),
    to: createWriteStream(values.out),
    ...(await openLocator()),
  });
  console.log(JSON.stringify(summary, undefined, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
