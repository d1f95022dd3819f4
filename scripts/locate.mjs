// `npm run locate -- --in FILE.csv --out FILE.csv`: the plugin's own location service, offline, on a
// CSV of any size.
import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { locateCsv } from './locate/locate-csv.mjs';
import { openLocationService } from './locate/open-location-service.mjs';
import { readText } from './locate/text-file.mjs';

const USAGE = 'Usage: npm run locate -- --in FILE.csv --out FILE.csv';

try {
  const { input, output } = readArguments();
  await checkFiles(input, output);
  const parts = await openLocationService();
  const from = await readText(input, parts);
  const summary = await locateCsv({ from, to: (lines) => write(lines, output), ...parts });
  console.log(JSON.stringify(summary, undefined, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readArguments() {
  const options = { in: { type: 'string' }, out: { type: 'string' } };
  try {
    const { in: input, out: output } = parseArgs({ options }).values;
    if (input && output) return { input, output };
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`);
  }
  throw new Error(USAGE);
}

async function checkFiles(input, output) {
  const [from, to, folder] = await Promise.all([input, output, dirname(output)].map(statOf));
  if (!from) throw new Error(`There is no file ${input} that can be read. ${USAGE}`);
  if (from.isDirectory()) throw new Error(`${input} is a folder. Name a CSV file in it.`);
  if (!folder?.isDirectory()) {
    throw new Error(`There is no folder ${dirname(output)}. Make it first, or name another.`);
  }
  if (to?.isDirectory()) throw new Error(`${output} is a folder. Name a file in it.`);
  if (to && to.dev === from.dev && to.ino === from.ino) {
    throw new Error(`${output} is the file that is read. Name another for the result.`);
  }
}

function statOf(path) {
  return stat(path).catch(() => undefined);
}

/** What was in the file before stays until there is something to write. */
async function write(lines, path) {
  let file;
  const failed = (error) => {
    throw new Error(`${path} could not be written: ${error.message}`);
  };
  try {
    for await (const line of lines) {
      file ??= await open(path, 'w').catch(failed);
      await file.appendFile(line).catch(failed);
    }
  } finally {
    await file?.close();
  }
}
