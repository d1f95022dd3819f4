#!/usr/bin/env node
// `mystratus-harness --plugin .`: a host with these plugins in it, in the browser. They are served as they are built.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../server/open-browser.mjs';
import { servePlugins } from '../server/serve-plugins.mjs';
import { fail, readArguments, readManifest } from './command-line.mjs';

const USAGE =
  'Usage: mystratus-harness [--plugin <folder>]… [--port <number>] [--no-open]\n' +
  'Each folder holds a plugin.manifest.json, and what is built beside it in dist/ and assets/.';

const { values } = readArguments(USAGE, {
  plugin: { type: 'string', multiple: true, default: ['.'] },
  port: { type: 'string', default: '4173' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean' },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  fail(`“${values.port}” is not a port.\n${USAGE}`);
}

const plugins = await Promise.all(
  values.plugin.map(async (given) => {
    const folder = path.resolve(given);
    const { id, entries } = await readManifest(folder);
    for (const entry of Object.values(entries ?? {}).flat()) {
      if (!existsSync(path.join(folder, entry))) {
        fail(`${id} has no ${entry}, which its manifest names. Build it first: npm run build.`);
      }
    }
    return { id, folder };
  }),
);
try {
  const page = fileURLToPath(new URL('../page', import.meta.url));
  const { url } = await servePlugins({ port, plugins, page });
  console.log(`Harness ready: ${url}`);
  if (values['no-open'] !== true && process.stdout.isTTY) openBrowser(url);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  fail(
    `Port ${port} is taken. Stop the program that uses it, or choose another: --port ${port + 1}`,
  );
}
