import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { alias, conditions, oxc } from '../../vite.shared.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles `entry` (from the project's root) into one minified file, `outDir`/`name`.js, as the plugin's are. */
export async function bundle({ entry, name, format, outDir }) {
  await build({
    configFile: false,
    root,
    oxc,
    resolve: { alias, conditions },
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      copyPublicDir: false,
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: path.join(root, entry),
        output: { format, entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  });
}
