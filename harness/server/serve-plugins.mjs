// Serves the page of the harness and plugins as they are built, from this machine.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createRequestForwarder, FORWARD_PATH } from './request-forwarder.mjs';
import { createStaticServer } from './static-server.mjs';

/**
 * @typedef {object} ServedPlugin
 * @property {string} id
 * @property {string} folder absolute path of its manifest's folder
 * @property {(options: { quiet: boolean }) => Promise<void>} [build] for who serves it to build it first
 */

/** What a plugin package consists of; nothing else of its folder is served. */
const PACKAGE_FILES = /^(plugin\.manifest\.json|dist\/.+|assets\/.+)$/;

/**
 * @param {object} options
 * @param {number} options.port 0 for a free one
 * @param {readonly ServedPlugin[]} options.plugins
 * @param {string} options.page absolute path of the folder with the built page
 * @returns {Promise<{ readonly url: string, close(): Promise<void> }>}
 *   rejects with `code: 'EADDRINUSE'` when the port is taken
 */
export async function servePlugins({ port, plugins, page }) {
  const mounts = [
    ...plugins.map(({ id, folder }) => ({
      prefix: `/plugins/${id}/`,
      folder,
      isServed: (file) => PACKAGE_FILES.test(file),
    })),
    { prefix: '/', folder: page },
  ];
  const routes = new Map([
    [FORWARD_PATH, createRequestForwarder({ origins: () => grantedOrigins(plugins) })],
    ['/plugins.json', (_, response) => answerJson(response, plugins.map(manifestPath))],
  ]);
  const server = createStaticServer(mounts, routes);
  const url = await listen(server, port);
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
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
