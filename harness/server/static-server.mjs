// A file server for one machine: a few mounted folders, nothing else of the disk, nothing cached.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const MEDIA_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * @typedef {object} Mount
 * @property {string} prefix address path that ends in a slash
 * @property {string} folder absolute path on the disk
 * @property {(relativePath: string) => boolean} [isServed] which files of the folder; all unless told
 */

/**
 * @param {readonly Mount[]} mounts the first that fits an address serves it
 * @param {ReadonlyMap<string, import('node:http').RequestListener>} [routes] by path, what is no file
 */
export function createStaticServer(mounts, routes = new Map()) {
  return createServer(async (request, response) => {
    const route = routes.get(request.url);
    if (route) {
      await route(request, response);
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const file = await findFile(mounts, request.url ?? '/');
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, {
      'cache-control': 'no-store',
      'content-length': file.size,
      'content-type': MEDIA_TYPES[path.extname(file.path)] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file.path)
        .on('error', () => response.destroy())
        .pipe(response);
  });
}

/**
 * @param {readonly Mount[]} mounts
 * @param {string} url
 */
async function findFile(mounts, url) {
  const address = decodePath(url);
  const mount = mounts.find(({ prefix }) => address?.startsWith(prefix));
  if (!mount || address === undefined) return undefined;
  const relativePath = address.slice(mount.prefix.length) || 'index.html';
  const filePath = path.resolve(mount.folder, relativePath);
  // Nothing above the folder, by whatever spelling of the address.
  if (!filePath.startsWith(mount.folder + path.sep)) return undefined;
  const servedPath = path.relative(mount.folder, filePath).split(path.sep).join('/');
  if (mount.isServed?.(servedPath) === false) return undefined;
  const found = await stat(filePath).catch(() => undefined);
  return found?.isFile() ? { path: filePath, size: found.size } : undefined;
}

/** @param {string} url */
function decodePath(url) {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return undefined;
  }
}
