// Builds the plugin from one core into two entries: dist/frame.js (one classic script for the sandboxed frame)
// and dist/plugin.js (an ES module for a host that vouches for the plugin), with the SQLite wasm and the worker that
// writes PDFs beside them.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { conditions, oxc } from '../vite.shared.mjs';
import { compactScript } from './compact-script.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What the plugin never does: jsPDF turns HTML and SVG into PDF with these packages, proj4 reads projections that are
 * written as WKT or on a geodetic datum of its table, and OpenLayers bends tiles to other projections than theirs and
 * paints a layer again to tell which feature is at a pixel.
 */
const UNUSED_PACKAGES = /^(html2canvas|dompurify|canvg|wkt-parser)$/;
const UNUSED_MODULES =
  /\/(ol\/reproj\/(Data|Image)?Tile|ol\/render\/canvas\/Immediate|proj4\/lib\/constants\/Datum)\.js$/;
const leaveOut = {
  name: 'leave-out',
  enforce: 'pre',
  resolveId: (source) => (UNUSED_PACKAGES.test(source) ? `\0${source}` : undefined),
  load: (id) =>
    UNUSED_PACKAGES.test(id.slice(1)) || UNUSED_MODULES.test(id)
      ? 'export default class {}'
      : undefined,
};

/** Styles and markup are text to a minifier of scripts: their comments and indentation would go with every start. */
const compactPanel = {
  name: 'compact-panel',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/src/panel/')
      ? { code: code.replace(/css`[^`]*`/g, compactStyle).replace(/\n +/g, '\n'), map: null }
      : undefined,
};

function compactStyle(style) {
  return style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':');
}

/** Into `dist/`, where the manifest expects it, unless told otherwise. */
export async function buildPlugin({ quiet = false, outDir = path.join(root, 'dist') } = {}) {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const bundle = (name, format) =>
    bundleEntry({ entry: path.join(root, `src/${name}.ts`), format, outDir, quiet });
  await bundle('frame', 'iife');
  await compactScript(path.join(outDir, 'frame.js'));
  await bundle('plugin', 'es');
  await bundle('pdf-worker/pdf-worker', 'iife');
  await copyFile(
    path.join(root, 'node_modules/sql.js/dist/sql-wasm-browser.wasm'),
    path.join(outDir, 'sql-wasm.wasm'),
  );
}

/** Bundles one entry of a plugin into one file of its name. */
export async function bundleEntry({ entry, format, outDir, quiet }) {
  await build({
    configFile: false,
    root,
    oxc,
    resolve: { conditions },
    plugins: [leaveOut, compactPanel],
    logLevel: quiet ? 'error' : 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      minify: true,
      copyPublicDir: false,
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: entry,
        // A classic script has no address; what would be loaded by it is left out.
        ...(format === 'iife' && { transform: { define: { 'import.meta': '{}' } } }),
        preserveEntrySignatures: 'strict',
        output: {
          format,
          entryFileNames: `${path.basename(entry, '.ts')}.js`,
          codeSplitting: false,
        },
      },
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPlugin();
