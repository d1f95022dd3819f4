// Builds the plugin and the page of the harness, and serves both from this machine.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildPlugin } from '../../scripts/build.mjs';
import { servePlugins } from './serve-plugins.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const harness = path.join(root, 'harness');

/**
 * @param {object} [options]
 * @param {number} [options.port] a free one unless told
 * @param {boolean} [options.quiet] say nothing but errors
 * @param {readonly import('./serve-plugins.mjs').ServedPlugin[]} [options.plugins] served besides the one that is developed here
 * @returns {Promise<{ readonly url: string, close(): Promise<void> }>}
 *   rejects with `code: 'EADDRINUSE'` when the port is taken
 */
export async function startHarness({ port = 0, quiet = false, plugins = [] } = {}) {
  const served = [{ id: 'mystratus.maps', folder: root }, ...plugins];
  // Before anything is built, so that a taken port is known at once and what serves there keeps its files.
  const { url, close } = await servePlugins({
    port,
    plugins: served,
    page: path.join(harness, 'dist'),
  });
  try {
    await buildPlugin({ quiet });
    for (const plugin of plugins) await plugin.build?.({ quiet });
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
