import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { conditions, oxc } from '../../vite.shared.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the plugin's parts for Node, as they are now, and gives its location service the bundled zip codes. */
export async function openLocationService() {
  const outDir = `${root}/node_modules/.cache/locate`;
  await build({
    configFile: false,
    root,
    oxc,
    resolve: { conditions },
    logLevel: 'error',
    build: {
      ssr: 'scripts/locate/plugin-parts.ts',
      outDir,
      target: 'node20',
      copyPublicDir: false,
    },
  });
  const parts = await import(`${pathToFileURL(outDir)}/plugin-parts.js`);
  const file = await readFile(`${root}/assets/zip-centroids/zip-centroids.bin`);
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  return { ...parts, service: await parts.bundledLocationService(bytes) };
}
