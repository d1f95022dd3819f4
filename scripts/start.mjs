// `npm start -- --port 4173 --no-open`: builds everything, serves the harness and opens it in the browser.
import { parseArgs } from 'node:util';
import { openBrowser } from '../harness/server/open-browser.mjs';
import { startHarness } from '../harness/server/start-harness.mjs';
import { EXAMPLES } from './examples.mjs';

const USAGE = 'Usage: npm start -- [--port <number>] [--no-open] [--with-examples]';

const { port, isOpening, plugins } = readArguments();
try {
  const { url } = await startHarness({ port, plugins });
  console.log(`Harness ready: ${url}`);
  if (isOpening && process.stdout.isTTY) openBrowser(url);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  fail(
    `Port ${port} is taken. Stop the program that uses it, or choose another: npm start -- --port ${port + 1}`,
  );
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4173' },
        'no-open': { type: 'boolean' },
        'with-examples': { type: 'boolean' },
      },
    });
    const number = Number(values.port);
    if (!Number.isInteger(number) || number < 0 || number > 65_535) {
      fail(`“${values.port}” is not a port. ${USAGE}`);
    }
    return {
      port: number,
      isOpening: values['no-open'] !== true,
      plugins: values['with-examples'] ? EXAMPLES : [],
    };
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
}

/** @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
