// Builds the plugin and the page of the harness, and serves both from this machine.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildPlugin } from '../../scripts/build.mjs';
import { createRequestForwarder, FORWARD_PATH } from './request-forwarder.mjs';
import { createStaticServer } from './static-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const harness = path.join(root, 'harness');

/**
 * @typedef {object} ServedPlugin
 * @property {string} id
 * @property {string} folder absolute path of its manifest's folder
 */

/** What a plugin package consists of; nothing else of the repository is served. */
const PACKAGE_FILES = /^(plugin\.manifest\.json|dist\/.+|assets\/.+)$/;

/**
 * @param {object} [options]
 * @param {number} [options.port] a free one unless told
 * @param {boolean} [options.quiet] say nothing but errors
 * @param {readonly ServedPlugin[]} [options.plugins] served besides the one that is developed here
 * @returns {Promise<{ readonly url: string, close(): Promise<void> }>}
 *   rejects with `code: 'EADDRINUSE'` when the port is taken
 */
export async function startHarness({ port = 0, quiet = false, plugins = [] } = {}) {
  const served = [{ id: 'mystratus.maps', folder: root }, ...plugins];
  const mounts = [
    ...served.map(({ id, folder }) => ({
      prefix: `/plugins/${id}/`,
      folder,
      isServed: (file) => PACKAGE_FILES.test(file),
    })),
    { prefix: '/', folder: path.join(harness, 'dist') },
  ];
  const routes = new Map([
    [FORWARD_PATH, createRequestForwarder({ origins: () => grantedOrigins(served) })],
    ['/plugins.json', (_, response) => answerJson(response, served.map(manifestPath))],
  ]);
  const server = createStaticServer(mounts, routes);
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  // Before anything is built, so that a taken port is known at once and what serves there keeps its files.
  const url = await listen(server, port);
  try {
    await buildPlugin({ quiet });
    await build({
      configFile: path.join(harness, 'vite.config.ts'),
      logLevel: quiet ? 'error' : 'warn',
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}

function manifestPath({ id }) {
  return `/plugins/${id}/plugin.manifest.json`;
}

function answerJson(response, value) {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

/** @param {readonly ServedPlugin[]} plugins */
async function grantedOrigins(plugins) {
  const manifests = await Promise.all(
    plugins.map(async ({ folder }) =>
      JSON.parse(await readFile(path.join(folder, 'plugin.manifest.json'), 'utf8')),
    ),
  );
  return manifests.flatMap(({ permissions }) => permissions.network.map(({ origin }) => origin));
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 */
async function listen(server, port) {
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}/`;
}
