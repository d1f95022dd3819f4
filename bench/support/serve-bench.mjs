import { createReadStream, existsSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Benchmark</title><link rel="icon" href="data:,"></head>
<body style="margin: 0"><script type="module" src="/page.js"></script></body>
</html>
`;

/**
 * Serves a page that loads `/page.js`, and files from `mounts` (address prefix → folder), on the loopback. What the
 * page posts to `/result` goes to the caller of `nextResult`.
 */
export async function serveBench(mounts) {
  let receive;
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    if (request.method === 'POST') {
      receive?.(JSON.parse(await readText(request)));
      response.writeHead(204).end();
      return;
    }
    const headers = { 'cache-control': 'no-store' };
    if (pathname === '/') {
      response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end(PAGE);
      return;
    }
    const file = fileOf(mounts, pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'content-type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    nextResult: () =>
      new Promise((resolve) => {
        receive = resolve;
      }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileOf(mounts, pathname) {
  for (const [prefix, folder] of Object.entries(mounts)) {
    const file = path.join(folder, pathname.slice(prefix.length));
    if (pathname.startsWith(prefix) && file.startsWith(folder) && existsSync(file)) return file;
  }
  return undefined;
}

async function readText(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
