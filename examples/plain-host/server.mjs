// node examples/plain-host/server.mjs [--port 4180]: serves the page, the plugin's package, and the contract's schema.
// `npm run build` first.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');

const MEDIA_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** What is served, by the first part of the address: a folder, and what of it. */
const MOUNTS = {
  package: { folder: root, isServed: /^(plugin\.manifest\.json|(dist|assets)\/.+)$/ },
  contract: { folder: path.join(root, 'sdk/schemas'), isServed: /^[\w.]+\.json$/ },
};

/** @returns {Promise<{ url: string, close(): Promise<void> }>} */
export async function startServer(port = 0) {
  const server = createServer(async ({ url = '/' }, response) => {
    const file = fileOf(new URL(url, 'http://localhost').pathname);
    const bytes = file && (await readFile(file).catch(() => undefined));
    if (!bytes) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'cache-control': 'no-store',
      'content-type': MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
    response.end(bytes);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `new URL` has taken every `..` out of the address. */
function fileOf(address) {
  const [, first = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(decodeURIComponent(address)) ?? [];
  if (Object.hasOwn(MOUNTS, first)) {
    const { folder, isServed } = MOUNTS[first];
    return isServed.test(rest) && !rest.includes('..') ? path.join(folder, rest) : undefined;
  }
  if (rest !== '') return undefined;
  return /^[\w-]*(\.(js|css|html))?$/.test(first)
    ? path.join(here, first || 'index.html')
    : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4180' } } });
  const { url } = await startServer(Number(values.port));
  console.log(`A plain host: ${url}`);
}
