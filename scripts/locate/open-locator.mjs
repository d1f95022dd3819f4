import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the plugin's locator for Node, as it is now, and loads the bundled zip codes into it. */
export async function openLocator() {
  const outDir = `${root}/node_modules/.cache/locate`;
  await build({
    configFile: false,
    root,
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
  return {
    locator: new parts.BundledLocator(parts.ZipCentroidTable.decode(bytes)),
    isLocated: parts.isLocated,
    distanceMiles: parts.distanceMiles,
  };
}
